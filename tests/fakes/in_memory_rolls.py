import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, ContentHash, PersonId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Owner
from tests.fakes.calls import port_call
from tests.fakes.world import World

_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class InMemoryBlockList:
    world: World

    @port_call("block_list.block")
    def block(self, *contents: ContentHash) -> None:
        self.world.blocked.update(contents)

    @port_call("block_list.holds")
    def holds(self, content: ContentHash) -> bool:
        return content in self.world.blocked

    @port_call("block_list.among")
    def among(self, contents: Iterable[ContentHash]) -> frozenset[ContentHash]:
        return frozenset(self.world.blocked.intersection(contents))


@dataclass(frozen=True, slots=True)
class InMemoryErasureList:
    """Not searched for whoever is erased: at rest there is nothing but a keyed hash."""

    world: World

    @port_call("erasure_list.add")
    def add(self, people: Iterable[PersonId]) -> None:
        self.world.erased.update(people)

    @port_call("erasure_list.among")
    def among(self, people: Iterable[PersonId]) -> frozenset[PersonId]:
        return frozenset(self.world.erased.intersection(people))


@dataclass(frozen=True, slots=True)
class InMemoryKeyCopies:
    """Nothing wraps keys here."""

    world: World

    @port_call("copies.take")
    def take(self) -> int:
        held = self.world.keys.items()
        copy = {key: wrapped for key, wrapped in held if key[1] is not Purpose.TEMPLATE}
        self.world.key_copy = copy
        return len(copy)

    @port_call("copies.begin")
    def begin(self) -> None:
        self._copy()

    @port_call("copies.owners")
    def owners(self) -> frozenset[Owner]:
        return frozenset(PersonId(owner) for owner, _ in self._copy())

    @port_call("copies.put_back")
    def put_back(self, *, leaving_out: Collection[Owner]) -> int:
        put = {
            (owner, purpose): wrapped
            for (owner, purpose), wrapped in self._copy().items()
            if purpose is Purpose.EVIDENCE or owner not in leaving_out
        }
        self.world.keys = put | self.world.keys
        self.world.dossiers.clear()
        return len(put)

    def _copy(self) -> dict[tuple[str, Purpose], bytes]:
        if self.world.key_copy is None:
            raise NotFound("there is no copy of the keys table: none was ever taken")
        return self.world.key_copy


@dataclass(frozen=True, slots=True)
class InMemoryRecovered:
    """All that the world holds, as a text."""

    world: World

    @port_call("recovered.people")
    def people(self) -> Iterator[PersonId]:
        kept = {name: held for name, held in vars(self.world).items() if name != "erased"}
        return map(PersonId, _UUID.findall(repr(kept)))

    @port_call("recovered.assets")
    def assets(self) -> Iterator[AssetId]:
        return iter(tuple(self.world.assets))
