"""Whoever's yes runs out is asked for it again, and once (R7, R9)."""

from collections import Counter
from collections.abc import Iterator

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.usecases.daily_round import Round
from tests.simulation.cast import name
from tests.simulation.stage import Stage, Violation

RENEWED = "renewed by the clock"


def round_and_check(stage: Stage) -> Round:
    done = stage.house.round()
    stage.counts[RENEWED] += done.renewed > 0
    asked_once(stage)
    return done


def round_comes_to_rest(stage: Stage) -> None:
    """What was done is not done again in the same second."""
    round_and_check(stage)
    again = round_and_check(stage)
    if again.renewed or again.lapsed or again.reminded:
        raise Violation("R11", f"a second round finds more to do: {again}")


def asked_once(stage: Stage) -> None:
    """A record that staff took back is asked for anew: it is not before her any more."""
    asked = Counter(
        (it.person, it.supersedes or it.asked)
        for it in asked_by_the_clock(stage)
        if it.ending is not State.CANCELLED and not (it.supersedes is None and it.ending)
    )
    for (person, _), times in asked.items():
        if times > 1:
            raise Violation("R7", f"{name(person)} is asked {times} times for the same again")


def asked_by_the_clock(stage: Stage) -> Iterator[Consent]:
    """As they stand now; of the forgotten nothing is left."""
    for change in stage.changes:
        if change.fact.action != "renew_consents":
            continue
        for record in (write.record for write in change.writes):
            if isinstance(record, Consent):
                known = stage.fakes.world.consents.get(record.person, {})
                yield from (it for it in known.values() if it.id == record.id)
