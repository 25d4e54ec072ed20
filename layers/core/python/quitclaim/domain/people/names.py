"""Whether a typed name is the one on record: a hand may slip, a robot must not guess (R12)."""

import unicodedata
from typing import Final

_SLIPS: Final = 2
# A slip for so many letters: of a short name two slips would leave nothing.
_LETTERS_A_SLIP: Final = 4
# Letters that are no other letter with an accent, as whoever has no key for them writes them.
_WITHOUT_THE_KEY: Final = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ł": "l", "þ": "th"}
    | {"\u0131": "i"}  # whose capital is that of i in most of Europe
)
# Others write what the accent stands for: Müller is Muller to some, Mueller to some.
_SPELLED_OUT: Final = str.maketrans({"ä": "ae", "ö": "oe", "ø": "oe", "ü": "ue", "å": "aa"})


def is_same_name(typed: str, recorded: str, *, shown: str | None = None) -> bool:
    """
    Allow for case, accents, spaces and punctuation, and two slips in a name long enough.

    `shown`: another name that stands on the page. Mother and daughter may be two slips apart, so
    that whoever types what she reads is not taken for whom she was asked for.
    """
    if shown is not None and folded(typed) == folded(shown) != folded(recorded):
        return False
    return any(_is_close(fold(typed), fold(recorded)) for fold in (folded, _spelled_out))


def _is_close(left: str, right: str) -> bool:
    if not left or not right:
        return False
    allowed = min(_SLIPS, len(right) // _LETTERS_A_SLIP)
    return abs(len(left) - len(right)) <= allowed and _distance(left, right) <= allowed


def folded(name: str) -> str:
    """What two ways to write a name have in common, whatever their case, accents and signs."""
    # Some letters have a lower case only once they are taken apart.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    return "".join(sign for sign in apart if sign.isalnum()).translate(_WITHOUT_THE_KEY)


def _spelled_out(name: str) -> str:
    together = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())
    return folded(together.translate(_SPELLED_OUT))


def _distance(left: str, right: str) -> int:
    """Letters wrong, missing, too many, or two that changed places."""
    before: list[int] = []
    last = list(range(len(right) + 1))
    for row, sign in enumerate(left, start=1):
        current = [row]
        for column, other in enumerate(right, start=1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (sign != other))
            if row > 1 and column > 1 and sign == right[column - 2] and left[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, last = last, current
    return last[-1]
