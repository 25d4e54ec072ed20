"""What a change does to what opens: keys made and dropped, templates dropped and kept."""

from quitclaim.domain.errors import Conflict
from quitclaim.domain.recognition.embeddings import Embedding
from quitclaim.ports.changes import Change, KeyDrop, TemplateDrop
from tests.fakes.world import World


def turn_keys(world: World, change: Change) -> None:
    for made in change.makes:
        world.keys[made.owner, made.purpose] = made.wrapped
    for drop in change.dropped:
        if isinstance(drop, KeyDrop):
            world.keys.pop((drop.owner, drop.purpose), None)
        else:
            world.templates[drop.person].pop(drop.template, None)
            world.used.pop((drop.person, drop.template), None)
    for master in change.keeps:
        face = Embedding(model=master.model, values=master.sealed)
        world.templates[master.person][master.template] = face
        world.used[master.person, master.template] = change.fact.at.date()
    if change.makes or change.dropped:
        world.dossiers.clear()


def require_unused(world: World, change: Change) -> None:
    """Nobody was enrolled or looked for since, with what goes for that alone."""
    for drop in change.dropped:
        if isinstance(drop, TemplateDrop) and drop.unused_since is not None:
            is_there = drop.template in world.templates[drop.person]
            day = world.used.get((drop.person, drop.template))
            if is_there and (day is None or day > drop.unused_since):
                raise Conflict("a template was used meanwhile")
