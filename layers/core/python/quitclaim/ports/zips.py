"""Zips of selections: what was ordered, and the bytes of what is packed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Protocol

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import Channel, PackId, SelectionId, ZipId
from quitclaim.domain.publishing.zips import Zip
from quitclaim.ports.paging import Cursor, Page

# Where all of them lie, beside the renditions.
ZIPS: Final = "zip/"


class Zips(Protocol):
    """Written by Commits; every read is strongly consistent, but `due`."""

    def zip(self, zip_: ZipId) -> Zip | None: ...

    def of(self, selection: SelectionId) -> tuple[Zip, ...]:
        """Those ordered of it, in no order, until a day after they ended."""

    def due(self, before: datetime, *, after: Cursor | None = None) -> Page[ZipId]:
        """With which the clock alone had something to do before this instant; it may lag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    name: str
    content: bytes = field(repr=False)


class Packing(Protocol):
    """
    The bytes of zips, among the pictures, each attempt under an id of its own.

    Nothing of what is being packed can be read before `pack` returns.
    """

    def pack(self, zip_: ZipId, under: PackId, *, files: Iterable[Packed]) -> None:
        """
        Put the files into one zip as they come, as they are.

        No more than one of them, and a part of the zip, is held at once. Whatever breaks it off
        leaves nothing. Raises Conflict where somebody cleared the zip meanwhile.
        """

    def drop(self, zip_: ZipId, under: PackId) -> None:
        """Idempotent."""

    def clear(self, zip_: ZipId, *, but: PackId | None = None) -> None:
        """Every attempt, what is being packed at this moment too; `but`: the one that stays."""

    def abandon(self, before: datetime) -> int:
        """What was begun before and never ended, of whatever zip; how many those were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Of the list in a zip: one of its files. Of what is not in it nothing is said."""

    file: str
    credit: str
    until: datetime | None


class Lister(Protocol):
    def __call__(self, lines: Iterable[Line], *, channel: Channel, reads: Language) -> Packed:
        """The list that lies beside the pictures, for whoever opens the zip, in her language."""


def folder_of(zip_: ZipId) -> str:
    """Below which every attempt at it lies."""
    return f"{ZIPS}{zip_}/"


def packed_at(zip_: ZipId, under: PackId) -> str:
    return f"{folder_of(zip_)}{under}"


def packed_in(key: str) -> tuple[ZipId, PackId] | None:
    """Whose bytes these are; None where they are no zip's."""
    if not key.startswith(ZIPS):
        return None
    zip_, _, under = key.removeprefix(ZIPS).partition("/")
    return ZipId(zip_), PackId(under)
