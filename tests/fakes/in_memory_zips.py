"""Zips over the world, and their bytes among its pictures."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import Channel, PackId, SelectionId, ZipId
from quitclaim.domain.publishing.zips import Zip
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.changes import Purpose
from quitclaim.ports.clock import Clock
from quitclaim.ports.paging import Cursor, Page
from quitclaim.ports.zips import Line, Packed, folder_of, packed_at
from tests.fakes.calls import port_call
from tests.fakes.world import Report, World


@dataclass(frozen=True, slots=True)
class InMemoryZips:
    world: World

    @port_call("zips.zip")
    def zip(self, zip_: ZipId) -> Zip | None:
        return self._legible(self.world.zips.get(zip_))

    @port_call("zips.of")
    def of(self, selection: SelectionId) -> tuple[Zip, ...]:
        ours = (one for _, one in sorted(self.world.zips.items()) if one.selection == selection)
        return tuple(one for one in map(self._legible, ours) if one)

    @port_call("zips.due")
    def due(self, before: datetime, *, after: Cursor | None = None) -> Page[ZipId]:
        """By the rows alone: whoever cannot be read is listed too."""
        known = ((one.due_at, one.id) for one in self.world.zips.values())
        rows = [f"{at.isoformat()}|{zip_}" for at, zip_ in known if at is not None and at < before]
        page = self.world.pages.page(rows, of="zips", after=after)
        return Page(tuple(ZipId(row.partition("|")[2]) for row in page.items), page.following)

    def _legible(self, found: Zip | None) -> Zip | None:
        if found is not None and found.id in self.world.spoiled:
            self.world.reports.append(Report("zip", found.id, self.world.spoiled[found.id]))
            return None
        if found is None or self.world.has_key(found.selection, Purpose.TEXT):
            return found
        return replace(found, meant_for=None)


def put_zip(world: World, record: Zip) -> None:
    """What it is meant for is sealed under the key of its selection."""
    world.zips[record.id] = record
    if record.meant_for is not None:
        world.keys.setdefault((record.selection, Purpose.TEXT), world.fresh_key())


@dataclass(frozen=True, slots=True)
class FakeLister:
    """The names of its files, and the credit of each."""

    def __call__(self, lines: Iterable[Line], *, channel: Channel, reads: Language) -> Packed:
        said = (f"{line.file} {line.credit}" for line in lines)
        head = f"{channel} in {reads}"
        return Packed(name="list.txt", content="\n".join((head, *said)).encode())


@dataclass(frozen=True, slots=True)
class InMemoryPacking:
    world: World
    clock: Clock

    @port_call("packing.pack")
    def pack(self, zip_: ZipId, under: PackId, *, files: Iterable[Packed]) -> None:
        """Whoever dies in it leaves what she had begun."""
        key, made = packed_at(zip_, under), BytesIO()
        self.world.begun[key] = self.clock.now()
        try:
            with ZipFile(made, "w") as archive:
                for file in files:
                    self._require_begun(key)
                    archive.writestr(file.name, file.content)
            self._require_begun(key)
        except Exception:
            self.world.begun.pop(key, None)
            raise
        del self.world.begun[key]
        self.world.blobs[Shelf.PICTURES, key] = [made.getvalue()]

    @port_call("packing.drop")
    def drop(self, zip_: ZipId, under: PackId) -> None:
        self.world.blobs.pop((Shelf.PICTURES, packed_at(zip_, under)), None)

    @port_call("packing.clear")
    def clear(self, zip_: ZipId, *, but: PackId | None = None) -> None:
        folder, stays = folder_of(zip_), packed_at(zip_, but) if but else ""
        for key in [one for one in self.world.begun if one.startswith(folder)]:
            del self.world.begun[key]
        for shelf, key in list(self.world.blobs):
            if shelf is Shelf.PICTURES and key.startswith(folder) and key != stays:
                del self.world.blobs[shelf, key]

    @port_call("packing.abandon")
    def abandon(self, before: datetime) -> int:
        old = [key for key, at in self.world.begun.items() if at < before]
        for key in old:
            del self.world.begun[key]
        return len(old)

    def _require_begun(self, key: str) -> None:
        if key not in self.world.begun:
            raise Conflict("somebody cleared this zip meanwhile")
