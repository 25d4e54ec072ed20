from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.domain.pictures.own_views import OwnView
from quitclaim.ports.own_pictures import OWN_PICTURES, folder_of, people_in, place_of
from tests.fakes.calls import port_call
from tests.fakes.fake_clock import FakeClock
from tests.fakes.in_memory_selfies import UPLOADS
from tests.fakes.world import OfFind, World


@dataclass(frozen=True, slots=True)
class InMemoryOwnPictures:
    world: World

    @port_call("own_pictures.there")
    def there(self, person: PersonId) -> frozenset[str]:
        return frozenset(self._under(folder_of(person)))

    @port_call("own_pictures.read")
    def read(self, place: str) -> bytes | None:
        lying = self.world.exports.get(place)
        return None if lying is None else str(lying.what).encode()

    @port_call("own_pictures.address")
    def address(self, place: str) -> str:
        return f"{UPLOADS}/{place}"

    @port_call("own_pictures.whose")
    def whose(self) -> frozenset[PersonId]:
        return people_in(self._under(OWN_PICTURES))

    @port_call("own_pictures.forget")
    def forget(self, person: PersonId) -> None:
        for place in self._under(folder_of(person)):
            del self.world.exports[place]

    @port_call("own_pictures.remains")
    def remains(self, person: PersonId) -> int:
        return len(self._under(folder_of(person)))

    @port_call("own_pictures.sweep")
    def sweep(self, *, before: datetime) -> int:
        lying = self.world.exports
        late = [it for it in self._under(OWN_PICTURES) if lying[it].put_at < before]
        for place in late:
            del lying[place]
        return len(late)

    def _under(self, prefix: str) -> list[str]:
        return [place for place in self.world.exports if place.startswith(prefix)]


@dataclass(frozen=True, slots=True)
class FakeDrawing:
    world: World
    clock: FakeClock

    @port_call("drawing.draw")
    def draw(self, asset: AssetId, view: OwnView, *, person: PersonId) -> None:
        hidden = [(one.x, one.y, one.w, one.h) for one in view.hidden]
        shown = f"{asset} without {hidden}, of it {view.cut.crop}"
        place = place_of(person, asset, view=view)
        self.world.exports[place] = OfFind(shown, self.clock.now())
