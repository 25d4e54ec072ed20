"""How somebody comes to the picture that she may put, over fakes, and to what came of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.recognition.enrolment import Fault
from tests.fakes.records import put
from tests.handlers.links import Hall
from tests.handlers.my_pages import at_home
from tests.handlers.said import Said
from tests.handlers.selfies import OPEN, lay, offered, recognising, settle
from tests.handlers.visitors import Visitor, boxes_on

Moment = Callable[[Visitor], Said]


def _offered(her: Visitor) -> Said:
    """She said yes to everything, where recognition is on."""
    page = her.open()
    her.sign(*boxes_on(page), at=page)
    hall = _hall(her)
    rules = hall.fakes.world.rules
    assert rules
    recognising(hall)
    put(hall.fakes.world, replace(rules, **OPEN))
    said = her.go()
    assert offered(said)
    return said


def _sent(her: Visitor) -> Said:
    _offered(her)
    lay(_hall(her))
    return her.go("/c/selfie")


def _of_no_use(her: Visitor) -> Said:
    _offered(her)
    settle(_hall(her), Fault.SEVERAL_FACES, Flag.SMALL, Flag.BLURRED)
    return her.go()


def _used(her: Visitor) -> Said:
    _offered(her)
    settle(_hall(her))
    return her.go()


def _at_home(her: Visitor) -> Said:
    _offered(her)
    settle(_hall(her), Fault.NO_FACE)
    at_home(_hall(her))
    return her.open("m" * 43)


def _hall(her: Visitor) -> Hall:
    assert isinstance(her.hall, Hall)
    return her.hall


OF_SELFIES: Final[Mapping[str, Moment]] = MappingProxyType(
    {
        "withdraw, a selfie offered": _offered,
        "withdraw, a selfie sent": _sent,
        "withdraw, a selfie of no use": _of_no_use,
        "withdraw, a selfie used": _used,
        "my page, a selfie of no use": _at_home,
        "selfie came": lambda her: her.go("/c/selfie"),
    }
)
