"""ADA has a link to her own page, and asks there for all that is kept of her."""

import json
from io import BytesIO
from typing import Any, Final
from zipfile import ZipFile

from quitclaim.domain.archives.archives import Archive
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import PersonId, TokenHash
from quitclaim.domain.people.person import Person
from quitclaim.ports.archives import ZIP, folder_of
from quitclaim.usecases.archive_files import DOCUMENT, FOLDER
from quitclaim.usecases.archive_reading import ReadForArchive
from quitclaim.usecases.ask_archive import AskArchive, ShowArchive, TakeArchive
from quitclaim.usecases.own_pictures import ShowOwnPictures
from quitclaim.usecases.pack_archive import PackArchive
from tests.builders import ADA, BOB
from tests.fakes.fakes import Fakes
from tests.fakes.records import put as put_as_is
from tests.unit.usecases.asking import house
from tests.unit.usecases.own_album import GROUP, Noting, drawn, let_in
from tests.unit.usecases.stage import made

SAVED: Final = "archive.zip"


class PlainGuide:
    def __call__(self, reads: Language, *, controller: str) -> str:
        return f"{controller} in {reads}"


def at_home(*records: Any, people: tuple[Person | PersonId, ...] = (ADA, BOB)) -> Fakes:
    fakes = house(people=people)
    for record in (GROUP, *records):
        put_as_is(fakes.world, record)
    let_in(fakes)
    return fakes


def token_of(fakes: Fakes) -> TokenHash:
    (token,) = fakes.world.links
    return token


def wanted(fakes: Fakes, person: PersonId = ADA, *, noting: Noting | None = None) -> Archive:
    use_case = made(AskArchive, fakes, commits=noting or fakes.commits)
    return use_case(token_of(fakes), person)


def packer(fakes: Fakes) -> PackArchive:
    show = made(ShowOwnPictures, fakes)
    read = made(ReadForArchive, fakes, show=show, guide=PlainGuide())
    return made(PackArchive, fakes, read=read)


def packed(fakes: Fakes, person: PersonId = ADA) -> int:
    """Drawn by whoever makes pictures, then packed."""
    drawn(fakes, person)
    return packer(fakes)(person)


def got(fakes: Fakes, person: PersonId = ADA) -> Archive:
    archive = wanted(fakes, person)
    assert packed(fakes, person) == 1
    return archive


def fetched(fakes: Fakes, person: PersonId = ADA) -> str | None:
    return made(TakeArchive, fakes)(token_of(fakes), person, file=SAVED)


def progress(fakes: Fakes, person: PersonId = ADA) -> Any:
    voice = made(AskArchive, fakes).voice(token_of(fakes), person)
    return made(ShowArchive, fakes)(voice)


def files_of(fakes: Fakes, archive: Archive) -> dict[str, bytes]:
    """By their names in the folder that it unpacks to."""
    content = fakes.world.exports[f"{folder_of(archive)}{ZIP}"].what
    assert isinstance(content, bytes)
    with ZipFile(BytesIO(content)) as zip_:
        assert all(name.startswith(FOLDER) for name in zip_.namelist())
        return {name.removeprefix(FOLDER): zip_.read(name) for name in zip_.namelist()}


def document_in(files: dict[str, bytes]) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(files[DOCUMENT])
    return read
