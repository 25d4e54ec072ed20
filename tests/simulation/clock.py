"""The clock moves on, and sometimes back."""

from datetime import datetime, timedelta
from random import Random

from tests.simulation.cast import DAY, HOUR, SECOND
from tests.simulation.faults import CLOCK_BACK, CLOCK_ON
from tests.simulation.invariants.serving import serve_and_check
from tests.simulation.invariants.shares import open_and_check
from tests.simulation.stage import Stage
from tests.simulation.tasks import forward


def move_clock(stage: Stage, chance: Random, story: list[str]) -> None:
    """Mostly to where something ends or begins, a second before, then or after."""
    edges = sorted(edge for edge in _edges(stage) if edge > stage.now)
    roll = chance.random()
    if roll < 0.6 and edges:
        to = edges[0] + chance.choice((-1, 0, 0, 0, 1)) * SECOND
    elif roll < 0.75:
        to = stage.now + chance.choice((SECOND, 60 * SECOND, HOUR))
    elif roll < 0.82:
        to = stage.now + DAY
    else:
        to = stage.now - chance.choice((SECOND, 60 * SECOND, HOUR, DAY))
    stage.counts[CLOCK_BACK if to < stage.now else CLOCK_ON] += 1
    stage.fakes.clock.at = to
    story.append(f"{to:%d %H:%M:%S} (the clock is set, and somebody asks for all that is out)")
    for token in stage.outside.links:
        open_and_check(stage, token)
    for rendition in list(stage.fakes.world.renditions):
        serve_and_check(stage, rendition)
    forward(stage)


def _edges(stage: Stage) -> set[datetime]:
    world = stage.fakes.world
    found = {NIGHT + day * DAY for day in range(3)}
    for of in world.consents.values():
        found |= {edge for consent in of.values() for edge in consent.during.edges}
    for bases in world.bases.values():
        found |= {edge for basis in bases.values() for edge in basis.during.edges}
    for asset in stage.assets:
        found |= {asset.licence_until} if asset.licence_until else set()
        found |= {e for f in asset.faces if f.exemption for e in f.exemption.during.edges}
    found |= {link.until for link in stage.outside.links.values()}
    soon = stage.now + timedelta(days=400)
    return {edge for edge in found if edge < soon}


# Midnight in Berlin, Amsterdam and Brussels, when the birthdays of the cast begin.
NIGHT = datetime.fromisoformat("2026-05-03T22:00:00+00:00")
