"""What becomes of each row of a list if it is asked now; looking changes nothing (R11)."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.lists import Entry, Misread
from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.marks import LONGEST_NAME
from quitclaim.domain.people.person import Guardian, Person
from quitclaim.usecases.ask_once import AskOnce
from quitclaim.usecases.before_asking import hindrances_to
from quitclaim.usecases.find_again import FindAgain, SomebodyElse
from quitclaim.usecases.list_states import RowPlan, RowState, Terms, answer_so_far


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """Somebody who may be asked: as she is known, or as she would be."""

    plan: RowPlan
    dossier: Dossier


@dataclass(frozen=True, slots=True)
class PlanList:
    ask: AskOnce
    find: FindAgain

    def __call__(self, row: Entry | Misread, terms: Terms) -> RowPlan:
        return self.prospect(row, terms).plan

    def prospect(self, row: Entry | Misread, terms: Terms) -> Prospect:
        at = self.ask.clock.now()
        nobody = Dossier(person=Person(id=_NOBODY, category=terms.category))
        if isinstance(row, Misread):
            return Prospect(plan=_plan(row, RowState.FAULTY, *row.faults), dossier=nobody)
        try:
            guardians = tuple(self.find.guardians(row))
            known = self.find(row.name, row.mail, of=guardians)
        except SomebodyElse as other:
            return Prospect(plan=_plan(row, RowState.FAULTY, other.fault), dossier=nobody)
        dossier = known or _as_she_would_be(row, guardians, terms=terms)
        plan = self._of(row, dossier, terms=terms, at=at)
        if known is None:
            return Prospect(plan=plan, dossier=dossier)
        return Prospect(plan=_about(plan, known.id), dossier=dossier)

    def _of(self, row: Entry, dossier: Dossier, *, terms: Terms, at: datetime) -> RowPlan:
        proposals, is_known = terms.proposing(dossier), dossier.person.id != _NOBODY
        if is_known and self.ask.open_request(dossier, proposals, at=at):
            return _plan(row, RowState.ASKED_ALREADY)
        said = [answer_so_far(proposal.asked, dossier, at=at) for proposal in proposals]
        if answers := [one for one in said if one]:
            # A no to any of it is not asked again by the hundred.
            return _plan(row, max(answers, key=lambda state: state is RowState.SAID_NO))
        if hindrances := hindrances_to(proposals, dossier, rules=terms.rules, at=at):
            return _plan(row, RowState.HINDERED, *hindrances)
        return _plan(row, RowState.KNOWN if is_known else RowState.NEW)


_NOBODY = PersonId("00000000-0000-4000-8000-000000000000")


def _plan(row: Entry | Misread, state: RowState, *why: Word) -> RowPlan:
    return RowPlan(row=row.row, name=row.name[:LONGEST_NAME], state=state, why=why)


def _about(plan: RowPlan, person: PersonId) -> RowPlan:
    return RowPlan(row=plan.row, name=plan.name, state=plan.state, why=plan.why, person=person)


def _as_she_would_be(
    row: Entry, guardians: tuple[PersonId | None, ...], *, terms: Terms
) -> Dossier:
    # Whoever is not on record yet has an id of nobody: each another, as a person's guardians are.
    ids = (one or _stranger(place) for place, one in enumerate(guardians, start=1))
    return Dossier(
        person=Person(
            id=_NOBODY,
            category=terms.category,
            country=terms.country,
            born_on=row.born_on,
            guardians=tuple(Guardian(id=one, custody=terms.custody) for one in ids),
        )
    )


def _stranger(place: int) -> PersonId:
    return PersonId(f"00000000-0000-4000-8000-{place:012}")
