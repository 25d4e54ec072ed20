"""How somebody comes to each page behind a mailed link, over fakes, with words that are long."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from quitclaim.domain.consents.notices import Language
from quitclaim.ports.catalogue import Label
from tests.browser.moments_of_archives import OF_ARCHIVES
from tests.browser.moments_of_events import OF_EVENTS
from tests.browser.moments_of_finds import OF_FINDS
from tests.browser.moments_of_mine import OF_MINE
from tests.browser.moments_of_pictures import OF_PICTURES
from tests.browser.moments_of_selfies import OF_SELFIES
from tests.browser.moments_of_shares import OF_SHARES
from tests.builders import (
    CONSENT,
    FAIR,
    MIA,
    MUM,
    MUMS,
    NOON,
    a_child,
    a_person,
    a_request,
    a_scope,
    an_id,
    some_rules,
)
from tests.builders.asking import a_controller
from tests.fakes.records import put
from tests.handlers.form_reading import forms_in
from tests.handlers.links import FIVE, NEVER_MINTED, OTHER, RECOGNISED, a_hall
from tests.handlers.said import Said
from tests.handlers.visitors import Visitor, boxes_on

_LONG: Final = "Alexandra-Wilhelmina van den Bovenkamp-Oosterhuis"
# No browser breaks it by itself.
_WORD: Final = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung"
_WEBSITE: Final = f"box.{CONSENT}.website"
_NAMES: Final = f"box.{CONSENT}.names"
_RECOGNISED: Final = f"box.{RECOGNISED}.recognised"
Moment = Callable[[Visitor], Said]


def comer(language: Language) -> Visitor:
    """Asked for all there is to ask, and for her child besides."""
    hall = a_hall(language, channels=FIVE, names_allowed=True)
    world = hall.fakes.world
    put(world, some_rules(controller=a_controller(name=_WORD)))
    hall.fakes.catalogue.label(FAIR, Label(name=_WORD, folder="fair", opened_at=NOON))
    hall.meet(a_person(MUM), name="Charlotte Meyer")
    hall.meet(a_child(), name=_LONG)
    asked = a_scope(channels=FIVE)
    of_child = a_request(id=an_id("of the child"), person=MIA, asked=asked, notice=hall.notice)
    hall.ask(of_child, to=MUMS, token=OTHER)
    return Visitor(hall, {"language": language})


def _all_signed(her: Visitor) -> Said:
    page = her.open()
    return her.sign(*boxes_on(page), at=page)


def _narrowed(her: Visitor) -> Said:
    _, form, *_ = forms_in(_all_signed(her).text)
    return her.submit(form, [("keep.website", "yes")])


def _unchanged(her: Visitor) -> Said:
    form, *_ = forms_in(_one_signed(her).text)
    return her.submit(form, [(box, "yes") for box in form.boxes])


def _one_signed(her: Visitor) -> Said:
    her.open()
    return her.sign(_WEBSITE, _NAMES)


def _withdrawn(her: Visitor) -> Said:
    (everything, *_) = forms_in(_all_signed(her).text)
    return her.submit(everything)


def _refused(her: Visitor) -> Said:
    her.open()
    return her.sign(act="refuse", reason=_LONG)


def _late(her: Visitor) -> Said:
    """She answered in another tab."""
    page = her.open()
    her.sign(act="refuse", at=page)
    return her.sign(_WEBSITE, at=page)


def _other(her: Visitor) -> Said:
    """Another link was opened since."""
    page = her.open()
    her.open(OTHER)
    return her.sign(_WEBSITE, at=page)


def _wrong(*boxes: str, **said: Any) -> Moment:
    def sent(her: Visitor) -> Said:
        her.open()
        return her.sign(*boxes, **said)

    return sent


# By name: the page, and what brought her to it.
MOMENTS: Final[Mapping[str, Moment]] = MappingProxyType(
    {
        "sign": Visitor.open,
        "sign for a child": lambda her: her.open(OTHER),
        "sign, nothing ticked": _wrong(),
        "sign, only the name": _wrong(_NAMES, _RECOGNISED),
        "sign, another name": _wrong(_WEBSITE, name=_WORD),
        "sign, no name": _wrong(name="", act="refuse", reason=_WORD),
        "sign, something changed": _wrong(f"box.{an_id('gone')}.website"),
        "withdraw, after a full yes": _all_signed,
        "withdraw, after some of it": _one_signed,
        "withdraw, narrowed": _narrowed,
        "withdraw, unchanged": _unchanged,
        "over, refused": _refused,
        "over, answered": _late,
        "over, withdrawn": _withdrawn,
        "unknown": lambda her: her.open(NEVER_MINTED),
        "come again": Visitor.go,
        "come again, another link": _other,
        "problem": lambda her: her.send("POST", "/c/sign", body="what is this"),
    }
    | {**OF_MINE, **OF_ARCHIVES, **OF_FINDS, **OF_PICTURES}
    | {**OF_SELFIES, **OF_EVENTS, **OF_SHARES}
)
