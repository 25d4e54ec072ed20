"""
What is written of one fact into the log, for ever and for everybody (R41).

In clear: when, which use case, which kinds of events and the versions they moved to. Whom and what
it was about stands there as commitments under a key of this leaf alone, staff under a key of the
year. Without the key a leaf still proves that it was there, and says of nobody that it was her.
"""

import hashlib
import hmac
from dataclasses import dataclass, field
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.ids import PersonId, require_uuids
from quitclaim.domain.organisation.facts import Fact
from quitclaim.domain.people.person import Role
from quitclaim.domain.proof.canonical import canonical

# What a later release that writes leaves differently raises.
FORM: Final = 1
KEY_BYTES: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A fact not sealed yet. `about`: whose records it moved, or who was named anew or erased."""

    fact: Fact
    about: frozenset[PersonId] = frozenset()

    def __post_init__(self) -> None:
        for person in self.about:
            require_uuids(about=person)

    @property
    def people(self) -> frozenset[PersonId]:
        """Everybody whom its payload would name; the guardian who spoke is one of them."""
        by = self.fact.by
        spoke = {PersonId(by.id)} if by.role is Role.GUARDIAN and by.id else set[PersonId]()
        return self.about | spoke


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """What opens a leaf: whoever has it can show what was meant. Erasing it closes the leaf."""

    waiting: Waiting
    key: bytes = field(repr=False)

    def __post_init__(self) -> None:
        _require_key(self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """`key` None: somebody it is about is erased, and nothing is kept that would open it."""

    waiting: Waiting
    text: bytes
    key: bytes | None = field(repr=False)

    def __post_init__(self) -> None:
        require(self.text, "a leaf says something: write the text of its fact")
        if self.key is not None:
            _require_key(self.key)

    @property
    def payload(self) -> Payload | None:
        return None if self.key is None else Payload(waiting=self.waiting, key=self.key)


def leaf_text(fact: Fact, *, key: bytes, staff_key: bytes) -> bytes:
    """`key`: of this leaf; `staff_key`: of the year in which it happened."""
    by = {"role": fact.by.role.value}
    if fact.by.id is not None:
        is_staff = fact.by.role is Role.STAFF
        by["id"] = _commitment(fact.by.id, "speaker", key=staff_key if is_staff else key)
    announced = [
        {
            "type": one.type.value,
            "version": one.version,
            "subject": _commitment(one.subject, "subject", key=key),
        }
        for one in fact.announced
    ]
    told = {
        "form": FORM,
        "at": fact.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "action": fact.action,
        "by": by,
        "fact": _commitment(fact.id, "fact", key=key),
        "announced": announced,
    }
    return canonical(told)


def _commitment(to: str, kind: str, *, key: bytes) -> str:
    return hmac.digest(key, f"{kind}|{to}".encode(), hashlib.sha256).hex()


def _require_key(key: bytes) -> None:
    require(len(key) == KEY_BYTES, "the key of a leaf has 32 bytes, drawn for it alone")
