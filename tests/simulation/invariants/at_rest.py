"""All that waits is worked off: what is written down, out, shared and fed is what is decided."""

from random import Random

from tests.simulation.cast import CHANNELS
from tests.simulation.invariants.agreement import (
    is_written_down,
    permits_agree,
    stays_until,
    verdicts_agree,
)
from tests.simulation.invariants.copies import takers_are_called_back
from tests.simulation.invariants.feeds import followers_show_what_is_out
from tests.simulation.invariants.publishing import is_out_as_decided
from tests.simulation.invariants.shares import links_show_what_is_out
from tests.simulation.invariants.zips import zips_are_in_line
from tests.simulation.stage import Stage, Violation
from tests.simulation.tasks import work_off


def quiet(stage: Stage) -> None:
    """Nobody says anything for a while, and searches find what was written."""
    searches = stage.fakes.world.searches
    searches.calls += searches.lag
    if not work_off(stage):
        raise Violation("rest", "what is to be decided on has no end")
    all_in_line(stage)


def all_in_line(stage: Stage) -> None:
    """By what was told and the clock alone: nobody went through all that there is."""
    for asset in stage.assets:
        for channel in CHANNELS:
            verdict = verdicts_agree(stage, asset.id, channel)
            if verdict:
                is_written_down(stage, asset.id, verdict)
                is_out_as_decided(stage, asset.id, verdict)
                stays_until(stage, asset.id, verdict, chance=Random(stage.seed))
        permits_agree(stage, asset.id)
    takers_are_called_back(stage)
    links_show_what_is_out(stage)
    followers_show_what_is_out(stage)
    zips_are_in_line(stage)
