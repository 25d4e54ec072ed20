"""What stands on somebody's own page, drawn from what she may see there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from functions.consent.sheets import Sheet, Sheets
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.forgetting.pleas import Plea
from quitclaim.domain.ids import DocumentHash, PersonId
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.open_my_page import Mine, MyPage


@dataclass(frozen=True, slots=True, kw_only=True)
class MySheet:
    """
    `is_given`: there is something to take back; `counts`: something rests on it now. `on_paper_at`:
    when it was put on record that she signed it on paper; None: she said it here.
    """

    sheet: Sheet
    state: State
    is_given: bool
    counts: bool
    since: datetime | None
    document: DocumentHash
    version: int
    language: Language
    on_paper_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MyPart:
    """Herself or a child. `objection`: the latest; `objects`: she has no reason to object again."""

    person: PersonId
    is_child: bool
    name: str
    sheets: tuple[MySheet, ...]
    objection: Objection | None
    objects: bool
    plea: Plea | None

    @property
    def given(self) -> tuple[MySheet, ...]:
        return tuple(one for one in self.sheets if one.is_given)


@dataclass(frozen=True, slots=True)
class MySheets:
    sheets: Sheets

    def parts(self, page: MyPage) -> tuple[MyPart, ...]:
        return tuple(map(self._part, page.people))

    def _part(self, mine: Mine) -> MyPart:
        objections = sorted(mine.voice.dossier.objections, key=lambda one: one.at)
        return MyPart(
            person=mine.voice.person,
            is_child=mine.voice.by != HERSELF,
            name=mine.identity.name if mine.identity else "",
            sheets=tuple(self._sheets(mine)),
            objection=objections[-1] if objections else None,
            objects=any(one.bars_other_bases for one in objections),
            plea=mine.open_plea,
        )

    def _sheets(self, mine: Mine) -> Iterator[MySheet]:
        consents = [one.consent for one in mine.standings]
        drawn = self.sheets.standing(consents, headcounts=mine.headcounts)
        for standing, sheet in zip(mine.standings, drawn, strict=True):
            consent = standing.consent
            is_over = standing.is_over or consent.ending is not None
            yield MySheet(
                sheet=sheet,
                state=standing.state,
                is_given=bool(consent.yeses) and not is_over,
                counts=standing.counts,
                since=consent.yeses[0].at if consent.yeses else None,
                document=consent.notice.document,
                version=consent.notice.version,
                language=consent.notice.language,
                on_paper_at=consent.paper.recorded_at if consent.paper else None,
            )
