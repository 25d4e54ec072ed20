"""What a change does to what opens: keys made and dropped, templates dropped and kept."""

from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.ports.changes import Change, KeyDrop
from tests.fakes.world import World


def turn_keys(world: World, change: Change) -> None:
    for made in change.makes:
        world.keys[made.owner, made.purpose] = made.wrapped
    for drop in change.dropped:
        if isinstance(drop, KeyDrop):
            world.keys.pop((drop.owner, drop.purpose), None)
        else:
            world.templates[drop.person].pop(drop.template, None)
    for master in change.keeps:
        face = Embedding(model=master.model, values=master.sealed)
        world.templates[master.person][master.template] = face
    if change.makes or change.dropped:
        world.dossiers.clear()
