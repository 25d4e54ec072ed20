"""R11, R51: the list may lag and others act meanwhile; one request never stops the others."""

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.instants import Interval
from quitclaim.ports.changes import Purpose
from quitclaim.ports.mail import WhyUndelivered
from quitclaim.usecases.daily_round import Round
from quitclaim.usecases.requests_desk import RemindRequest, TakeReturn
from tests.builders import (
    ADA,
    DAY,
    NOON,
    STAFF,
    YESTERDAY,
    a_consent,
    a_sent_request,
)
from tests.unit.usecases.mailings import TO_SHOW, mailed, now
from tests.unit.usecases.rounds import NOTHING, ONE_REMINDED, a_week_later, asked, go_round
from tests.unit.usecases.stage import made, meanwhile, of, raced, watched

REQUEST = a_sent_request()


def test_behind_what_ran_out_nobody_is_looked_for() -> None:
    """A list that grows for years is not read to its end every day."""
    fakes = mailed(*asked(1), *asked(2))
    fakes.world.pages.size = 1
    fakes.clock.at = NOON + 30 * DAY

    with watched(fakes) as calls:
        go_round(fakes)

    assert calls.count("requests.listed") == 1


def test_every_page_of_what_is_due_is_read() -> None:
    fakes = a_week_later(mailed(*(record for n in range(5) for record in asked(n))))
    fakes.world.pages.size = 2

    assert go_round(fakes) == Round(lapsed=0, reminded=5)


def test_the_list_may_lag_and_what_is_read_again_decides() -> None:
    fakes = a_week_later(mailed(TO_SHOW, REQUEST))
    fakes.world.searches.lag = 1_000
    made(TakeReturn, fakes)(ADA, REQUEST.id, WhyUndelivered.BOUNCED)

    assert go_round(fakes) == NOTHING


def test_what_staff_sent_in_the_same_moment_is_not_sent_twice() -> None:
    fakes = a_week_later(mailed(TO_SHOW, REQUEST))

    def by_staff() -> None:
        made(RemindRequest, fakes)(ADA, REQUEST.id, by=STAFF)

    with meanwhile(fakes, "commits.commit", by_staff):
        assert go_round(fakes) == NOTHING

    assert now(fakes, REQUEST).sendings == 2


def test_one_that_fails_keeps_no_other_from_being_reminded() -> None:
    fakes = a_week_later(mailed(*asked(1), *asked(2)))
    raced(fakes, 1)

    assert [go_round(fakes), go_round(fakes)] == [ONE_REMINDED, ONE_REMINDED]


def test_whoever_was_erased_since_is_passed_over() -> None:
    """R36."""
    fakes = a_week_later(mailed(TO_SHOW, REQUEST))

    with meanwhile(fakes, "requests.request", lambda: fakes.keys.drop(ADA, Purpose.DATA)):
        assert go_round(fakes) == NOTHING


def test_while_the_store_is_away_the_round_is_seen_to_fail() -> None:
    fakes = a_week_later(mailed(TO_SHOW, REQUEST))
    fakes.world.fail("requests.request")

    with pytest.raises(StoreUnavailable):
        go_round(fakes)

    assert go_round(fakes) == ONE_REMINDED


def test_while_somebody_could_not_be_asked_again_no_lapse_is_written_down() -> None:
    """R7: of a record that has ended nobody would see that she came of age with it."""
    over = a_consent(during=Interval(YESTERDAY - DAY, NOON))
    fakes = a_week_later(mailed(over, *asked(1)))
    fakes.world.fail("consents.dossier")

    with pytest.raises(StoreUnavailable):
        go_round(fakes)
    assert of(fakes, over).ending is None
    assert now(fakes, asked(1)[1]).sendings == 2

    assert go_round(fakes) == Round(lapsed=1, reminded=0)
