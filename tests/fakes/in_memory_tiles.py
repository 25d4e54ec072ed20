from dataclasses import dataclass

from quitclaim.domain.errors import BrokenLog, Conflict
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryTiles:
    """Every checkpoint is remembered: what stood there for an instant may have been seen."""

    world: World

    @port_call("tiles.read")
    def read(self, path: str) -> bytes | None:
        return self.world.tiles.get(path)

    @port_call("tiles.write")
    def write(self, path: str, content: bytes) -> None:
        if self.world.tiles.setdefault(path, content) != content:
            raise BrokenLog(f"{path} holds something else")

    @port_call("tiles.checkpoint")
    def checkpoint(self) -> str | None:
        return self.world.checkpoint

    @port_call("tiles.publish")
    def publish(self, note: str, *, instead_of: str | None) -> None:
        if self.world.checkpoint != instead_of:
            raise Conflict("another checkpoint stands there")
        self.world.checkpoint = note
        self.world.checkpoints.append(note)
