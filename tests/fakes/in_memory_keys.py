import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from quitclaim.domain.checks import require
from quitclaim.domain.errors import NotFound
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Owner, Sealed
from tests.fakes import rows
from tests.fakes.calls import port_call
from tests.fakes.world import World


@dataclass(frozen=True, slots=True)
class InMemoryKeys:
    """Sealed bytes are a mere number; the world keeps what they stand for."""

    world: World

    @port_call("keys.make")
    def make(self, owner: Owner, *purposes: Purpose) -> None:
        for purpose in purposes:
            if not self.world.has_key(owner, purpose):
                self.world.keys[owner, purpose] = self.world.fresh_key()
        self.world.dossiers.clear()

    @port_call("keys.fresh")
    def fresh(self, owner: Owner, *, purpose: Purpose) -> bytes:  # noqa: ARG002  the port's name
        return self.world.fresh_key()

    @port_call("keys.holders")
    def holders(self, owners: Iterable[Owner], *, purpose: Purpose) -> frozenset[Owner]:
        return frozenset(owner for owner in owners if self.world.has_key(owner, purpose))

    @port_call("keys.seal")
    def seal(self, owner: Owner, *, purpose: Purpose, about: str, plain: bytes) -> bytes:
        key = self.world.keys.get((owner, purpose))
        if key is None:
            raise NotFound("the key is gone: nothing is sealed for the forgotten")
        number = f"sealed {len(self.world.sealed)}".encode()
        sealed = hashlib.sha256(number).digest()
        self.world.sealed[sealed] = rows.Sealed(owner, purpose, key, about, plain)
        return sealed

    @port_call("keys.unseal")
    def unseal(self, owner: Owner, *, purpose: Purpose, about: str, sealed: bytes) -> bytes | None:
        key = self.world.keys.get((owner, purpose))
        if key is None:
            return None
        kept = self.world.sealed.get(sealed)
        where = (owner, purpose, key, about)
        is_its_own = kept is not None and (kept.owner, kept.purpose, kept.key, kept.about) == where
        require(is_its_own, "these bytes were changed or moved: restore them")
        return kept.plain if kept else None

    @port_call("keys.unseal_all")
    def unseal_all(self, sealed: Collection[Sealed], *, purpose: Purpose) -> Mapping[Sealed, bytes]:
        opened: dict[Sealed, bytes] = {}
        for one in sealed:
            kept = self.world.sealed.get(one.content)
            key = self.world.keys.get((one.owner, purpose))
            where = (one.owner, purpose, key, one.about)
            if kept and (kept.owner, kept.purpose, kept.key, kept.about) == where:
                opened[one] = kept.plain
        return opened

    @port_call("keys.drop")
    def drop(self, owner: Owner, *purposes: Purpose) -> None:
        for purpose in purposes:
            self.world.keys.pop((owner, purpose), None)
        self.world.dossiers.clear()
