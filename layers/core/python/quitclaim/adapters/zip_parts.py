"""A zip in parts as its files come: no more than a part of it, and a file, is held at once."""

from collections.abc import Iterable, Iterator
from typing import Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from quitclaim.ports.zips import Packed

# As any file that is saved: whoever unpacks it reads and writes it.
_EVERYDAY: Final = 0o644 << 16


def parts_of(files: Iterable[Packed], *, at_least: int) -> Iterator[bytes]:
    """
    One after the other they are the zip; each but the last has so many bytes, whole files in it.

    Pictures are stored as they are: compressing a JPEG again takes time and saves nothing.
    """
    open_end = _OpenEnd()
    with ZipFile(open_end, "w", ZIP_STORED) as made:  # type: ignore[call-overload]  # all it uses
        for file in files:
            entry = ZipInfo(file.name)
            entry.external_attr = _EVERYDAY
            made.writestr(entry, file.content)
            if open_end.held >= at_least:
                yield open_end.taken()
    yield open_end.taken()


class _OpenEnd:
    """
    The end of a file that is being written, from whatever was not sent yet.

    ZipFile goes back to the head of the file it is writing, to say its sum and length there, and
    no further: so each can be read as it comes, too.
    """

    def __init__(self) -> None:
        self._begins_at = 0
        self._held = bytearray()
        self._at = 0

    @property
    def held(self) -> int:
        return len(self._held)

    def taken(self) -> bytes:
        taken = bytes(self._held)
        self._begins_at += len(taken)
        self._held.clear()
        self._at = 0
        return taken

    def tell(self) -> int:
        return self._begins_at + self._at

    def seek(self, place: int) -> int:
        if place < self._begins_at:
            raise OSError("this was sent already")
        self._at = place - self._begins_at
        return place

    def write(self, data: bytes) -> int:
        self._held[self._at : self._at + len(data)] = data
        self._at += len(data)
        return len(data)

    def flush(self) -> None:
        """It is sent part by part."""
