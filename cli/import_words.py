"""Reasons of the API as the English page says them."""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Final

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.lists import ListFault, RowFault
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.releases import Unrecordable
from quitclaim.domain.consents.scans import ScanFault
from quitclaim.domain.organisation.members import Denial
from quitclaim.domain.people.voices import Mute

if TYPE_CHECKING:
    from quitclaim_web.pages.sentences import Sentences

_TOLD: Final = (Gap, Denial, Mute, Hindrance, Unrecordable, ScanFault, ListFault, RowFault)
_WORDS: Final[dict[str, Word]] = {word.value: word for kind in _TOLD for word in kind}


def said_of(codes: Iterable[str]) -> str:
    """What is no reason of ours is told as it came."""
    return " ".join(_said(code) for code in dict.fromkeys(codes))


def _said(code: str) -> str:
    word = _WORDS.get(code)
    return _english().reason(word) if word else f"It was refused ({code})."


@cache
def _english() -> "Sentences":
    """Pages are loaded only where something is said: it takes its time."""
    from quitclaim_web.doors.pages import Visit  # noqa: PLC0415
    from quitclaim_web.pages import Pages  # noqa: PLC0415

    return Pages().sentences(Visit(path="/", request="", language=Language.ENGLISH))
