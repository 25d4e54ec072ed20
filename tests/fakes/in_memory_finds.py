from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.regions import Region, around
from quitclaim.domain.recognition.finds import Find, FindAnswer
from quitclaim.ports.addresses import UploadForm
from quitclaim.ports.finds import ANSWERS, capture_of, seen_at
from quitclaim.ports.selfies import MOST_BYTES
from tests.fakes.calls import port_call
from tests.fakes.fake_clock import FakeClock
from tests.fakes.in_memory_selfies import UPLOADS
from tests.fakes.world import OfFind, World


@dataclass(frozen=True, slots=True)
class InMemoryFinds:
    world: World
    clock: FakeClock

    @port_call("finds.form")
    def form(self, find: Find, *, back_to: str) -> UploadForm:
        fields = {"key": capture_of(find), "success_action_redirect": back_to}
        return UploadForm(url=f"{UPLOADS}/", fields=fields, most_bytes=MOST_BYTES)

    @port_call("finds.is_lying")
    def is_lying(self, find: Find) -> bool:
        return capture_of(find) in self.world.finds

    @port_call("finds.answer")
    def answer(self, person: PersonId, collection: CollectionId) -> FindAnswer | None:
        kept = self.world.finds.get(_answer_at(person, collection))
        return kept.what if kept and isinstance(kept.what, FindAnswer) else None

    @port_call("finds.keep")
    def keep(self, answer: FindAnswer, *, person: PersonId, collection: CollectionId) -> None:
        self.world.finds[_answer_at(person, collection)] = OfFind(answer, self.clock.now())

    @port_call("finds.drop")
    def drop(self, find: Find) -> None:
        self.world.finds.pop(capture_of(find), None)

    @port_call("finds.seen")
    def seen(self, find: Find) -> Sequence[str]:
        return [f"{UPLOADS}/{key}" for key in self.world.finds if key.startswith(seen_at(find))]

    @port_call("finds.sweep")
    def sweep(self, *, before: datetime) -> int:
        late = [key for key, of in self.world.finds.items() if of.put_at < before]
        for key in late:
            del self.world.finds[key]
        return len(late)

    def put(self, find: Find, shows: str) -> None:
        """As a browser does: ids of whoever is in it."""
        self.world.finds[capture_of(find)] = OfFind(shows, self.clock.now())


@dataclass(frozen=True, slots=True)
class FakeShowing:
    world: World
    clock: FakeClock

    @port_call("showing.show")
    def show(self, asset: Asset, face: Region, *, find: Find) -> bool:
        if asset.extent is None:
            return False
        part = around(face)
        shown = f"{asset.id}, of it {(part.x, part.y, part.w, part.h)}"
        self.world.finds[seen_at(find, asset.id)] = OfFind(shown, self.clock.now())
        return True


def _answer_at(person: PersonId, collection: CollectionId) -> str:
    return f"{ANSWERS}{person}/{collection}"
