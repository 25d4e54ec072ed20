"""R6, R11: once a day what lapsed is written down and whoever is silent reminded, never flooded."""

import pytest

from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.mail import Letter
from quitclaim.usecases.daily_round import Round
from tests.builders import (
    DAY,
    LATER,
    NOON,
    SECOND,
    YESTERDAY,
    a_consent,
    a_sent_request,
    a_turn,
    refused,
)
from tests.builders.envelopes import an_envelope
from tests.unit.usecases.asking import house
from tests.unit.usecases.mailings import TO_SHOW, mailed, now
from tests.unit.usecases.recognition import has_key
from tests.unit.usecases.rounds import (
    A_WEEK,
    NOTHING,
    ONE_REMINDED,
    a_round,
    a_week_later,
    at,
    go_round,
    running_out,
)
from tests.unit.usecases.stage import of
from tests.unit.usecases.templates import enrolled, recognisable

REQUEST = a_sent_request()


def test_what_the_clock_ended_is_written_down() -> None:
    over = a_consent(during=Interval(YESTERDAY - DAY, NOON))
    fakes = mailed(over)

    assert go_round(fakes) == Round(lapsed=1, reminded=0)

    assert of(fakes, over).ending is State.EXPIRED


@pytest.mark.parametrize(("recognises", "gone"), [(True, 0), (False, 1)])
def test_templates_go_with_the_deployment_that_compared_them(recognises: bool, gone: int) -> None:  # noqa: FBT001
    fakes = enrolled(recognisable())

    assert a_round(fakes, recognises=recognises)().unenrolled == gone

    assert has_key(fakes) is recognises


def test_a_week_of_silence_later_she_is_reminded_to_the_second() -> None:
    fakes = mailed(TO_SHOW, REQUEST)
    fakes.clock.at = NOON + A_WEEK - SECOND
    assert go_round(fakes) == NOTHING

    fakes.clock.step(SECOND)
    assert go_round(fakes) == ONE_REMINDED

    assert now(fakes, REQUEST).turns[-1] == a_turn(at=NOON + A_WEEK)
    (letter,) = fakes.world.letters.values()
    assert letter.letter is Letter.REMINDER
    (fact,) = fakes.world.outbox.values()
    assert fact.by == THE_CLOCK


def test_rounds_that_follow_each_other_remind_once() -> None:
    fakes = a_week_later(mailed(TO_SHOW, REQUEST))

    assert [go_round(fakes) for _ in range(3)] == [ONE_REMINDED, NOTHING, NOTHING]


def test_after_three_weeks_of_outage_nobody_is_flooded() -> None:
    fakes = mailed(TO_SHOW, REQUEST)
    fakes.clock.at = NOON + 3 * A_WEEK

    assert [go_round(fakes), go_round(fakes)] == [ONE_REMINDED, NOTHING]

    assert len(fakes.world.letters) == 1


def test_three_reminders_are_all_there_ever_are() -> None:
    """GDPR art. 7(4): nobody is asked until she gives in."""
    fakes = mailed(TO_SHOW, REQUEST)

    for _ in range(100):
        fakes.clock.step(DAY)
        go_round(fakes)

    assert now(fakes, REQUEST).sendings == 4
    assert len(fakes.world.letters) == 3


def test_what_staff_sent_again_counts_towards_the_cap() -> None:
    again = a_sent_request(*[a_turn() for _ in range(3)])
    fakes = a_week_later(mailed(TO_SHOW, again))

    assert go_round(fakes) == NOTHING


@pytest.mark.parametrize("became", [p for p in Progress if p not in ("sent", "unanswered")])
def test_nobody_is_reminded_who_answered_or_was_not_reached(became: Progress) -> None:
    """Nor whom a provider asks, who reminds by itself."""
    envelope = an_envelope() if became is Progress.AT_PROVIDER else None
    fakes = a_week_later(mailed(TO_SHOW, a_sent_request(a_turn(became, envelope=envelope))))

    assert go_round(fakes) == NOTHING


def test_nobody_is_reminded_of_what_another_has_settled() -> None:
    """R9: any one no wins, so that the answer is no longer needed."""
    fakes = a_week_later(mailed(a_consent(refused()), REQUEST))

    assert go_round(fakes) == NOTHING


def test_what_runs_out_is_asked_for_again_and_what_only_staff_can_ask_for_is_counted() -> None:
    """R7."""
    fakes = running_out(a_consent())

    assert [go_round(fakes), go_round(fakes)] == [Round(lapsed=0, renewed=1, reminded=0), NOTHING]

    on_paper = at(house(a_consent()), LATER - DAY)
    assert go_round(on_paper) == Round(lapsed=0, held_up=1, reminded=0)
