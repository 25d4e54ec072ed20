"""The files of an archive, read one by one as they are packed, as a bag (RFC 8493)."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from quitclaim.domain.archives.archives import Archive
from quitclaim.domain.archives.documents import document_of
from quitclaim.domain.archives.said import Said, is_hers_to_read
from quitclaim.domain.archives.shown import Bar, InArchive
from quitclaim.domain.consents.testimony import Testimony
from quitclaim.domain.ids import CollectionId, RequestId
from quitclaim.ports.own_pictures import view_in
from quitclaim.ports.zips import Packed
from quitclaim.usecases.archive_reading import ReadForArchive
from quitclaim.usecases.copies import receipts_of
from quitclaim.usecases.open_my_page import Voice
from quitclaim.usecases.own_pictures import OwnPicture

# What whoever unpacks it finds, and nothing beside it.
FOLDER: Final = "archive/"
DOCUMENT: Final = "data/archive.jsonld"
README: Final = "README.txt"
MANIFEST: Final = "manifest-sha256.txt"
_BAG: Final = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


@dataclass(slots=True)
class ArchiveFiles:
    """`views`: what of each picture became part of it; of one that went meanwhile nothing."""

    read: ReadForArchive
    archive: Archive
    voice: Voice
    views: list[str] = field(default_factory=list)
    _sums: list[str] = field(default_factory=list)
    _names: dict[CollectionId, str] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Packed]:
        """From the beginning, however often: no more than one picture is held at once."""
        self.views.clear()
        self._sums.clear()
        yield self._beside(README, self._guide())
        yield self._beside("bagit.txt", _BAG)
        shown = list[InArchive]()
        for number, picture in enumerate(self.read.pictures(self.voice), start=1):
            one, content = self._picture(picture, number=number)
            shown.append(one)
            if content is not None and one.file is not None:
                yield self._packed(one.file, content)
        said = self.read.said(self.voice)
        papers = dict[RequestId, str]()
        for testimony in said.testimonies:
            content = self._paper(testimony)
            if content is not None:
                papers[testimony.request] = f"data/papers/quitclaim-{len(papers) + 1:03}.pdf"
                yield self._packed(papers[testimony.request], content)
        for receipt in receipts_of(self.read.statements(self.voice), self.read.chance):
            yield self._packed(f"data/receipts/{receipt.name}", receipt.content)
        yield self._packed(DOCUMENT, self._document(replace(said, papers=papers), shown))
        yield self._beside(MANIFEST, "".join(self._sums))

    def _guide(self) -> str:
        read = self.read
        return read.guide(read.language(self.voice), controller=read.controller().name)

    def _picture(self, one: OwnPicture, *, number: int) -> tuple[InArchive, bytes | None]:
        content = None if one.place is None else self.read.own_pictures.read(one.place)
        if one.place is not None and content is not None:
            self.views.append(view_in(one.place))
        bars = {Bar.KEPT: one.kept, Bar.BARRED: one.barred, Bar.ENDED: one.ended}
        told = InArchive(
            asset=one.asset,
            places=self._called(one.places),
            file=None if content is None else f"data/pictures/{number:05}.jpg",
            unshown=one.unshown,
            bars=tuple(bar for bar, is_so in bars.items() if is_so),
            out=one.out,
            went=one.went,
        )
        return told, content

    def _called(self, places: tuple[CollectionId, ...]) -> tuple[str, ...]:
        """Each is asked once: thousands of pictures are of a few collections."""
        unknown = set(places) - self._names.keys()
        labels = self.read.catalogue.labels(unknown) if unknown else {}
        self._names |= {one: labels[one].name if one in labels else "" for one in unknown}
        return tuple(sorted(self._names[one] for one in places if self._names[one]))

    def _paper(self, testimony: Testimony) -> bytes | None:
        """Sealed, to the byte; None of what another signed, and of what is not sealed yet."""
        if not is_hers_to_read(testimony.by, reader=self.voice.by):
            return None
        paper = self.read.requests.paper(testimony.person, testimony.request)
        if paper is None:
            return None
        return self.read.evidence.read(testimony.person, paper.document)

    def _document(self, said: Said, shown: list[InArchive]) -> bytes:
        pictures = tuple(shown)
        contents = self.read.contents(self.archive.id, self.voice, said=said, pictures=pictures)
        return json.dumps(document_of(contents), ensure_ascii=False, indent=1).encode()

    def _packed(self, name: str, content: bytes) -> Packed:
        """What is hers: its sum stands in the list."""
        self._sums.append(f"{hashlib.sha256(content).hexdigest()}  {name}\n")
        return Packed(name=f"{FOLDER}{name}", content=content)

    def _beside(self, name: str, text: str) -> Packed:
        return Packed(name=f"{FOLDER}{name}", content=text.encode())
