from collections.abc import Iterable
from dataclasses import dataclass

from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.ids import AssetId, CollectionId, FaceId
from quitclaim.ports.changes import Purpose
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryKeepings:
    world: World

    @port_call("keepings.of")
    def of(self, collection: CollectionId) -> Keeping | None:
        if collection in self.world.spoiled:
            return None
        return self.world.keepings.get(collection)

    @port_call("keepings.justified")
    def justified(self, faces: Iterable[tuple[AssetId, FaceId]]) -> tuple[Justification, ...]:
        asked = sorted(set(faces))
        known = (self.world.justified[one] for one in asked if one in self.world.justified)
        return tuple(said for key, said in known if key == self._key(said.asset))

    def _key(self, asset: AssetId) -> bytes | None:
        return self.world.keys.get((asset, Purpose.TEXT))


def stored_kept(world: World, record: Keeping | Justification) -> Keeping | Justification | None:
    if isinstance(record, Keeping):
        return world.keepings.get(record.collection)
    _, known = world.justified.get((record.asset, record.face), (None, None))
    return known


def put_kept(world: World, record: Keeping | Justification) -> None:
    if isinstance(record, Keeping):
        world.keepings[record.collection] = record
        return
    # Its note is sealed with the key of the picture's texts, made where there is none yet.
    key = world.keys.setdefault((record.asset, Purpose.TEXT), world.fresh_key())
    world.justified[record.asset, record.face] = key, record
