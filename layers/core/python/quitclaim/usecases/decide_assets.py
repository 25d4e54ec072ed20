"""What a change of many things asks for: a few assets looked at together, in far fewer reads."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.errors import NotFound, QuitclaimError
from quitclaim.domain.ids import AssetId
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.work import PutOut, Work
from quitclaim.usecases.decide_asset import DecideAsset, wanted
from quitclaim.usecases.reading_many import ManyScenes
from quitclaim.usecases.verdict_desk import Seen, VerdictDesk

# One look that writes down what changed, and one that finds it written down.
_LOOKS: Final = 2


@dataclass(frozen=True, slots=True)
class DecideAssets(VerdictDesk):
    catalogue: Catalogue
    work: Work

    def __call__(self, assets: Collection[AssetId]) -> int:
        """
        How many renditions are to be made.

        Each is decided on whatever becomes of the others: what has to go does not wait for them.
        Those that somebody else moves meanwhile, or that stumble, are looked at alone; the first
        fault that is left is raised when all were looked at.
        """
        count, left = 0, tuple(assets)
        for _ in range(_LOOKS):
            made, left = self._looked_at(left)
            count += made
        return count + self._alone(left)

    def _looked_at(self, assets: Collection[AssetId]) -> tuple[int, tuple[AssetId, ...]]:
        """How many are to be made of those that stand as they are written down; the others."""
        if not assets:
            return 0, ()
        tasks, left = list[PutOut](), list[AssetId]()
        try:
            seen = tuple(self._all_seen(assets))
        except NotFound:
            return 0, ()  # nobody said yet where pictures go out
        except QuitclaimError:
            return 0, tuple(assets)
        for one in seen:
            asset = one.scene.asset.id
            try:
                decided = self.decided_from(one, by=THE_CLOCK)
            except Exception:  # noqa: BLE001  looked at alone it stumbles again, and says why
                left.append(asset)
                continue
            if any(it.moved for it in decided.values()):
                left.append(asset)
            else:
                tasks += wanted(asset, decided)
        if tasks:
            self.work.send(*tasks)
        return len(tasks), tuple(left)

    def _all_seen(self, assets: Collection[AssetId]) -> Iterable[Seen]:
        """In the order in which one is read: what was written down of each before all the rest."""
        before = {asset: self.library.verdicts_of(asset) for asset in assets}
        rules = self.library.rules()
        scenes = ManyScenes(self.consents, self.library, self.catalogue)(assets, rules)
        for scene in scenes:
            asset = scene.asset.id
            rows = self.library.renditions_of(asset)
            yield Seen(stored=before[asset], scene=scene, rows=rows)

    def _alone(self, assets: Iterable[AssetId]) -> int:
        one = DecideAsset(
            self.library,
            self.commits,
            self.clock,
            self.chance,
            self.consents,
            self.blobs,
            self.work,
        )
        count, faults = 0, list[Exception]()
        for asset in assets:
            try:
                count += one(asset)
            except Exception as error:  # noqa: BLE001  it is told below, when all were looked at
                faults.append(error)
        if faults:
            raise faults[0]
        return count
