"""Archives over the world, among whatever lies there to be fetched."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from quitclaim.domain.archives.archives import Archive
from quitclaim.domain.ids import PersonId
from quitclaim.ports.archives import (
    ARCHIVES,
    ASKED,
    MADE,
    ZIP,
    archives_in,
    folder_between,
    folder_of,
)
from quitclaim.ports.zips import Packed
from tests.fakes.calls import port_call
from tests.fakes.fake_clock import FakeClock
from tests.fakes.in_memory_selfies import UPLOADS
from tests.fakes.world import OfFind, World


@dataclass(frozen=True, slots=True)
class InMemoryArchives:
    world: World
    clock: FakeClock

    @port_call("archives.of")
    def of(self, reader: PersonId, *, person: PersonId) -> tuple[Archive, ...]:
        return self._read(folder_between(reader, person))

    @port_call("archives.everybodys")
    def everybodys(self) -> tuple[Archive, ...]:
        return self._read(ARCHIVES)

    @port_call("archives.ask")
    def ask(self, archive: Archive) -> None:
        place = f"{folder_of(archive)}{ASKED}"
        self.world.exports.setdefault(place, OfFind("", self.clock.now()))

    @port_call("archives.pack")
    def pack(self, archive: Archive, *, files: Iterable[Packed]) -> None:
        made = BytesIO()
        with ZipFile(made, "w") as zip_:
            for file in files:
                zip_.writestr(file.name, file.content)
        self._put(archive, ZIP, made.getvalue())

    @port_call("archives.finish")
    def finish(self, archive: Archive, *, views: Iterable[str]) -> None:
        self._put(archive, MADE, json.dumps(sorted(views)))

    @port_call("archives.views")
    def views(self, archive: Archive) -> frozenset[str]:
        made = self.world.exports.get(f"{folder_of(archive)}{MADE}")
        return frozenset() if made is None else frozenset(json.loads(str(made.what)))

    @port_call("archives.address")
    def address(self, archive: Archive, *, file: str) -> str:
        return f"{UPLOADS}/{folder_of(archive)}{ZIP}?as={file}"

    @port_call("archives.empty")
    def empty(self, archive: Archive) -> None:
        self.world.exports.pop(f"{folder_of(archive)}{ZIP}", None)

    @port_call("archives.drop")
    def drop(self, archive: Archive) -> None:
        self._delete(self._under(folder_of(archive)))

    @port_call("archives.forget")
    def forget(self, person: PersonId) -> None:
        self._delete(self._naming(person))

    @port_call("archives.remains")
    def remains(self, person: PersonId) -> int:
        return len(self._naming(person))

    def _naming(self, person: PersonId) -> list[str]:
        return [place for place in self._under(ARCHIVES) if person in place]

    def _read(self, prefix: str) -> tuple[Archive, ...]:
        lying = self.world.exports
        return archives_in((place, lying[place].put_at) for place in self._under(prefix))

    def _under(self, prefix: str) -> list[str]:
        return [place for place in self.world.exports if place.startswith(prefix)]

    def _put(self, archive: Archive, what: str, content: str | bytes) -> None:
        place = f"{folder_of(archive)}{what}"
        self.world.exports[place] = OfFind(content, self.clock.now())

    def _delete(self, places: Iterable[str]) -> None:
        for place in places:
            del self.world.exports[place]
