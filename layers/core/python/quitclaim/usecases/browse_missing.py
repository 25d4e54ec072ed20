"""Whose yes is missing, on which channels, and how many pictures wait for it (R31)."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from typing import Final

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import AssetId, Channel, PersonId
from quitclaim.domain.publishing.needs import Need
from quitclaim.domain.publishing.worklists import Missing, missing
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.ports.paging import Cursor, Page, every
from quitclaim.usecases.judge_many import JudgeMany

# So many of her pictures are looked at; nobody needs to know whether it is two hundred or more.
MOST: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanting:
    """`is_cut`: she is on more pictures than were looked at."""

    dossier: Dossier
    missing: tuple[Missing, ...]
    is_cut: bool

    @property
    def person(self) -> PersonId:
        return self.dossier.id

    @property
    def first(self) -> AssetId:
        return min(asset for one in self.missing for asset in one.assets)


@dataclass(frozen=True, slots=True)
class BrowseMissing:
    consents: Consents
    library: Library
    catalogue: Catalogue
    clock: Clock

    def __call__(self, *, after: Cursor | None = None) -> Page[Wanting]:
        """
        A page of the pictures that wait for somebody's yes leads to who they wait for.

        Each is on one page: on that of the first of her pictures. A page may have nobody.
        """
        page = self.library.needing(Need.YES, after=after)
        found = self.catalogue.assets(page.items).values()
        people = {person for asset in found for person in asset.people}
        dossiers = {one.id: one for one in self.consents.dossiers(sorted(people)).values()}
        at = self.clock.now()
        wanting = (
            self._wanting(dossiers[person], page.items, at=at)
            for person in sorted(dossiers)
            if not dossiers[person].is_erased
        )
        here = (one for one in wanting if one and one.first in page.items)
        return Page(tuple(here), page.following)

    def _wanting(
        self, dossier: Dossier, page: Collection[AssetId], *, at: datetime
    ) -> Wanting | None:
        ids = dossier.person.ids
        read = islice(chain.from_iterable(map(self._assets_of, ids)), MOST + 1)
        hers = tuple(dict.fromkeys(read))
        judge = JudgeMany(self.library, self.catalogue)
        judged = judge(
            dict.fromkeys((*hers[:MOST], *page)),
            Need.YES,
            people=dict.fromkeys(ids, dossier),
            at=at,
        )
        lacking = tuple(one for one in missing(judged) if one.person in ids)
        if not lacking:
            return None
        joined = _joined(lacking, dossier.id)
        return Wanting(dossier=dossier, missing=joined, is_cut=len(hers) > MOST)

    def _assets_of(self, person: PersonId) -> Iterator[AssetId]:
        return every(lambda after: self.library.assets_of(person, after=after))


def _joined(lacking: Collection[Missing], person: PersonId) -> tuple[Missing, ...]:
    """Under her own id, whichever of hers a face is linked to."""
    channels: dict[Channel, list[Missing]] = {}
    for one in lacking:
        channels.setdefault(one.channel, []).append(one)
    return tuple(
        Missing(
            person=person,
            channel=channel,
            gaps=frozenset().union(*(one.gaps for one in those)),
            assets=frozenset().union(*(one.assets for one in those)),
        )
        for channel, those in sorted(channels.items())
    )
