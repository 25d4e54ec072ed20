"""How somebody comes to each page behind the square at an event, over fakes."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from quitclaim.domain.ids import TokenHash
from quitclaim.domain.organisation.credentials import token_hash
from tests.builders import an_event_code
from tests.fakes.records import put
from tests.handlers.form_reading import forms_in
from tests.handlers.said import Said
from tests.handlers.visitors import Visitor

_CODE: Final = "q" * 43
_EVE: Final = [("name", "Eve Moore"), ("mail", "eve@example.org"), ("adult", "yes")]


def _scanned(her: Visitor) -> Said:
    hall: Any = her.hall
    put(hall.fakes.world, an_event_code(id=TokenHash(token_hash(_CODE))))
    return her.go(f"/q/{_CODE}")


def _signed_up(her: Visitor) -> Said:
    (form,) = forms_in(_scanned(her).text)
    return her.submit(form, _EVE)


def _mistyped(her: Visitor) -> Said:
    (form,) = forms_in(_scanned(her).text)
    return her.submit(form, [("mail", "eve")])


OF_EVENTS: Final[Mapping[str, Callable[[Visitor], Said]]] = {
    "the square scanned": _scanned,
    "mistyped at the event": _mistyped,
    "signed up": _signed_up,
    "a code that is over": lambda her: her.go(f"/q/{_CODE}"),
}
