"""Which part of a picture is shown, and in which shape and with how much hidden on a channel."""

from dataclasses import replace
from functools import partial
from random import Random
from typing import Final

from quitclaim.domain.organisation.finish import Cover, Extent, Finish, Frame
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.crops import cropped
from quitclaim.domain.pictures.regions import Region
from tests.simulation.acts.speaking import corrected
from tests.simulation.cast import OMAR, WEBSITE, name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage

# A face of `faces.PLACES` has 300 by 200 pixels of it.
SIZE: Final = Extent(width=3_000, height=2_000)


def _to(edge: int) -> Region:
    return Region(x=0, y=0, w=edge, h=10_000)


# Of three places: without the second, through its hair, through its face, without all but the
# third, without anybody; and one that ends where a head begins.
_PARTS: Final = (
    _to(2_500),
    _to(3_800),
    _to(4_500),
    _to(5_600),
    _to(3_700),
    Region(x=5_900, y=0, w=4_100, h=10_000),
    Region(x=0, y=1_900, w=10_000, h=8_100),
)


def crop(stage: Stage, chance: Random) -> Command | None:
    if not stage.assets:
        return None
    asset = chance.choice(stage.assets)
    part = chance.choice(_PARTS)
    text = f"cropped to {part.w} by {part.h} from {part.x}, {part.y}"
    return corrected(stage, asset.id, partial(cropped, crop=part), kind="crop", text=text)


def uncrop(stage: Stage, chance: Random) -> Command | None:
    parts = [asset for asset in stage.assets if asset.crop]
    if not parts:
        return None
    asset, whole = chance.choice(parts), partial(cropped, crop=None)
    return corrected(stage, asset.id, whole, kind="uncrop", text="all of it is shown again")


def finish(stage: Stage, chance: Random) -> Command:
    """How much goes with a face is an input of who is beyond a crop."""
    cover, frame = chance.choice(tuple(Cover)), chance.choice((Frame.NONE, Frame.SQUARE))

    def change(rules: Rules) -> Rules:
        known = rules.channels.get(WEBSITE)
        if known is None:
            return rules
        made = replace(known, finish=Finish(cover=cover, frame=frame))
        return replace(rules, channels={**rules.channels, WEBSITE: made})

    return Command(
        kind="rules: finish",
        text=f"pictures for {name(WEBSITE)} hide a {cover}, their frame is {frame}",
        run=lambda: stage.house.change_rules(change, member=OMAR),
    )


KINDS: Final = (Kind(crop, 7), Kind(uncrop, 6.5), Kind(finish, 3))
