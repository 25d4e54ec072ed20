"""R6, R11: once for each lead, whatever was missed, and never what she said no to."""

from datetime import timedelta

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.instants import Interval
from quitclaim.usecases.ask_consent import AskConsent
from quitclaim.usecases.requests_desk import CancelAsking
from tests.builders import (
    ADA,
    DAY,
    EDITOR,
    LATER,
    SECOND,
    YESTERDAY,
    a_consent,
    a_proposal,
    a_request,
    a_scope,
    an_id,
    an_objection,
    given,
    refused,
    withdrawn,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.rounds import (
    NOBODY,
    ONE_ASKED,
    TWO_MONTHS,
    at,
    renewing,
    running_out,
)
from tests.unit.usecases.stage import made, put

A_MONTH = timedelta(days=30)
A_WEEK = timedelta(days=7)


def cancel(fakes: Fakes) -> None:
    """Staff take the last request back."""
    made(CancelAsking, fakes)(ADA, fakes.requests.of(ADA)[-1].id, member=EDITOR)


@pytest.mark.parametrize("before", [TWO_MONTHS, A_MONTH + DAY, A_WEEK, SECOND])
def test_after_an_outage_she_gets_one_letter_however_many_leads_were_missed(
    before: timedelta,
) -> None:
    fakes = running_out(a_consent(), before=before)

    assert [renewing(fakes)() for _ in range(3)] == [ONE_ASKED, NOBODY, NOBODY]

    assert len(fakes.world.letters) == 1


def test_what_is_over_is_nothing_to_renew() -> None:
    assert renewing(running_out(a_consent(), before=timedelta(0)))() == NOBODY


def test_her_silence_is_reminded_of_by_the_request_itself() -> None:
    fakes = running_out(a_consent())
    renewing(fakes)()

    assert renewing(at(fakes, LATER - A_WEEK))() == NOBODY


def test_what_staff_took_back_is_asked_again_at_the_next_lead_only() -> None:
    fakes = running_out(a_consent())
    renewing(fakes)()
    cancel(fakes)
    assert renewing(at(fakes, LATER - A_MONTH - SECOND))() == NOBODY

    fakes.clock.step(SECOND)

    assert [renewing(fakes)(), renewing(fakes)()] == [ONE_ASKED, NOBODY]


def test_whoever_has_just_said_yes_is_left_alone_until_the_next_lead() -> None:
    """A yes for forty days is not followed by a letter the day after."""
    lately = LATER - 40 * DAY
    fakes = running_out(a_consent(given(at=lately)), before=39 * DAY)
    assert renewing(fakes)() == NOBODY

    assert renewing(at(fakes, LATER - A_MONTH))() == ONE_ASKED


@pytest.mark.parametrize(
    "no",
    [
        a_consent(refused(), id=an_id("other")),
        a_consent(given(), withdrawn(), id=an_id("other")),
        an_objection(),
    ],
)
def test_whoever_said_no_anywhere_is_not_asked_by_a_machine(no: Consent | Objection) -> None:
    fakes = running_out(a_consent())
    put(fakes, no)

    assert renewing(fakes)() == NOBODY


def test_what_she_never_answered_is_no_yes_that_ends() -> None:
    assert renewing(running_out(a_request()))() == NOBODY


def test_what_staff_asked_anew_is_not_asked_twice() -> None:
    """With or without saying that it renews; and once she has answered, to whatever she said."""
    fakes = running_out(a_consent(), before=TWO_MONTHS + DAY)
    during = Interval(fakes.clock.now(), LATER + DAY)
    made(AskConsent, fakes)(ADA, a_proposal(during=during), member=EDITOR)

    assert renewing(at(fakes, LATER - TWO_MONTHS))() == NOBODY


def test_what_another_yes_covers_for_longer_needs_no_renewal() -> None:
    longer = a_consent(id=an_id("longer"), during=Interval(YESTERDAY - DAY, LATER + DAY))
    shorter = a_consent(id=an_id("shorter"), during=Interval(YESTERDAY - DAY, LATER - DAY))
    fakes = running_out(shorter, longer, before=TWO_MONTHS + DAY)

    assert renewing(fakes)() == NOBODY


def test_what_asks_for_something_else_is_no_renewal() -> None:
    other = a_scope(names_allowed=True)
    fakes = running_out(a_consent(given(to=other), asked=other))
    put(fakes, a_request(id=an_id("less"), during=Interval(YESTERDAY, LATER + DAY)))

    assert renewing(fakes)() == ONE_ASKED


def test_the_state_of_the_old_record_is_as_it_was() -> None:
    """R7: it goes on until everybody has said yes to the new one."""
    fakes = running_out(a_consent())

    renewing(fakes)()

    dossier = fakes.consents.dossier(ADA)
    assert dossier and dossier.consents[0].events[-1].became is State.GIVEN
