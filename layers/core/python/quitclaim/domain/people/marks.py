"""By what somebody on record is found again: her address; of whoever has none, her name."""

import re
import unicodedata
from typing import Final

LONGEST_NAME: Final = 120
LONGEST_ADDRESS: Final = 128
# What a browser takes for one (HTML, 4.10.5.1.5); with a dot.
_ADDRESS: Final = re.compile(
    r"[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
    r"(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+"
)
# They hide text, or turn its direction (Unicode TR 36, 2).
_UNSEEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


def is_address(text: str) -> bool:
    return len(text) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(text) is not None


def has_unseen(text: str) -> bool:
    return _UNSEEN.search(text) is not None


def mark_of(name: str, mail: str) -> str:
    """The same however it is typed: case, spaces and the way an accent is written do not count."""
    kind, text = ("mail", mail) if mail.strip() else ("name", name)
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return f"{kind}|{' '.join(folded.split())}"
