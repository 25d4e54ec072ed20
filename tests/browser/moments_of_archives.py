"""How somebody comes to the archive of all that is kept of her, over fakes, and how far it is."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from quitclaim.domain.archives.archives import GIVEN_UP_AFTER, KEPT_FOR
from tests.browser.moments_of_mine import OF_MINE
from tests.builders import a_face, a_region
from tests.fakes.records import put
from tests.handlers.form_reading import forms_in
from tests.handlers.links import Hall
from tests.handlers.my_pages import MINE, form_to, let_in
from tests.handlers.said import Said
from tests.handlers.test_consent_archive import FILE, HERE, made
from tests.handlers.visitors import Visitor
from tests.unit.usecases.own_album import GROUP, changed

Moment = Callable[[Visitor], Said]


def _hall(her: Visitor) -> Hall:
    assert isinstance(her.hall, Hall)
    return her.hall


def _nothing(her: Visitor) -> Said:
    OF_MINE["my page"](her)
    put(_hall(her).fakes.world, GROUP)
    return her.go(HERE)


def _asked(her: Visitor) -> Said:
    said = her.submit(form_to(_nothing(her), "archive"))
    assert "/c/my/archive" not in [form.action for form in forms_in(said.text)]
    return said


def _ready(her: Visitor) -> Said:
    _asked(her)
    made(_hall(her))
    return her.go(HERE)


def _outdated(her: Visitor) -> Said:
    _ready(her)
    changed(_hall(her).fakes, faces=(*GROUP.faces, a_face("new", region=a_region(y=6_000))))
    return her.go(FILE)


def _lapsed(her: Visitor) -> Said:
    _ready(her)
    return _after(her, KEPT_FOR)


def _failed(her: Visitor) -> Said:
    _asked(her)
    return _after(her, GIVEN_UP_AFTER)


def _after(her: Visitor, span: timedelta) -> Said:
    hall = _hall(her)
    hall.fakes.clock.step(span)
    let_in(hall)
    her.open(MINE)
    return her.go(HERE)


OF_ARCHIVES: Final[Mapping[str, Moment]] = MappingProxyType(
    {
        "her archive, nothing yet": _nothing,
        "her archive, asked for": _asked,
        "her archive, ready": _ready,
        "her archive, outdated": _outdated,
        "her archive, lapsed": _lapsed,
        "her archive, failed": _failed,
    }
)
