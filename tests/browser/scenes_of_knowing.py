"""Which pages there are to look at of people who are known by a face, and who looks."""

from collections.abc import Iterator

from quitclaim.domain.pictures.likenesses import Fault, Flag
from tests.browser.scene import EDITOR, Scene
from tests.builders import NOON, a_likeness, an_id
from tests.handlers.knowing import PAGE, YES, linked
from tests.handlers.library import House
from tests.handlers.recognised import recognising


def declined() -> House:
    faults = (Fault.NOT_CONFIRMED, Flag.SMALL, Flag.BLURRED)
    return linked(a_likeness(consent=YES, settled_at=NOON, faults=faults))


def known() -> House:
    return linked(a_likeness(consent=YES, settled_at=NOON, template=an_id("template")))


def waiting() -> House:
    return linked(a_likeness(consent=YES))


def of_knowing() -> Iterator[Scene]:
    yield Scene("see_own_faces", EDITOR, PAGE, linked)
    yield Scene("see_own_faces", EDITOR, f"{PAGE}?done=asked", waiting)
    yield Scene("see_own_faces", EDITOR, f"{PAGE}?refused=small", declined)
    yield Scene("see_own_faces", EDITOR, f"{PAGE}?refused=moved", known)
    yield Scene("see_own_faces", EDITOR, PAGE, recognising)
