"""
What a page is looked at in: a language, a width and a theme.

axe takes long, and one page in every look of all sixteen tells it the same again and again. So each
page is looked at, over its scenes, in both widths and both themes, each scene once at least, and in
two languages: in eight turns in all of the sixteen. Everything at once is every language at once.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.consents.notices import Language

WIDTHS: Final = (360, 1280)
THEMES: Final = ("light", "dark")
LANGUAGES: Final = tuple(Language)
A_TURN: Final = 2
TURNS: Final = len(LANGUAGES) * len(WIDTHS) * len(THEMES) // A_TURN
# Any two neighbours from an even place on show both widths and both themes, any four all of it.
_CORNERS: Final = ((360, "light"), (1280, "dark"), (1280, "light"), (360, "dark"))


@dataclass(frozen=True, slots=True)
class Look:
    language: Language
    width: int
    theme: str


def dealt(pages: Sequence[str], *, turn: int | None) -> Iterator[tuple[Look, ...]]:
    """For each of the scenes, named by its page, what it is looked at in."""
    offsets = {page: offset for offset, page in enumerate(dict.fromkeys(pages))}
    scenes, met = Counter(pages), Counter[str]()
    least, begin = (len(LANGUAGES), 0) if turn is None else (A_TURN, turn % TURNS * A_TURN)
    for page in pages:
        several = -(-least // scenes[page])
        first = begin + met[page] * several
        met[page] += 1
        yield tuple(_look(first + place, offsets[page]) for place in range(several))


def _look(place: int, offset: int) -> Look:
    """Four in a row show every language once; the next four show each of them otherwise."""
    again, corner = divmod(place, len(_CORNERS))
    width, theme = _CORNERS[corner]
    return Look(LANGUAGES[(place + again + offset) % len(LANGUAGES)], width, theme)
