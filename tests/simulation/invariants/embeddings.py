"""I13 and I15: where numbers of a face may be, and which faces become numbers at all."""

import pickle

from tests.simulation.cast import name
from tests.simulation.stage import Stage, Violation

AT_REST = (
    "assets",
    "assets_as_of",
    "renditions",
    "outbox",
    "leaves",
    "tiles",
    "letters",
    "blobs",
    "people",
)


def nowhere_at_rest(stage: Stage) -> None:
    world = stage.fakes.world
    known = [face.values for of in world.templates.values() for face in of.values()]
    held = pickle.dumps([getattr(world, store) for store in AT_REST])
    if any(values in held for values in known):
        raise Violation("I13", "an embedding is at rest outside the gallery")


def excluded_are_left_alone(stage: Stage) -> None:
    """Against what was excluded when the run began: a later word comes too late for it."""
    cropped = stage.fakes.endpoint.cropped
    for asset, face in cropped[stage.cropped :]:
        if (asset, face) in stage.excluded:
            raise Violation("I15", f"face {name(face)} was excluded and is embedded")
    stage.cropped = len(cropped)
    stage.excluded = {
        (asset.id, face.id)
        for asset in stage.fakes.world.assets.values()
        for face in asset.faces
        if face.excluded
    }
