"""The files of a zip, read one by one as they are packed, and the list of them at the end."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from quitclaim.domain.ids import RenditionId
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import file_name_of
from quitclaim.domain.publishing.zips import Zip
from quitclaim.ports.blobs import Blobs, Shelf
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.library import Library
from quitclaim.ports.zips import Line, Lister, Packed


@dataclass(slots=True)
class ZipFiles:
    """`packed`: what became part of it; bytes that went meanwhile leave no gap in it."""

    library: Library
    catalogue: Catalogue
    blobs: Blobs
    lister: Lister
    packed: list[RenditionId] = field(default_factory=list)

    def of(self, zip_: Zip) -> Iterator[Packed]:
        rows = self.library.renditions(zip_.renditions)
        texts = self.catalogue.descriptions({row.asset for row in rows.values()})
        credited = {asset: text.credit for asset, text in texts.items()}
        lines = list[Line]()
        for one in zip_.renditions:
            row = rows.get(one)
            file = None if row is None else self._file(row, taken={line.file for line in lines})
            if row is None or file is None:
                continue
            credit = credited.get(row.asset, "")
            lines.append(Line(file=file.name, credit=credit, until=row.valid_until))
            self.packed.append(one)
            yield file
        if lines:
            yield self.lister(lines, channel=zip_.channel, reads=zip_.by.reads)

    def _file(self, row: Rendition, *, taken: set[str]) -> Packed | None:
        content = None
        if row.recalled_at is None:
            content = self.blobs.get(Shelf.PICTURES, row.id)
        if content is None:
            return None
        name = file_name_of(row.channel, row.id)
        # Of what begins alike neither is unpacked over the other.
        return Packed(name=f"{row.id}.jpg" if name in taken else name, content=content)
