"""An authority that says what a test wants, where tokens lie, and whether any are to be had."""

from dataclasses import dataclass, field

from quitclaim.domain.consents.timestamps import Doubt, Outage
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import DocumentHash, PersonId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.timestamps import Doubted
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(slots=True)
class FakeAuthority:
    """`asked`: every hash it was told. `doubts`: of its next answers, before it is itself again."""

    world: World
    asked: list[DocumentHash] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    @port_call("authority.token")
    def token(self, document: DocumentHash) -> bytes:
        self.asked.append(document)
        if self.doubts:
            raise Doubted(self.doubts.pop(0))
        return f"{document} existed, by answer {len(self.asked)}".encode()


@dataclass(frozen=True, slots=True)
class InMemoryTimestamps:
    """Each with the evidence key that sealed it."""

    world: World

    @port_call("timestamps.keep")
    def keep(self, person: PersonId, document: DocumentHash, *, token: bytes) -> None:
        key = self.world.keys.get((person, Purpose.EVIDENCE))
        if key is None:
            raise NotFound("the key is gone: nothing is sealed for the forgotten")
        self.world.timestamps.setdefault(document, (key, token))

    @port_call("timestamps.read")
    def read(self, person: PersonId, document: DocumentHash) -> bytes | None:
        key = self.world.keys.get((person, Purpose.EVIDENCE))
        if key is None or document not in self.world.timestamps:
            return None
        sealed_with, token = self.world.timestamps[document]
        return token if sealed_with == key else None


@dataclass(frozen=True, slots=True)
class InMemoryOutages:
    world: World

    @port_call("outages.current")
    def current(self) -> Outage | None:
        return self.world.outage

    @port_call("outages.note")
    def note(self, outage: Outage | None) -> None:
        self.world.outage = outage
