"""How somebody comes to her own page, over fakes, and all that she finds there."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from quitclaim.domain.consents.objections import Outcome, Ruling
from tests.builders import ADA, MUM, NOON, OFFICER
from tests.fakes.records import put
from tests.handlers.form_reading import forms_in
from tests.handlers.links import OTHER, Hall
from tests.handlers.my_pages import MINE, form_to, let_in
from tests.handlers.said import Said
from tests.handlers.visitors import Visitor, boxes_on

# No browser breaks it by itself.
_WORD: Final = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung"
Moment = Callable[[Visitor], Said]


def _hall(her: Visitor) -> Hall:
    assert isinstance(her.hall, Hall)
    return her.hall


def _home(her: Visitor) -> Said:
    """She said yes to everything a moment ago."""
    page = her.open()
    her.sign(*boxes_on(page), at=page)
    let_in(_hall(her))
    return her.open(MINE)


def _family(her: Visitor) -> Said:
    """A mother, who said yes for her child."""
    page = her.open(OTHER)
    her.sign(*boxes_on(page), name="Charlotte Meyer", at=page)
    let_in(_hall(her), MUM)
    return her.open(MINE)


def _pressed(action: str, *pairs: tuple[str, str]) -> Moment:
    def sent(her: Visitor) -> Said:
        return her.submit(form_to(_home(her), action), pairs)

    return sent


def _stays(her: Visitor) -> Said:
    return her.submit(form_to(_pressed("erasure")(her), "staying"))


def _decided(her: Visitor) -> Said:
    _pressed("objection")(her)
    world = _hall(her).fakes.world
    (objection,) = world.objections[ADA].values()
    ruling = Ruling(outcome=Outcome.DISMISSED, reason=_WORD, at=NOON, by=OFFICER)
    put(world, objection.decided(ruling))
    return her.go()


def _text(her: Visitor) -> Said:
    _home(her)
    return her.go(f"/c/my/texts/{_hall(her).notice.document}")


def _asked(mail: str, **changes: Any) -> Moment:
    def sent(her: Visitor) -> Said:
        (form,) = forms_in(her.go("/c/my").text)
        hidden = list((dict(form.hidden) | changes).items())
        form.hidden = hidden
        return her.submit(form, [("mail", mail)])

    return sent


OF_MINE: Final[Mapping[str, Moment]] = MappingProxyType(
    {
        "asking for my page": lambda her: her.go("/c/my"),
        "asking for my page, sent": _asked("ada@example.org"),
        "asking for my page, no address": _asked(_WORD),
        "asking for my page, too late": _asked("ada@example.org", nonce="old"),
        "my page": _home,
        "my page, of a family": _family,
        "my page, all taken back": _pressed("withdraw"),
        "my page, some taken back": _pressed("narrow", ("keep.website", "yes")),
        "my page, objected": _pressed("objection"),
        "my page, decided": _decided,
        "my page, asked to be erased": _pressed("erasure"),
        "my page, stays": _stays,
        "my page, a text": _text,
    }
)
