"""
Redaction attacked by dlib's recogniser, for everybody whose face is at hand.

A manner that is offered and does not leave the attacker with guessing is a broken promise.
"""

from collections.abc import Callable, Mapping
from typing import Final

from cli.story import BrokenPromiseError
from tests.measurements import Figure
from tests.vision.attacker import Attack, attack
from tests.vision.ways import OTHERS, OURS

NAME: Final = "heads"
_EVERYBODY: Final = 103
_FEW: Final = 8


def run(*, is_quick: bool, say: Callable[[str], None]) -> Mapping[str, Mapping[str, Figure]]:
    most = _FEW if is_quick else _EVERYBODY
    found: dict[str, Attack] = {}
    for name, hide in (OURS if is_quick else {**OTHERS, **OURS}).items():
        found[name] = one = attack(hide, most=most)
        say(f"{name}: {one.named} of {one.people} named, order {one.order}")
    told = [name for name in OURS if not found[name].is_chance]
    if told:
        raise BrokenPromiseError(f"faces are told again after {', '.join(told)}")
    figures: dict[str, Figure] = {"people": most}
    for name, one in found.items():
        figures |= {f"{name}: named": one.named, f"{name}: order": one.order}
    return {"redaction attacked by dlib": figures}
