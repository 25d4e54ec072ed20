"""Files of strangers: every class that the tests know, and what chance makes of them."""

from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

from quitclaim.domain.pictures.refusals import WhyRefused
from tests.soak.mutating import HARMFUL, is_left_alone_by_noise, with_noise_beside
from tests.soak.portraits import portraits
from tests.vision.hostile import bombs, damage, disguises, metadata
from tests.vision.hostile.forging import Classes, Outcome

KNOWN: Final[Classes] = {
    **(bombs.CLASSES | damage.CLASSES | disguises.CLASSES | metadata.CLASSES),
    "a HEIC that crashes its decoder": (damage.crashing_heic, WhyRefused.BROKEN),
    "a JPEG that never ends": (bombs.endless_jpeg, WhyRefused.TOO_SLOW),
}
# A larger one would take its time to be made, not to be opened.
_MOST_BYTES: Final = 2_000_000
# One in so many is left alone by what is done to it.
_HARMLESS: Final = 10
_AT_ONCE: Final = (1, 1, 1, 2, 3)

Base = tuple[bytes, Outcome | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranger:
    """`expected`: None where anything may become of it that has a name."""

    name: str
    content: bytes
    expected: Outcome | None


def stranger(number: int, *, seed: str) -> Stranger:
    """First each class as it is; from then on chance, the same for the same number and seed."""
    if number >= len(KNOWN):
        return _by_chance(Random(f"{seed} {number}"))
    name = list(KNOWN)[number]
    make, expected = KNOWN[name]
    return Stranger(name=name, content=make(), expected=expected)


def _by_chance(chance: Random) -> Stranger:
    name, other = chance.choice(list(_bases())), chance.choice(list(_bases()))
    content, expected = _bases()[name]
    if not chance.randrange(_HARMLESS) and is_left_alone_by_noise(content):
        noisy = with_noise_beside(content, chance)
        return Stranger(name=f"{name}, noise beside", content=noisy, expected=expected)
    mutations = chance.sample(HARMFUL, chance.choice(_AT_ONCE))
    for mutate in mutations:
        content = mutate(content, _bases()[other][0], chance)
    how = ", ".join(mutate.__name__.replace("_", " ") for mutate in mutations)
    return Stranger(name=f"{name}, {how}, with {other}", content=content, expected=None)


@cache
def _bases() -> dict[str, Base]:
    """What chance begins with: the classes, and honest portraits, in which there is more to hit."""
    bases: dict[str, Base] = {name: (make(), why) for name, (make, why) in KNOWN.items()}
    bases |= {name: (content, None) for name, content in portraits().items()}
    return {name: base for name, base in bases.items() if len(base[0]) <= _MOST_BYTES}
