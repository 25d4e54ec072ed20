"""Keys that everybody knows: a real signature, so that what checks it is real too."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from quitclaim.adapters.ed25519 import PrivateKey
from quitclaim.domain.ids import AssetId
from quitclaim.domain.proof.notes import VerifierKey
from quitclaim.ports.changes import Purpose
from tests.fakes.calls import port_call
from tests.fakes.in_memory_keys import InMemoryKeys
from tests.fakes.world import World

LOG: Final = "quitclaim.example/log"


@dataclass(frozen=True, slots=True)
class FakeSigner:
    world: World
    _private: PrivateKey = field(default_factory=lambda: PrivateKey(LOG, b"s" * 32))

    @port_call("signer.key")
    def key(self) -> VerifierKey:
        return self._private.key()

    @port_call("signer.sign")
    def sign(self, message: bytes) -> bytes:
        return self._private.sign(message)

    def verifies(self, message: bytes, signature: bytes) -> bool:
        return self._private.verifies(message, signature)


@dataclass(frozen=True, slots=True)
class FakeStaffKeys:
    world: World

    @port_call("staff_keys.of_year")
    def of_year(self, year: int) -> bytes:
        InMemoryKeys(self.world).make(holder_of(year), Purpose.TEXT)
        return hashlib.sha256(f"staff of {year}".encode()).digest()

    @port_call("staff_keys.holders")
    def holders(self, years: Iterable[int]) -> Mapping[int, AssetId]:
        found = {year: holder_of(year) for year in years}
        return {y: it for y, it in found.items() if self.world.has_key(it, Purpose.TEXT)}


def holder_of(year: int) -> AssetId:
    return AssetId(hashlib.sha256(f"holder of {year}".encode()).hexdigest())
