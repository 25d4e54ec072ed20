"""How good recognition is here, with the use cases that need it (R24)."""

from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.experience_api import ExperienceApi
from functions.library.routes.experience_desk import ExperienceDesk
from functions.library.routes.experience_pages import ExperiencePages
from quitclaim.usecases.note_doubt import NoteDoubt
from quitclaim.usecases.read_experience import ReadExperience


def experience_parts(ports: Ports) -> tuple[Part, ...]:
    desk = experience_desk(ports)
    return ExperienceApi(desk), ExperiencePages(desk, ports.pictures.catalogue, ports.pages)


def experience_desk(ports: Ports) -> ExperienceDesk:
    return ExperienceDesk(_read(ports))


def note_doubt(ports: Ports) -> NoteDoubt:
    library = ports.pictures.library
    return NoteDoubt(library, ports.commits, ports.clock, ports.chance, _read(ports))


def _read(ports: Ports) -> ReadExperience:
    return ReadExperience(ports.pictures.library, ports.pictures.runs, ports.clock)
