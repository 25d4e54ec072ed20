"""Archives of what is kept of people: asked for, packed, fetched for some days, and gone."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final, Protocol

from quitclaim.domain.archives.archives import Archive
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import ArchiveId, PersonId
from quitclaim.ports.own_pictures import FOR_PEOPLE
from quitclaim.ports.zips import Packed

ARCHIVES: Final = f"{FOR_PEOPLE}archives/"
# What lies of each: that somebody asked, its bytes, and what is in them since they are whole.
ASKED: Final = "asked"
ZIP: Final = "zip"
MADE: Final = "made"


class Archives(Protocol):
    """
    Whose each is, and for whom, stands in its place, as ids; so it needs no row.

    What was asked when, and made when, the store says.
    """

    def of(self, reader: PersonId, *, person: PersonId) -> tuple[Archive, ...]:
        """What she asked for about this person, the latest first."""

    def everybodys(self) -> tuple[Archive, ...]:
        """The latest first."""

    def ask(self, archive: Archive) -> None:
        """Put down that somebody waits for it; idempotent."""

    def pack(self, archive: Archive, *, files: Iterable[Packed]) -> None:
        """
        Put the files into it as they come, as they are; a repeat overwrites.

        Whatever breaks it off leaves nothing that anybody reads. Raises Conflict where it was
        dropped meanwhile.
        """

    def finish(self, archive: Archive, *, views: Iterable[str]) -> None:
        """From now on it can be fetched. `views`: by name, what of each picture is in it."""

    def views(self, archive: Archive) -> frozenset[str]:
        """As they were when it was finished; none of what is not."""

    def address(self, archive: Archive, *, file: str) -> str:
        """Good for a minute, for whoever has it; `file`: as it is to be saved."""

    def empty(self, archive: Archive) -> None:
        """Its bytes; that there was one stays. Idempotent."""

    def drop(self, archive: Archive) -> None:
        """All of it, and whatever is being packed; idempotent."""

    def forget(self, person: PersonId) -> None:
        """Whatever is about her, and whatever was for her; idempotent."""

    def remains(self, person: PersonId) -> int: ...


class Guide(Protocol):
    def __call__(self, reads: Language, *, controller: str) -> str:
        """What stands in an archive, in every language, hers first."""


def folder_of(archive: Archive) -> str:
    return f"{folder_between(archive.reader, archive.person)}{archive.id}/"


def folder_between(reader: PersonId, person: PersonId) -> str:
    return f"{ARCHIVES}{reader}/{person}/"


def archives_in(lying: Iterable[tuple[str, datetime]]) -> tuple[Archive, ...]:
    """What places, and since when something lies in each, say; the latest first."""
    found = dict[tuple[str, str, str], dict[str, datetime]]()
    for place, at in lying:
        reader, person, archive, what = place.removeprefix(ARCHIVES).split("/")
        since = at.astimezone(UTC).replace(microsecond=0)
        found.setdefault((reader, person, archive), {})[what] = since
    archives = (
        Archive(
            id=ArchiveId(archive),
            reader=PersonId(reader),
            person=PersonId(person),
            # What was made for somebody may outlast by a moment that she asked.
            asked_at=since.get(ASKED, min(since.values())),
            made_at=since.get(MADE),
            is_there=ZIP in since,
        )
        for (reader, person, archive), since in found.items()
    )
    return tuple(sorted(archives, key=lambda one: (one.asked_at, one.id), reverse=True))
