from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from quitclaim.domain.ids import AssetId, LetterId, PersonId
from quitclaim.domain.proof.leaves import Leaf
from quitclaim.ports.traces import Traced
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryTraces:
    world: World

    @port_call("traces.of")
    def of(self, people: Collection[PersonId]) -> Traced:
        world, hers = self.world, frozenset(people)
        assets = frozenset(one.id for one in world.assets.values() if hers & one.named)
        rosters = frozenset(one.collection for one in world.rosters.values() if hers & one.named)
        rows = len(assets) + len(rosters) + sum(len(world.assets_of[one]) for one in hers)
        return Traced(
            assets=assets,
            rosters=rosters,
            leaves=frozenset(n for n, one in enumerate(world.leaves) if _names(one, hers)),
            rows=rows + len(self._versions(hers)) + len(self._letters(hers)),
            out=sum(len(world.renditions_of[asset]) for asset in assets),
        )

    @port_call("traces.forget")
    def forget(self, people: Collection[PersonId], *, keeping: Collection[AssetId] = ()) -> None:
        for asset, version in self._versions(people):
            if asset not in keeping:
                del self.world.assets_as_of[asset, version]
        for letter in self._letters(people):
            del self.world.letters[letter]

    def _versions(self, people: Collection[PersonId]) -> list[tuple[AssetId, int]]:
        versions = self.world.assets_as_of.items()
        return [version for version, asset in versions if not asset.named.isdisjoint(people)]

    def _letters(self, people: Collection[PersonId]) -> list[LetterId]:
        letters = self.world.letters.items()
        return [letter for letter, one in letters if {one.person, one.to.id} & {*people}]


def _names(leaf: Leaf, people: Collection[PersonId]) -> bool:
    return any(person in _text(leaf) for person in people)


@lru_cache(maxsize=4096)
def _text(leaf: Leaf) -> str:
    """Of all of it, so that nothing hides in a field added later."""
    return repr(leaf.payload)
