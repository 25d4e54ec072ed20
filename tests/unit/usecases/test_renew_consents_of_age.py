"""R9: on the day she comes of age she is asked herself; before that day nobody is."""

from datetime import timedelta

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.answer_request import GiveConsent
from quitclaim.usecases.daily_round import Round
from tests.builders import (
    DAD,
    DADS,
    DAY,
    EIGHTEEN,
    MIA,
    MUM,
    MUMS,
    NOON,
    SECOND,
    YESTERDAY,
    a_child,
    a_consent,
    a_scope,
    given,
    withdrawn,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.answers import may_be_shown
from tests.unit.usecases.rounds import (
    NOBODY,
    ONE_ASKED,
    a_round,
    at,
    renewals,
    renewing,
    running_out,
)
from tests.unit.usecases.stage import made, of

SAID = NOON - 100 * DAY
CUT = Interval(SAID, NOON)
BY_ALL = tuple(given(by=one, at=SAID) for one in (MUMS, DADS, HERSELF))


def a_family(*records: Consent) -> Fakes:
    """MIA comes of age at NOON."""
    return running_out(*records, people=(EIGHTEEN, MUM, DAD))


def what_they_gave() -> Consent:
    return a_consent(*BY_ALL, person=MIA, during=CUT)


def test_before_that_day_nobody_is_asked_and_then_she_is_at_once() -> None:
    fakes = at(a_family(what_they_gave()), NOON - SECOND)
    assert renewing(fakes)() == NOBODY

    fakes.clock.step(SECOND)
    assert renewing(fakes)() == ONE_ASKED

    (asked,) = renewals(fakes, MIA)
    (request,) = (one for one in fakes.requests.of(MIA) if asked.id in one.consents)
    assert request.to == HERSELF
    assert (asked.asked, asked.during.starts_at, asked.supersedes) == (a_scope(), NOON, None)


def test_her_own_yes_then_carries_what_her_parents_did() -> None:
    fakes = at(a_family(what_they_gave()), NOON)
    a_round(fakes)()
    assert not may_be_shown(fakes, MIA)
    (asked,) = renewals(fakes, MIA)

    made(GiveConsent, fakes)(MIA, asked.id, speaker=HERSELF, scope=a_scope())

    assert may_be_shown(fakes, MIA)


def test_the_lapse_is_written_down_in_the_same_round_and_she_is_asked_once() -> None:
    old = what_they_gave()
    fakes = at(a_family(old), NOON + timedelta(days=7))

    rounds = [a_round(fakes)() for _ in range(2)]

    assert rounds == [Round(lapsed=1, renewed=1, reminded=0), Round(lapsed=0, reminded=0)]
    assert of(fakes, old).ending is State.EXPIRED
    assert len(fakes.world.letters) == 1


def test_though_nothing_was_cut_she_is_asked_once() -> None:
    """Her birth date may have been put right after her parents were asked."""
    old = a_consent(*BY_ALL, person=MIA, during=Interval(SAID, NOON + 30 * DAY))
    fakes = at(a_family(old), NOON + DAY)

    assert [renewing(fakes)(), renewing(fakes)()] == [ONE_ASKED, NOBODY]


def test_what_a_parent_took_back_she_is_not_asked_for() -> None:
    taken_back = a_consent(*BY_ALL, withdrawn(by=MUMS, at=YESTERDAY), person=MIA, during=CUT)

    assert renewing(at(a_family(taken_back), NOON))() == NOBODY


def test_of_a_child_her_parents_are_asked_each() -> None:
    """R9: one quitclaim, a letter to each of them."""
    old = a_consent(given(by=MUMS), given(by=DADS), person=MIA)
    fakes = running_out(old, people=(a_child(), MUM, DAD))

    assert renewing(fakes)() == ONE_ASKED

    (renewal,) = renewals(fakes, MIA)
    asked = {one.to for one in fakes.requests.of(MIA) if renewal.id in one.consents}
    assert (renewal.supersedes, asked) == (old.id, {MUMS, DADS})
