"""What asking a whole list would do, and what everybody on it would read; nothing is written."""

from dataclasses import dataclass, field, replace

from quitclaim.domain.consents.lists import Entry, PeopleList
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.wording import Wording
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.mail import Stationery
from quitclaim.usecases.before_asking import wording_of
from quitclaim.usecases.list_plan import PlanList, Prospect
from quitclaim.usecases.list_states import RowPlan, Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePreview:
    """`content`: the bytes that would be shown to so many of them."""

    language: Language
    for_a_minor: bool
    people: int
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPreview:
    rows: tuple[RowPlan, ...]
    notices: tuple[NoticePreview, ...]


@dataclass(frozen=True, slots=True)
class PreviewList:
    plan: PlanList
    consents: Consents
    stationery: Stationery
    clock: Clock

    def __call__(self, people: PeopleList, terms: Terms) -> ListPreview:
        """
        One notice for each language, and for each of adults and children.

        Those of two children differ in nothing but the day they come of age: the first is shown.
        """
        rows, seen = list[RowPlan](), dict[tuple[Language, bool], NoticePreview]()
        for row in people.rows:
            found = self.plan.prospect(row, terms)
            rows.append(found.plan)
            if found.plan.state.is_to_ask and isinstance(row, Entry):
                wording = self._wording(row, found, terms=terms)
                kind = (wording.language, wording.for_a_minor)
                known = seen.get(kind) or self._notice(wording)
                seen[kind] = replace(known, people=known.people + 1)
        return ListPreview(rows=tuple(rows), notices=tuple(seen.values()))

    def _wording(self, row: Entry, found: Prospect, *, terms: Terms) -> Wording:
        person = found.plan.person
        known = self.consents.identity(person) if person else None
        return wording_of(
            terms.proposing(found.dossier),
            found.dossier,
            language=known.language if known else row.language or terms.language,
            rules=terms.rules,
            at=self.clock.now(),
        )

    def _notice(self, wording: Wording) -> NoticePreview:
        written = self.stationery.notice(wording)
        return NoticePreview(
            language=wording.language,
            for_a_minor=wording.for_a_minor,
            people=0,
            content=written.content,
        )
