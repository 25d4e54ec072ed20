"""
Whom a crop leaves out: whoever has not one pixel in it, counting what would be hidden with her.

A head reaches three tenths of the face's longer side beside it, four above and a quarter below; a
body seven fifths of its width beside it and seven and a half of its heights below. A pixel that a
face has in part is the face's, and one that a crop has in part is not the crop's.
"""

from fractions import Fraction
from math import ceil, floor

from tests.simulation.reference.facts import World, every
from tests.simulation.reference.facts_crops import Cropped
from tests.simulation.reference.facts_library import ContentChanged, FaceFound, Place
from tests.simulation.reference.library import added, rules_of
from tests.simulation.reference.memory import remembered

# Left, right, top, bottom.
Edges = tuple[Fraction, Fraction, Fraction, Fraction]
_PARTS = 10_000


@remembered
def crop_of(world: World, asset: str) -> Place | None:
    """What was cut from other content is no part of this one."""
    part = None
    for fact in world:
        if isinstance(fact, Cropped) and fact.asset == asset:
            part = fact.part
        if isinstance(fact, ContentChanged) and fact.asset == asset:
            part = None
    return part


@remembered
def is_cut_off(world: World, asset: str, face: str, *, channel: str) -> bool:
    first, part, rules = added(world, asset), crop_of(world, asset), rules_of(world)
    place = next(
        (
            fact.place
            for fact in every(world, FaceFound)
            if (fact.asset, fact.face) == (asset, face)
        ),
        None,
    )
    if first is None or first.size is None or part is None or place is None or rules is None:
        return False
    left, right, top, bottom = reach(place, first.size, cover=rules.channels[channel].cover)
    begins, ends, above, below = shown(part, first.size)
    return right <= begins or left >= ends or bottom <= above or top >= below


def reach(place: Place, size: tuple[int, int], *, cover: str) -> Edges:
    """In pixels, as far as she would be hidden."""
    (x, y, w, h), (width, height) = place, size
    left, right = floor(Fraction(x * width, _PARTS)), ceil(Fraction((x + w) * width, _PARTS))
    top, bottom = floor(Fraction(y * height, _PARTS)), ceil(Fraction((y + h) * height, _PARTS))
    longer = max(right - left, bottom - top)
    beside, below = Fraction(3, 10) * longer, Fraction(1, 4) * longer
    if cover == "body":
        beside, below = Fraction(7, 5) * (right - left), Fraction(15, 2) * (bottom - top)
    above = Fraction(2, 5) * longer
    return left - beside, right + beside, top - above, bottom + below


def shown(part: Place, size: tuple[int, int]) -> Edges:
    (x, y, w, h), (width, height) = part, size
    across = (ceil(Fraction(x * width, _PARTS)), floor(Fraction((x + w) * width, _PARTS)))
    down = (ceil(Fraction(y * height, _PARTS)), floor(Fraction((y + h) * height, _PARTS)))
    left, right, top, bottom = map(Fraction, (*across, *down))
    return left, right, top, bottom
