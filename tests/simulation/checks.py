"""What is checked after every step, and what once more at the end of a history."""

from random import Random

from quitclaim.domain.ids import PersonId
from tests.simulation.acts.carrying_out import carried_out
from tests.simulation.acts.forgetting import erased
from tests.simulation.cast import CHANNELS, name
from tests.simulation.invariants.agreement import permits_agree, stays_until, verdicts_agree
from tests.simulation.invariants.asking import answered_by_somebody, cards_are_held_once
from tests.simulation.invariants.at_rest import all_in_line, quiet
from tests.simulation.invariants.blocked import deleted_are_blocked
from tests.simulation.invariants.embeddings import excluded_are_left_alone, nowhere_at_rest
from tests.simulation.invariants.ended_early import endings_end, two_ended_it
from tests.simulation.invariants.envelopes import what_was_heard_is_answered
from tests.simulation.invariants.forgotten import forgotten_stay_forgotten
from tests.simulation.invariants.likenesses import likenesses_hold
from tests.simulation.invariants.links import (
    links_speak_for_whom_they_were_mailed_to,
    robots_grant_nothing,
    signed_as_ticked,
)
from tests.simulation.invariants.log import (
    each_in_one_leaf,
    log_only_grows,
    names_nobody,
    shown_is_sealed,
)
from tests.simulation.invariants.my_page import pages_are_of_those_they_are_mailed_to
from tests.simulation.invariants.ordered import orders_end, orders_hold, reminders_hold
from tests.simulation.invariants.publishing import comes_to_rest
from tests.simulation.invariants.renewals import round_comes_to_rest
from tests.simulation.invariants.runs import (
    accounts_add_up,
    every_embedding_left_a_trace,
    strangers_stop_the_fair,
    words_add_up,
)
from tests.simulation.invariants.serving import serve_and_check, would_be_served
from tests.simulation.invariants.stores import (
    counter_only_grows,
    swept,
    templates_have_consent,
)
from tests.simulation.invariants.zips import is_on_record_once, zips_end
from tests.simulation.stage import Stage, Violation


def check(stage: Stage, chance: Random) -> None:
    counter_only_grows(stage)
    log_only_grows(stage)
    excluded_are_left_alone(stage)
    would_be_served(stage)
    templates_have_consent(stage)
    _people_are_as_they_said(stage)
    is_on_record_once(stage)
    every_embedding_left_a_trace(stage)
    likenesses_hold(stage)
    accounts_add_up(stage)
    words_add_up(stage)
    strangers_stop_the_fair(stage)
    if chance.random() < 0.2:
        robots_grant_nothing(stage)
        pages_are_of_those_they_are_mailed_to(stage)
    if chance.random() < 0.03 and stage.now == stage.latest:
        quiet(stage)
    for asset in stage.assets:
        for channel in CHANNELS:
            verdict = verdicts_agree(stage, asset.id, channel)
            if verdict and chance.random() < 0.1:
                stays_until(stage, asset.id, verdict, chance=chance)
        permits_agree(stage, asset.id)


def _people_are_as_they_said(stage: Stage) -> None:
    forgotten_stay_forgotten(stage)
    orders_hold(stage)
    two_ended_it(stage)
    reminders_hold(stage)
    signed_as_ticked(stage)
    links_speak_for_whom_they_were_mailed_to(stage)
    answered_by_somebody(stage)
    cards_are_held_once(stage)


def check_everything(stage: Stage) -> None:
    """Everything comes to rest: what was interrupted ends, and all is looked at once more."""
    _later(stage)
    _finish_erasures(stage)
    _nothing_waits(stage)
    swept(stage)
    comes_to_rest(stage)
    all_in_line(stage)
    for rendition in list(stage.fakes.world.renditions):
        served = serve_and_check(stage, rendition)
        row = stage.fakes.world.renditions[rendition]
        if served is None and row.recalled_at is None:
            raise Violation("rows", f"{name(row.asset)} is out on {row.channel} without bytes")
    stage.house.seal()
    if stage.fakes.world.outbox:
        raise Violation("I5", "leaves are left waiting although nothing disturbed the sealer")
    log_only_grows(stage)
    each_in_one_leaf(stage)
    shown_is_sealed(stage)
    names_nobody(stage)
    would_be_served(stage)
    templates_have_consent(stage)
    likenesses_hold(stage)
    forgotten_stay_forgotten(stage)
    deleted_are_blocked(stage)
    nowhere_at_rest(stage)
    zips_end(stage)


def _later(stage: Stage) -> None:
    """No clock runs behind, and no search."""
    stage.fakes.clock.at = stage.latest
    searches = stage.fakes.world.searches
    searches.calls += searches.lag
    searches.lag = 0


def _nothing_waits(stage: Stage) -> None:
    what_was_heard_is_answered(stage)
    round_comes_to_rest(stage)


def _finish_erasures(stage: Stage) -> None:
    """An erasure that crashed half-way is asked for again, and finishes."""
    for person in sorted(stage.upheld):
        if person in stage.begun and person not in stage.certified:
            erased(stage, PersonId(person), upheld=[])
    for plea in [it.id for it in stage.fakes.world.erasure_orders.values() if it.is_due]:
        carried_out(stage, plea)
    orders_end(stage)
    orders_hold(stage)
    endings_end(stage)
