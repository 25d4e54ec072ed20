"""What somebody wrote, made harmless to the line it goes into (Unicode TR 36, 2; RFC 5322, 2.2)."""

import unicodedata
from typing import Final

# Controls, and formats that turn or hide what follows; halves of signs, which no mail can carry.
_NEVER: Final = frozenset({"Cc", "Cf", "Cs"})
# Without these two some scripts and signs fall apart; they turn nothing around.
_JOINERS: Final = frozenset("\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}")


def plain(text: str) -> str:
    """On one line, in the order in which it was written."""
    # Split first: a break that is only taken out would join two words.
    one_line = " ".join(text.split())
    kept = (
        sign for sign in one_line if sign in _JOINERS or unicodedata.category(sign) not in _NEVER
    )
    return " ".join("".join(kept).split())


def on_one_line(address: str) -> str:
    """A postal address is written on several lines."""
    return ", ".join(filter(None, map(plain, address.splitlines())))
