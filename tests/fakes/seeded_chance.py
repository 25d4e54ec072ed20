from dataclasses import dataclass
from random import Random
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SeededChance:
    """The same seed, the same ids: a failing history can be told again."""

    random: Random

    def uuid(self) -> str:
        return str(UUID(int=self.random.getrandbits(128), version=4))

    def key(self) -> bytes:
        return self.random.randbytes(32)
