from dataclasses import dataclass

from quitclaim.ports.blobs import Shelf
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryBlobs:
    """Every version stays until the key is deleted, as on a versioned shelf."""

    world: World

    @port_call("blobs.put")
    def put(self, shelf: Shelf, key: str, *, content: bytes) -> None:
        self.world.blobs.setdefault((shelf, key), []).append(content)

    @port_call("blobs.get")
    def get(self, shelf: Shelf, key: str) -> bytes | None:
        versions = self.world.blobs.get((shelf, key))
        return versions[-1] if versions else None

    @port_call("blobs.has")
    def has(self, shelf: Shelf, key: str) -> bool:
        return (shelf, key) in self.world.blobs

    @port_call("blobs.delete")
    def delete(self, shelf: Shelf, key: str) -> None:
        self.world.blobs.pop((shelf, key), None)

    @port_call("blobs.keys")
    def keys(self, shelf: Shelf, *, after: Cursor | None = None) -> Page[str]:
        held = (key for on, key in self.world.blobs if on is shelf)
        return self.world.pages.page(held, of=f"blobs:{shelf}", after=after)
