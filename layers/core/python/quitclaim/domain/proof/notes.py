"""
Signed notes and the keys that check them, in the text form of C2SP (signed-note).

A verifier key is `name+hash+base64`; a signature is a line of the note that names its key. Whether
a signature holds is asked of whoever can tell: no cryptography here.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.errors import BrokenLog, ImpossibleValue
from quitclaim.domain.proof.encoding import coded, plain_of

ED25519: Final = b"\x01"
_KEY_BYTES: Final = 32
_ID_BYTES: Final = 4
_SIGNATURE_BYTES: Final = 64
_NAME: Final = re.compile(r"[^\s+]+")
_LINE: Final = re.compile(r"\u2014 ([^\s+]+) (\S+)")

# Of a message and a signature: does it hold?
Verifies = Callable[[bytes, bytes], bool]


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """An Ed25519 key by the name under which it signs."""

    name: str
    key: bytes

    def __post_init__(self) -> None:
        require(
            _NAME.fullmatch(self.name),
            "a key has a name without spaces and plus signs: give one such as example.org/log",
        )
        require(len(self.key) == _KEY_BYTES, "an Ed25519 key has 32 bytes")

    @property
    def id(self) -> bytes:
        told = self.name.encode() + b"\n" + ED25519 + self.key
        return hashlib.sha256(told).digest()[:_ID_BYTES]

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{coded(ED25519 + self.key)}"


def verifier_key(text: str) -> VerifierKey:
    """Raises ImpossibleValue where it is none, or names another id than it has."""
    # One end of a line, and nothing else that nobody sees: any other byte was changed.
    name, _, rest = text.removesuffix("\n").removesuffix("\r").partition("+")
    told, _, key = rest.partition("+")
    plain = plain_of(key)
    require(plain[:1] == ED25519, "a verifier key is name+id+key, and its key an Ed25519 one")
    found = VerifierKey(name, plain[1:])
    require(found.id.hex() == told, "this verifier key was changed: its id is another one")
    return found


def signed(text: str, *, signature: bytes, by: VerifierKey) -> str:
    return f"{text}\n\u2014 {by.name} {coded(by.id + signature)}\n"


def opened(note: str, *, by: VerifierKey, verifies: Verifies) -> str:
    """The text that this key signed. Raises BrokenLog where it did not."""
    text, separator, lines = note.rpartition("\n\n")
    text += "\n"
    if not separator or not lines.endswith("\n"):
        raise BrokenLog("this is no signed note")
    for line in lines.removesuffix("\n").split("\n"):
        signature = _signature(line, by=by)
        if signature is None:
            # Another key's: witnesses may sign beside us.
            continue
        if len(signature) == _SIGNATURE_BYTES and verifies(text.encode(), signature):
            return text
        raise BrokenLog(f"the signature of {by.name} does not hold")
    raise BrokenLog(f"{by.name} did not sign this")


def _signature(line: str, *, by: VerifierKey) -> bytes | None:
    found = _LINE.fullmatch(line)
    try:
        plain = plain_of(found[2]) if found else b""
    except ImpossibleValue:
        plain = b""
    if found is None or not plain:
        raise BrokenLog("a line of this note is no signature")
    is_ours = (found[1], plain[:_ID_BYTES]) == (by.name, by.id)
    return plain[_ID_BYTES:] if is_ours else None
