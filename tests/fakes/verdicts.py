"""A stored verdict in the world, and the rows by which searches and the clock find it."""

from datetime import datetime

from quitclaim.domain.publishing.stored import StoredVerdict
from tests.fakes.world import World

DUE = "due"


def put_verdict(world: World, verdict: StoredVerdict) -> None:
    asset, channel = verdict.asset, verdict.channel
    before = world.verdicts[asset].get(channel)
    if before is not None:
        world.searches.remove(_usable(before), asset)
        world.searches.remove(DUE, _due_row(before))
    world.searches.file(_usable(verdict), asset)
    if verdict.valid_until is not None:
        world.searches.file(DUE, _due_row(verdict))
    world.verdicts[asset][channel] = verdict


def due(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def _usable(verdict: StoredVerdict) -> str:
    return f"usable:{verdict.channel}:{verdict.outcome}"


def _due_row(verdict: StoredVerdict) -> str:
    until = due(verdict.valid_until) if verdict.valid_until else ""
    return f"{until}|{verdict.asset}|{verdict.channel}"
