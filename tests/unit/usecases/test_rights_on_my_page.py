"""GDPR art. 12, 17, 21: to object binds at once; to be erased is noted with its deadline (R36)."""

import pytest

from quitclaim.domain.consents.objections import Outcome, Ruling
from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.facts import EventType
from quitclaim.usecases.ask_erasure import AskErasure, TakePleaBack
from quitclaim.usecases.browse_pleas import BrowsePleas
from quitclaim.usecases.object_on_my_page import ObjectOnMyPage
from quitclaim.usecases.record_objection import DecideObjection
from tests.builders import (
    ADA,
    MIA,
    MUMS,
    NOON,
    OFFICER,
    SECOND,
    a_consent,
    a_scope,
    an_id,
    an_objection,
)
from tests.builders.asking import a_plea
from tests.unit.usecases.answers import may_be_shown
from tests.unit.usecases.homes import MINE, MUMS_OWN, at_home
from tests.unit.usecases.stage import announced, made, raced


def test_an_objection_is_to_every_channel_and_counts_at_once() -> None:
    fakes = at_home(a_consent())
    assert may_be_shown(fakes)

    objection = made(ObjectOnMyPage, fakes)(MINE.token, ADA)

    assert objection.scope.channels == frozenset(fakes.library.rules().channels)
    assert objection.scope.collection is None and not may_be_shown(fakes)
    assert announced(fakes) == [[(EventType.CONSENT_OBJECTED, objection.id, 1)]]


@pytest.mark.parametrize(
    ("outcome", "is_said_again"),
    [(None, False), (Outcome.UPHELD, False), (Outcome.DISMISSED, True)],
)
def test_it_is_said_again_only_where_it_was_dismissed(
    outcome: Outcome | None, *, is_said_again: bool
) -> None:
    fakes = at_home(a_consent())
    first = made(ObjectOnMyPage, fakes)(MINE.token, ADA)
    if outcome:
        ruling = Ruling(outcome=outcome, reason="A reason", at=NOON, by=OFFICER)
        made(DecideObjection, fakes)(ADA, first.id, ruling=ruling)

    second = made(ObjectOnMyPage, fakes)(MINE.token, ADA)

    assert (second.id != first.id) is is_said_again


def test_an_objection_to_less_does_not_stand_in_for_one_to_all() -> None:
    fakes = at_home(an_objection(scope=a_scope(territories=frozenset({"de"}))))

    made(ObjectOnMyPage, fakes)(MINE.token, ADA)

    assert len(fakes.world.objections[ADA]) == 2


def test_a_mother_objects_and_asks_for_her_child() -> None:
    fakes = at_home(about=MIA)

    objection = made(ObjectOnMyPage, fakes)(MUMS_OWN.token, MIA)
    plea = made(AskErasure, fakes)(MUMS_OWN.token, MIA)

    assert (objection.by, plea.by, plea.person) == (MUMS, MUMS, MIA)


def test_to_be_erased_is_noted_once_with_its_day() -> None:
    fakes = at_home()

    plea = made(AskErasure, fakes)(MINE.token, ADA)
    fakes.clock.step(7 * SECOND)
    again = made(AskErasure, fakes)(MINE.token, ADA)

    assert again == plea and fakes.requests.pleas(ADA) == (plea,)
    assert made(BrowsePleas, fakes)() == (plea,)
    assert announced(fakes) == [[(EventType.ERASURE_ASKED, plea.id, 1)]]
    (fact,) = fakes.world.outbox.values()
    assert (fact.action, fact.by) == ("ask_erasure", plea.by)


def test_it_is_taken_back_and_may_be_asked_anew() -> None:
    fakes = at_home(a_plea())
    raced(fakes, 1)

    taken_back = made(TakePleaBack, fakes)(MINE.token, ADA)

    assert taken_back == a_plea().taken_back(NOON) and made(BrowsePleas, fakes)() == ()
    assert announced(fakes)[-1] == [(EventType.ERASURE_TAKEN_BACK, taken_back.id, 2)]
    with pytest.raises(NotFound):
        made(TakePleaBack, fakes)(MINE.token, ADA)
    assert made(AskErasure, fakes)(MINE.token, ADA).id != taken_back.id


def test_whoever_asked_in_two_windows_stays_by_one_press() -> None:
    later = a_plea(id=an_id("another plea"), at=NOON + SECOND)
    fakes = at_home(later, a_plea())

    assert made(AskErasure, fakes)(MINE.token, ADA) == a_plea()
    made(TakePleaBack, fakes)(MINE.token, ADA)

    assert not any(plea.is_open for plea in fakes.requests.pleas(ADA))


def test_nothing_is_erased_by_asking() -> None:
    fakes = at_home(a_consent())

    made(AskErasure, fakes)(MINE.token, ADA)

    assert may_be_shown(fakes)
