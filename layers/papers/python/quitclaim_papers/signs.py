"""Which signs the fonts of typst can show, and how the others are told."""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final

import typst

from quitclaim_papers.compiling import compiled

_TRIAL: Final = b'#set document(title: "-")\n#json(bytes(sys.inputs.signs))'
# What each of the fonts has: Latin letters to the end of Extended-B, and what is never seen.
_LATIN: Final = (
    (" ", "~"),
    ("\u00a0", "\u024f"),
    ("\u200b", "\u200b"),
    ("\u2010", "\u2027"),
    ("\u2066", "\u2069"),
)
_MOST_TRIED: Final = 256
# Of the data of a block, what leads somewhere or chooses a shape.
_NOT_SHOWN: Final = frozenset({"kind", "link"})

Telling = Callable[[str], str]


def tellings(said: Any, *, at: datetime) -> Iterator[Telling]:
    """
    Ways to tell the same texts, the best first; the last one can always be printed.

    A sign that no font has is spelled out, as [U+1F600]: PDF/A lets nothing be an empty box.
    """
    yield str
    beyond = frozenset(sign for sign in "".join(_texts_of(said)) if not _is_latin(sign))
    if len(beyond) <= _MOST_TRIED:
        missing = _missing(sorted(beyond), at=at)
        yield lambda text: _spelled(text, unless=lambda sign: sign not in missing)
    # Fonts that have each of two signs may not have both, where they are one on paper.
    yield lambda text: _spelled(text, unless=_is_latin)


def told(said: Any, telling: Telling) -> Any:
    """The same data, each text of it told so."""
    match said:
        case str():
            return telling(said)
        case dict():
            return {
                name: value if name in _NOT_SHOWN else told(value, telling)
                for name, value in said.items()
            }
        case list() | tuple():
            return [told(value, telling) for value in said]
        case _:
            return said


def _texts_of(said: Any) -> Iterator[str]:
    """All that would be told."""
    match said:
        case str():
            yield said
        case dict():
            for name in said.keys() - _NOT_SHOWN:
                yield from _texts_of(said[name])
        case list() | tuple():
            for value in said:
                yield from _texts_of(value)
        case _:
            pass


def _spelled(text: str, *, unless: Callable[[str], bool]) -> str:
    return "".join(sign if unless(sign) else f"[U+{ord(sign):04X}]" for sign in text)


def _is_latin(sign: str) -> bool:
    return sign == "\n" or any(first <= sign <= last for first, last in _LATIN)


def _missing(signs: Sequence[str], *, at: datetime) -> frozenset[str]:
    """By halves, since typst names only some of them."""
    if not signs or _can_be_shown(signs, at=at):
        return frozenset()
    if len(signs) == 1:
        return frozenset(signs)
    middle = len(signs) // 2
    return _missing(signs[:middle], at=at) | _missing(signs[middle:], at=at)


def _can_be_shown(signs: Sequence[str], *, at: datetime) -> bool:
    try:
        compiled(_TRIAL, {"signs": json.dumps(" ".join(signs))}, at=at)
    except typst.TypstError:
        return False
    return True
