import hashlib
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from quitclaim.domain.ids import AssetId, CollectionId, ContentHash, MemberId, PersonId
from quitclaim.domain.pictures.uploads import Arrival, Settled, Upload
from quitclaim.domain.recognition.experience import Pseudonym
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.inbox import TakenBack
from quitclaim.ports.paging import Cursor, Page
from tests.fakes.calls import port_call
from tests.fakes.fake_clock import FakeClock
from tests.fakes.world import Lying, World

ANNOUNCED = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class InMemoryInbox:
    world: World
    clock: FakeClock

    @port_call("inbox.arrival")
    def arrival(self, upload: Upload) -> Arrival | None:
        lying = self.world.inbox.get(upload)
        if lying is None:
            return None
        size = len(lying.content) if lying.size is None else lying.size
        return Arrival(upload, size, lying.storage)

    @port_call("inbox.digest")
    def digest(self, upload: Upload) -> str:
        return hashlib.sha256(self._lying(upload).content).hexdigest()

    @port_call("inbox.keep")
    def keep(self, upload: Upload, *, asset: AssetId) -> None:
        content = self._lying(upload).content
        self.world.blobs.setdefault((Shelf.ORIGINALS, asset), []).append(content)

    @port_call("inbox.refuse")
    def refuse(self, upload: Upload, *, sentence: str) -> None:
        self.world.refusals[upload.answer] = sentence

    @port_call("inbox.uploads")
    def uploads(
        self, *, put_within: timedelta | None = None, after: Cursor | None = None
    ) -> Page[Upload]:
        now = self.clock.now()
        first = None if put_within is None else now - put_within
        lying = self.world.inbox.items()
        old = {
            f"{u.key}/{u.version}": u
            for u, it in lying
            if it.put_at <= now - ANNOUNCED and (first is None or it.put_at > first)
        }
        page = self.world.pages.page(old, of="inbox", after=after)
        return Page(tuple(old[name] for name in page.items), page.following)

    def _lying(self, upload: Upload) -> Lying:
        if upload not in self.world.inbox:
            raise TakenBack(upload.version)
        return self.world.inbox[upload]


@dataclass(frozen=True, slots=True)
class InMemorySettlements:
    world: World

    @port_call("settlements.settle")
    def settle(self, upload: Upload, settled: Settled) -> None:
        self.world.settlements[upload] = settled

    @port_call("settlements.settled")
    def settled(self, upload: Upload) -> Settled | None:
        return self.world.settlements.get(upload)


class FakePseudonyms:
    def of_content(self, digest: str) -> AssetId:
        return AssetId(hashlib.sha256(f"content {digest}".encode()).hexdigest())

    def of_pixels(self, digest: str) -> ContentHash:
        return ContentHash(hashlib.sha256(f"pixels {digest}".encode()).hexdigest())

    def of_folder(self, folder: str) -> CollectionId:
        return CollectionId(_id(f"folder {folder}"))

    def of_uploader(self, prefix: str) -> MemberId:
        return MemberId(_id(f"uploader {prefix}"))

    def of_person(self, person: PersonId) -> Pseudonym:
        return Pseudonym(hashlib.sha256(f"person {person}".encode()).hexdigest()[:12])


def _id(name: str) -> str:
    return str(UUID(bytes=hashlib.sha256(name.encode()).digest()[:16], version=4))
