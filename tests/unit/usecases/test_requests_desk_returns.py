"""R11: what came back shows as such; the mail service says everything at least once, and late."""

import pytest

from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.changes import Purpose
from quitclaim.ports.mail import WhyUndelivered
from quitclaim.usecases.requests_desk import TakeReturn
from tests.builders import ADA, DAY, NOON, a_sent_request, a_turn
from tests.fakes.fakes import Fakes
from tests.unit.usecases.mailings import TO_SHOW, mailed, now
from tests.unit.usecases.stage import announced, made, raced

REQUEST = a_sent_request()
BACK = NOON + DAY


def returned(fakes: Fakes, *whys: WhyUndelivered) -> Request | None:
    fakes.clock.at = BACK
    took = None
    for why in whys:
        took = made(TakeReturn, fakes)(ADA, REQUEST.id, why)
    return took


@pytest.mark.parametrize(
    ("why", "became", "said"),
    [
        (WhyUndelivered.BOUNCED, Progress.BOUNCED, EventType.REQUEST_BOUNCED),
        (WhyUndelivered.COMPLAINED, Progress.BOUNCED, EventType.REQUEST_BOUNCED),
        (WhyUndelivered.REFUSED, Progress.REJECTED, EventType.REQUEST_REJECTED),
        (WhyUndelivered.NO_ADDRESS, Progress.REJECTED, EventType.REQUEST_REJECTED),
    ],
)
def test_it_is_shown_with_one_word_why(
    why: WhyUndelivered, became: Progress, said: EventType
) -> None:
    fakes = mailed(TO_SHOW, REQUEST)

    took = returned(fakes, why)

    turn = a_turn(became, at=BACK, reason=why.value)
    assert took == now(fakes, REQUEST) == REQUEST.after(turn)
    assert announced(fakes) == [[(said, REQUEST.id, 2)]]
    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.action) == (THE_CLOCK, "take_return")


def test_the_same_again_changes_nothing_in_whatever_order() -> None:
    fakes = mailed(TO_SHOW, REQUEST)
    bounced, complained = WhyUndelivered.BOUNCED, WhyUndelivered.COMPLAINED

    took = returned(fakes, bounced, bounced, complained, bounced, complained)

    assert took and [turn.reason for turn in took.turns] == [None, bounced, complained]
    assert len(announced(fakes)) == 2


def test_after_it_was_sent_again_it_may_come_back_again() -> None:
    bounced = a_turn(Progress.BOUNCED, reason="bounced")
    fakes = mailed(TO_SHOW, a_sent_request(bounced, a_turn()))

    took = returned(fakes, WhyUndelivered.BOUNCED)

    assert took and took.version == 4


@pytest.mark.parametrize("became", [Progress.ANSWERED, Progress.DECLINED, Progress.CANCELLED])
def test_an_answer_stays_an_answer(became: Progress) -> None:
    final = a_sent_request(a_turn(became))
    fakes = mailed(TO_SHOW, final)

    assert returned(fakes, WhyUndelivered.BOUNCED) == final

    assert announced(fakes) == []


def test_of_nothing_known_nothing_comes_back() -> None:
    unknown, erased = mailed(TO_SHOW), mailed(TO_SHOW, REQUEST)
    erased.keys.drop(ADA, Purpose.DATA)

    for fakes in (unknown, erased):
        assert returned(fakes, WhyUndelivered.BOUNCED) is None
        assert announced(fakes) == []


def test_a_lost_race_is_tried_again() -> None:
    fakes = mailed(TO_SHOW, REQUEST)
    raced(fakes, 2)

    assert returned(fakes, WhyUndelivered.BOUNCED)


def test_why_is_never_printed() -> None:
    fakes = mailed(TO_SHOW, REQUEST)

    assert "complained" not in repr(returned(fakes, WhyUndelivered.COMPLAINED))
