"""What will go when and why, and what stays until a person decides (R39; GDPR art. 13(2)(a))."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from quitclaim.domain.forgetting.retention import Cause, Term
from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.domain.organisation.calendar import Calendar
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.clock import Clock
from quitclaim.ports.library import Library
from quitclaim.ports.paging import Cursor, Page, batches, every
from quitclaim.usecases.reading_terms import ReadTerms
from quitclaim.usecases.set_rules import rules_of

# A page answers within somebody's patience: beyond it, what it counts is the least there is.
LOOKED_AT: Final = 1000
_TOGETHER: Final = 100
_PAGE: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    asset: Asset
    term: Term

    @property
    def place(self) -> str:
        """The next first; of those that no clock ends, by what keeps them."""
        until = self.term.until
        return f"{until.isoformat() if until else self.term.cause}#{self.asset.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendared:
    """
    `going`: dated, the next first; `staying`: until a person decides. `counts`: of all looked at.

    `is_cut`: there are more pictures than were looked at. `over`: how many go with the next round.
    """

    going: Page[Due]
    staying: Page[Due]
    counts: Mapping[Cause, int]
    over: int
    looked_at: int
    is_cut: bool


@dataclass(frozen=True, slots=True)
class BrowseCalendar:
    library: Library
    read_terms: ReadTerms
    clock: Clock

    def __call__(
        self, calendar: Calendar | None = None, *, after: Cursor | None = None
    ) -> Calendared:
        """`calendar`: as if it were set; nothing is changed, and people may speak meanwhile."""
        rules = rules_of(self.library)
        if calendar is not None:
            rules = replace(rules, calendar=calendar)
        ids = tuple(islice(self._pictures(), LOOKED_AT + 1))
        found = tuple(self._due(ids[:LOOKED_AT], rules))
        now = self.clock.now()
        return Calendared(
            going=_page([one for one in found if one.term.until], after),
            staying=_page([one for one in found if not one.term.until], after),
            counts=Counter(one.term.cause for one in found),
            over=sum(one.term.is_over(now) for one in found),
            looked_at=len(found),
            is_cut=len(ids) > LOOKED_AT,
        )

    def _pictures(self) -> Iterator[AssetId]:
        """Each once, collection by collection."""
        seen: set[AssetId] = set()
        for collection in every(lambda after: self.library.all_collections(after=after)):
            for asset in self._pictures_in(collection):
                if asset not in seen:
                    seen.add(asset)
                    yield asset

    def _pictures_in(self, collection: CollectionId) -> Iterator[AssetId]:
        return every(lambda after: self.library.assets_in(collection, after=after))

    def _due(self, ids: tuple[AssetId, ...], rules: Rules) -> Iterator[Due]:
        for few in batches(ids, _TOGETHER):
            for one in self.read_terms(few, rules):
                if one.term is not None:
                    yield Due(asset=one.asset, term=one.term)


def _page(found: list[Due], after: Cursor | None) -> Page[Due]:
    ordered = sorted((one for one in found if after is None or one.place > after), key=_place)
    following = Cursor(ordered[_PAGE - 1].place) if len(ordered) > _PAGE else None
    return Page(tuple(ordered[:_PAGE]), following)


def _place(due: Due) -> str:
    return due.place
