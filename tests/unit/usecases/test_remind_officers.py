"""Whoever may erase hears in time that somebody is still unanswered (R14, R36; art. 12(3))."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from quitclaim.domain.forgetting.orders import OrderState
from quitclaim.domain.forgetting.reminding import Nearing
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.changes import Purpose
from quitclaim.ports.plea_notices import PleaNotice, Plight
from quitclaim.ports.writes import Write
from quitclaim.usecases.order_erasure import OrderErasure
from quitclaim.usecases.remind_officers import RemindOfficers
from tests.builders import ADA, DAY, FAIR, NOON, OFFICER, an_id, some_rules
from tests.builders.asking import a_plea
from tests.fakes.fakes import Fakes
from tests.unit.usecases.ordering import PLEA, carry_out, ordered, the_order
from tests.unit.usecases.stage import announced, commit, crashed, made, meanwhile, raced, staged

DUE: Final = a_plea().due_at
TWO: Final = some_rules(two_to_erase=True)


def at(fakes: Fakes, before_the_end: timedelta) -> Fakes:
    fakes.clock.step(DUE - before_the_end - fakes.clock.now())
    return fakes


def remind(fakes: Fakes) -> list[Nearing]:
    """What was written now."""
    known = set(fakes.world.plea_notices)
    count = made(RemindOfficers, fakes)()
    written = [it for it in fakes.world.plea_notices.values() if it.id not in known]
    assert count == len(written)
    return [it.nearing for it in written if it.nearing]


def the_notice(fakes: Fakes) -> PleaNotice:
    (notice,) = fakes.world.plea_notices.values()
    return notice


def test_a_week_before_a_day_before_and_after_the_end_once_each() -> None:
    fakes = staged(a_plea())
    assert remind(at(fakes, timedelta(days=8))) == []

    said = [remind(at(fakes, timedelta(days=left))) for left in (7, 6, 1, 0, -1, -30)]

    assert said == [[Nearing.WEEK], [], [Nearing.DAY], [Nearing.LATE], [], []]
    (plea,) = fakes.requests.pleas(ADA)
    assert (plea.reminders, plea.reminded_at) == (3, DUE)


def test_it_says_of_which_plea_and_not_whose_and_is_in_the_log() -> None:
    fakes = at(staged(a_plea()), timedelta(days=7))

    remind(fakes)

    notice = the_notice(fakes)
    assert (notice.plea, notice.asked_at, notice.due_at) == (PLEA, NOON, DUE)
    assert ADA not in repr(notice) and notice.plight is Plight.OPEN
    assert announced(fakes) == [[(EventType.ERASURE_REMINDED, PLEA, 2)]]
    (fact,) = fakes.world.outbox.values()
    assert fact.action == "remind_officers"


def test_of_whoever_took_it_back_or_asks_for_something_else_nobody_is_told() -> None:
    search = a_plea(id=an_id("another"), collection=FAIR)
    fakes = staged(a_plea(), search)
    commit(fakes, Write(a_plea().taken_back(NOON), a_plea()))

    assert remind(at(fakes, timedelta(0))) == []


def test_what_waits_for_a_second_member_is_reminded_of_like_what_nobody_ordered() -> None:
    fakes = staged(a_plea(), TWO)
    made(OrderErasure, fakes)(ADA, member=OFFICER)
    assert the_order(fakes).state is OrderState.WAITING

    assert remind(at(fakes, timedelta(days=1))) == [Nearing.DAY]


def test_what_failed_is_reminded_of_and_its_plea_no_more() -> None:
    """Her keys are gone, and so is whatever lies with her: the order alone can say it."""
    fakes = ordered(staged())
    assert remind(at(fakes, timedelta(days=7))) == [Nearing.WEEK]
    crashed(lambda: carry_out(fakes), fakes, at="traces.forget")
    fakes.world.plea_notices.clear()
    assert remind(fakes) == []

    # It was asked three days before NOON.
    assert remind(at(fakes, timedelta(days=5))) == [Nearing.DAY]

    notice = the_notice(fakes)
    assert notice.plight is Plight.BEGUN and notice.asked_at == NOON - 3 * DAY
    assert the_order(fakes).reminded_at == fakes.clock.now()
    assert the_order(fakes).person == ADA


def test_an_erasure_that_ended_is_answered() -> None:
    fakes = ordered(staged())
    carry_out(fakes)

    assert remind(at(fakes, timedelta(days=-40))) == []


def test_of_an_order_whose_key_is_gone_nothing_is_written_back() -> None:
    fakes = ordered(staged())
    crashed(lambda: carry_out(fakes), fakes, at="traces.forget")
    fakes.keys.drop(PLEA, Purpose.TEXT)

    assert remind(at(fakes, timedelta(0))) == []


def test_whoever_is_answered_meanwhile_is_not_reminded_of() -> None:
    fakes = at(staged(a_plea()), timedelta(0))

    def taken_back() -> None:
        commit(fakes, Write(a_plea().taken_back(DUE), a_plea()))

    with meanwhile(fakes, "requests.pleas", taken_back):
        assert remind(fakes) == []
    with meanwhile(fakes, "commits.commit", lambda: None):
        assert remind(fakes) == []


def test_who_lost_a_race_is_looked_at_again_by_the_next_round() -> None:
    fakes = at(staged(a_plea()), timedelta(0))
    raced(fakes, 1)

    assert (remind(fakes), remind(fakes)) == ([], [Nearing.LATE])


def test_an_order_that_ends_meanwhile_is_not_reminded_of() -> None:
    fakes = ordered(staged())
    crashed(lambda: carry_out(fakes), fakes, at="traces.forget")
    at(fakes, timedelta(0))

    with meanwhile(fakes, "erasure_orders.order", lambda: carry_out(fakes)):
        assert remind(fakes) == []


def test_two_pleas_of_one_person_are_two_clocks() -> None:
    later = replace(a_plea(), id=an_id("another"), at=NOON + 3 * DAY)
    fakes = at(staged(a_plea(), later), timedelta(days=6))

    assert (remind(fakes), remind(at(fakes, timedelta(days=4)))) == ([Nearing.WEEK], [Nearing.WEEK])
