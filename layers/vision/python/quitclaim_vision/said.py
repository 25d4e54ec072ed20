"""What one block of metadata says of a picture, in our words and within our bounds."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from quitclaim.ports.tags import Tag

# Longer than any caption that was written to be read; an answer has to stay small.
MOST_TEXT: Final = 5_000
MOST_NAME: Final = 200
MOST_KEYWORDS: Final = 200
MOST_TAGS: Final = 500
_INVISIBLE: Final = frozenset({"Cc", "Cn", "Co", "Cs"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """`is_whole`: nothing in the block was beyond us."""

    text: str = ""
    keywords: tuple[str, ...] = ()
    credit: str = ""
    tags: tuple[Tag, ...] = ()
    taken_at: datetime | None = None
    licence_until: datetime | None = None
    is_whole: bool = True

    def __repr__(self) -> str:
        return "Said(…)"


def clean(text: str, *, most: int = MOST_TEXT) -> str:
    """Without control characters and what encodes no character; cut where it is too long."""
    seen = (one for one in text if one in "\n\t" or unicodedata.category(one) not in _INVISIBLE)
    return "".join(seen).strip()[:most].strip()


def first_of(*texts: str) -> str:
    return next((text for text in texts if text), "")


def words(texts: list[str]) -> tuple[str, ...]:
    """Keywords, each once, in their order."""
    cleaned = (clean(text, most=MOST_NAME) for text in texts)
    return tuple(dict.fromkeys(word for word in cleaned if word))[:MOST_KEYWORDS]
