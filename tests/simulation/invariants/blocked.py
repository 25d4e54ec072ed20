"""R36: what was deleted is known again, by its bytes and by its pixels."""

from quitclaim.domain.ids import AssetId
from quitclaim.ports.changes import KeyDrop, Purpose
from tests.simulation.cast import name
from tests.simulation.stage import Stage, Violation


def deleted_with_their_words(stage: Stage) -> list[AssetId]:
    """By an erasure, or as assets."""
    gone = {drop for change in stage.changes for drop in change.drops}
    known = stage.fakes.world.assets
    return [asset for asset in known if KeyDrop(asset, Purpose.TEXT) in gone]


def deleted_are_blocked(stage: Stage) -> None:
    world = stage.fakes.world
    for asset in deleted_with_their_words(stage):
        if not world.assets[asset].prints <= world.blocked:
            raise Violation("R36", f"{name(asset)} was deleted and may be put again")
