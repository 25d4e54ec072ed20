"""Which faces of a picture are cut out, and whose crop one is (I15)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quitclaim.domain.checks import require_some
from quitclaim.domain.pictures.regions import Region


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """`regions`: the faces that are cut out. `others`: all that are left alone."""

    regions: tuple[Region, ...]
    others: tuple[Region, ...] = ()

    def __post_init__(self) -> None:
        require_some(regions=self.regions)

    def whose(self, seen: Iterable[Region]) -> Mapping[int, int]:
        """
        By its place among `regions`, which of the seen faces is that one, by its place too.

        A seen face is the one it shares most with, wanted or not: a box that was drawn beside
        somebody who is left alone never becomes a crop of hers. Where two share as much, it is
        nobody's, and of two that are seen in one place the one that fits better is taken.
        """
        best: dict[int, tuple[float, int]] = {}
        for number, face in enumerate(seen):
            place, share = self._nearest(face)
            if place is not None and share > best.get(place, (0.0, 0))[0]:
                best[place] = share, number
        return {place: number for place, (_, number) in best.items()}

    def _nearest(self, face: Region) -> tuple[int | None, float]:
        shares = [face.overlap(one) for one in (*self.regions, *self.others)]
        most = max(shares)
        place = shares.index(most)
        is_one = shares.count(most) == 1 and place < len(self.regions)
        if not is_one or not face.is_same_face(self.regions[place]):
            return None, most
        return place, most
