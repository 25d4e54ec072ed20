"""A stored verdict in the world, and the rows by which searches and the clock find it."""

from datetime import datetime

from quitclaim.domain.publishing.needs import Need
from quitclaim.domain.publishing.stored import StoredVerdict
from tests.fakes.world import World

DUE = "due"


def put_verdict(world: World, verdict: StoredVerdict) -> None:
    asset, channel = verdict.asset, verdict.channel
    before = world.verdicts[asset].get(channel)
    if before is not None:
        world.searches.remove(_usable(before), asset)
        world.searches.remove(DUE, _due_row(before))
        for need in before.needs:
            world.searches.remove(needing(need), f"{asset}|{channel}")
    world.searches.file(_usable(verdict), asset)
    if verdict.valid_until is not None:
        world.searches.file(DUE, _due_row(verdict))
    for need in verdict.needs:
        world.searches.file(needing(need), f"{asset}|{channel}")
    world.verdicts[asset][channel] = verdict


def needing(need: Need) -> str:
    return f"need:{need}"


def due(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def _usable(verdict: StoredVerdict) -> str:
    return f"usable:{verdict.channel}:{verdict.outcome}"


def _due_row(verdict: StoredVerdict) -> str:
    until = due(verdict.valid_until) if verdict.valid_until else ""
    return f"{until}|{verdict.asset}|{verdict.channel}"
