"""Where a wrapped key lies in the keys table: read by dossiers, written and deleted by changes."""

from typing import Any, Final

from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Owner

# The attribute that holds the wrapped bytes.
WRAPPED: Final = "wrapped"
# An asset's id is a hash, a person's a UUID.
_DIGITS_OF_A_HASH: Final = 64


def key_row(owner: Owner, purpose: Purpose) -> dict[str, Any]:
    kind = "A" if len(owner) == _DIGITS_OF_A_HASH else "P"
    return {"pk": {"S": f"{kind}#{owner}"}, "sk": {"S": f"KEY#{purpose}"}}


def kek_row(purpose: Purpose) -> dict[str, Any]:
    """The key that wraps all keys of one purpose, itself wrapped by KMS."""
    return {"pk": {"S": f"KEK#{purpose}"}, "sk": {"S": "KEK"}}
