"""After a form about a picture: back to where it stood, with what became of it."""

from collections.abc import Callable
from typing import Any, Final

from quitclaim.domain.checks import Word
from quitclaim.domain.errors import Conflict, NotAllowed
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.domain.pictures.links import WhyNot
from quitclaim.usecases import record_basis
from quitclaim_web.doors.answers import Answer, SeeOther

# Somebody else changed the picture meanwhile; a form was not filled in so that it says anything.
MOVED: Final = "moved"
INCOMPLETE: Final = "incomplete"
_WORDS: Final[dict[str, Word]] = {
    word.value: word for words in (record_basis.WhyNot, WhyNot, Hindrance) for word in words
}


def led_back(act: Callable[[], Asset], *, to: str, else_to: str, done: str = "marked") -> Answer:
    """`else_to`: the page of the form, which says why it was refused."""
    try:
        act()
    except Conflict:
        return SeeOther(f"{else_to}?refused={MOVED}")
    except NotAllowed as error:
        return SeeOther(f"{else_to}?refused={error.reasons[0]}")
    return SeeOther(f"{to}?done={done}")


def refusal_told(code: str) -> dict[str, Any]:
    """What a page shows of it; anything else in an address says nothing."""
    return {
        "moved": code == MOVED,
        "incomplete": code == INCOMPLETE,
        "refused": _WORDS.get(code),
    }
