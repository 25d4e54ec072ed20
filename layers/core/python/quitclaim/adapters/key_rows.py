"""Where a wrapped key lies in the keys table: read by dossiers, written and deleted by changes."""

from typing import Any, Final

from quitclaim.domain.ids import PersonId
from quitclaim.ports.block_list import Roll
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Owner

# The attribute that holds the wrapped bytes.
WRAPPED: Final = "wrapped"
# An asset's id is a hash, and so is a share link's; those of all others are UUIDs.
_DIGITS_OF_A_HASH: Final = 64
# Of pictures and share links: none of them is somebody's own.
OF_TEXTS: Final = "A#*"


# What was noted of evidence whose end no record says any more: all of it together.
NOTES: Final = "BUNDLES"


def note_row(person: PersonId) -> dict[str, Any]:
    return {"pk": {"S": NOTES}, "sk": {"S": person}}


def key_row(owner: Owner, purpose: Purpose) -> dict[str, Any]:
    return {"pk": {"S": f"{_kind(owner, purpose)}#{owner}"}, "sk": {"S": f"KEY#{purpose}"}}


def _kind(owner: Owner, purpose: Purpose) -> str:
    if len(owner) == _DIGITS_OF_A_HASH:
        return "A"
    # A person's texts stand under her data key: what else has a text key holds pictures.
    return "C" if purpose is Purpose.TEXT else "P"


def kek_row(purpose: Purpose | Roll) -> dict[str, Any]:
    """The key that wraps all keys of one purpose, or names what is on a list; wrapped by KMS."""
    return {"pk": {"S": f"KEK#{purpose}"}, "sk": {"S": "KEK"}}
