"""After a form about a picture: back to where it stood, with what became of it."""

from collections.abc import Callable
from typing import Any, Final

from functions.library.routes.faces_forms import WhichAsset
from quitclaim.domain.checks import Word
from quitclaim.domain.errors import Conflict, NotAllowed
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.domain.pictures.links import WhyNot
from quitclaim.usecases import record_basis
from quitclaim_web.doors.answers import Answer, SeeOther
from quitclaim_web.doors.call import Call

# Somebody else changed the picture meanwhile; a form was not filled in so that it says anything.
MOVED: Final = "moved"
INCOMPLETE: Final = "incomplete"
UNCUT: Final = "uncut"  # likewise, of the form that crops
_LISTS: Final = {"faces": "/faces"}
_WORDS: Final[dict[str, Word]] = {
    word.value: word for words in (record_basis.WhyNot, WhyNot, Hindrance) for word in words
}


def place_after(call: Call[WhichAsset]) -> str:
    """The picture, or the list that led to it: the next face is there."""
    return _LISTS.get(getattr(call.asked, "back", None) or "", f"/assets/{call.asked.asset}")


def with_list(page: str, call: Call[WhichAsset]) -> str:
    """The page of a form that is shown again goes on knowing which list led to it."""
    came_from = getattr(call.asked, "back", None)
    if came_from is None:
        return page
    return f"{page}{'&' if '?' in page else '?'}back={came_from}"


def led_back(act: Callable[[], Asset], *, to: str, else_to: str, done: str = "marked") -> Answer:
    """`else_to`: the page of the form, which says why it was refused."""
    again = "&" if "?" in else_to else "?"
    try:
        act()
    except Conflict:
        return SeeOther(f"{else_to}{again}refused={MOVED}")
    except NotAllowed as error:
        return SeeOther(f"{else_to}{again}refused={error.reasons[0]}")
    return SeeOther(f"{to}?done={done}")


def refusal_told(code: str) -> dict[str, Any]:
    """What a page shows of it; anything else in an address says nothing."""
    return {
        "moved": code == MOVED,
        "incomplete": code in (INCOMPLETE, UNCUT),
        "uncut": code == UNCUT,
        "refused": _WORDS.get(code),
    }
