"""Certificates as somebody is handed them, and every way to change one by a byte."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from quitclaim.adapters.ed25519 import PublicKey
from quitclaim.domain.certificates.proven import proven_in
from quitclaim.domain.errors import BrokenLog, ImpossibleValue


@dataclass(frozen=True, slots=True)
class Damage:
    """`how`: flip a bit, drop the byte, put another before it. `value`: which bit or byte."""

    how: str
    offset: int
    value: int = 0

    def __str__(self) -> str:
        return f"{self.how} {self.offset} {self.value}"

    def done_to(self, content: bytes) -> bytes:
        before, after = content[: self.offset], content[self.offset + 1 :]
        if self.how == "flip":
            return before + bytes([content[self.offset] ^ 1 << self.value]) + after
        if self.how == "drop":
            return before + after
        return before + bytes([self.value]) + content[self.offset :]


def every_flip(content: bytes) -> list[Damage]:
    return [Damage("flip", at, bit) for at in range(len(content)) for bit in range(8)]


def some_damages(content: bytes, chance: Random, *, count: int) -> Iterator[Damage]:
    """Flips, missing and additional bytes; what is put is often what stands there anyway."""
    for _ in range(count):
        at = chance.randrange(len(content))
        near = content[max(0, at - 1) : at + 2] + b' \n\t0",}'
        yield Damage("flip", at, chance.randrange(8))
        yield Damage("drop", at)
        yield Damage("put", at, chance.choice(near))
        yield Damage("put", at, chance.randrange(256))


def holds(content: bytes) -> bool:
    """By what our command does, with the key that came along."""
    try:
        found = proven_in(content)
        found.require_valid(by=found.log_key, verifies=PublicKey(found.log_key).verifies)
    except (BrokenLog, ImpossibleValue):
        return False
    return True
