"""R25, I12, I13: whoever asks for herself is shown herself, for a day, and nobody else."""

from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.regions import Region, around
from quitclaim.domain.recognition.finds import Find
from quitclaim.ports.finds import CAPTURES, seen_at
from tests.simulation.cast import name
from tests.simulation.stage import Stage, Violation

_A_DAY: Final = timedelta(days=1)
_PART: Final = ", of it "


def sees_only_herself(stage: Stage, find: Find, *, gave: str, known: set[str]) -> None:
    """
    Whose face it is everybody here knows: no number was asked. None of which people said that it
    is not hers, or whose it is.

    `gave`: whom the picture shows that she gave; nobody can tell that it is not herself. `known`:
    what lay there before, when people may not have said so yet.
    """
    world, place = stage.fakes.world, seen_at(find)
    names = {*stage.fakes.consents.aliases(find.person), gave}
    for key, shown in world.finds.items():
        if key.startswith(place) and key not in known:
            asset, _, part = str(shown.what).partition(_PART)
            if not _is_hers(stage, world.assets[AssetId(asset)], part, names=names):
                raise Violation("R25", f"{name(find.person)} is shown somebody else in a find")


def her_picture_is_gone(stage: Stage, find: Find) -> None:
    """I13: after the last portion, and whenever it was refused."""
    if stage.fakes.finds.is_lying(find):
        raise Violation("I13", f"the picture that {name(find.person)} asked with lies still")


def nothing_is_a_day_old(stage: Stage, swept_at: datetime) -> None:
    for key, of in stage.fakes.world.finds.items():
        if swept_at - of.put_at >= _A_DAY:
            kind = "a picture" if key.startswith(CAPTURES) else "an answer"
            raise Violation("R17", f"{kind} of a find is a day old and lies still")


def _is_hers(stage: Stage, asset: Asset, part: str, *, names: set[str]) -> bool:
    planted = stage.fakes.endpoint.planted
    return any(
        planted.get((asset.id, face.id)) in names and not (names & face.rejected or face.link)
        for face in asset.faces
        if part == _told(face.region)
    )


def _told(face: Region) -> str:
    shown = around(face)
    return str((shown.x, shown.y, shown.w, shown.h))
