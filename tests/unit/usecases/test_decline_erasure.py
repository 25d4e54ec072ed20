"""A second member declines, or whoever ordered takes it back; she is unanswered (R14, R36)."""

import pytest

from quitclaim.domain.errors import ImpossibleValue, NotAllowed, NotFound, RecordEnded
from quitclaim.domain.forgetting.orders import Declining, ErasureOrder, OrderState, Unordered
from quitclaim.domain.ids import MemberId, PleaId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.approve_erasure import ApproveErasure, DeclineErasure, RecallErasure
from quitclaim.usecases.browse_pleas import BrowsePleas
from quitclaim.usecases.order_erasure import OrderErasure
from tests.builders import ADA, DAY, NOON, OFFICER, a_basis, an_id, some_rules
from tests.builders.asking import a_plea
from tests.builders.erasing import SECOND_OFFICER, an_order
from tests.fakes.fakes import Fakes
from tests.unit.usecases.ordering import PLEA, carry_out, the_order
from tests.unit.usecases.stage import announced, made, meanwhile, raced, staged

TWO = some_rules(two_to_erase=True)


def waiting() -> Fakes:
    fakes = staged(a_plea(), a_basis(), TWO)
    made(OrderErasure, fakes)(ADA, member=OFFICER, upheld={a_basis().id})
    return fakes


def decline(fakes: Fakes, *, member: MemberId = SECOND_OFFICER) -> ErasureOrder:
    return made(DeclineErasure, fakes)(PLEA, why=Declining.IDENTITY, member=member)


def recall(fakes: Fakes, *, member: MemberId = OFFICER) -> ErasureOrder:
    return made(RecallErasure, fakes)(PLEA, member=member)


def test_a_second_member_declines_it_with_a_reason_and_her_plea_is_open_again() -> None:
    fakes = waiting()
    raced(fakes, 1)

    decline(fakes)

    order = the_order(fakes)
    assert (order.state, order.why) == (OrderState.DECLINED, Declining.IDENTITY)
    assert (order.declined_by, order.ended_at) == (SECOND_OFFICER, NOON)
    assert made(BrowsePleas, fakes)() == (a_plea(),) and fakes.consents.dossier(ADA)
    assert announced(fakes)[-1] == [(EventType.ERASURE_DECLINED, PLEA, 2)]
    fact = [*fakes.world.outbox.values()][-1]
    assert fact.by.id == SECOND_OFFICER


@pytest.mark.parametrize("end", [decline, recall])
def test_of_whose_it_was_nothing_is_kept(end: object) -> None:
    fakes = waiting()

    end(fakes)  # type: ignore[operator]

    order = the_order(fakes)
    assert (order.person, order.upheld) == (None, ())
    assert not fakes.world.has_key(PLEA, Purpose.TEXT)


@pytest.mark.parametrize("end", [decline, recall])
def test_it_is_not_carried_out_and_not_approved_any_more(end: object) -> None:
    fakes = waiting()
    end(fakes)  # type: ignore[operator]

    assert carry_out(fakes) is the_order(fakes).state
    assert fakes.consents.dossier(ADA)
    with pytest.raises(NotAllowed) as refused:
        made(ApproveErasure, fakes)(PLEA, member=SECOND_OFFICER)
    assert refused.value.reasons == (Unordered.NOT_WAITING,)
    with pytest.raises(NotAllowed):
        decline(fakes)
    with pytest.raises(NotAllowed):
        recall(fakes)


@pytest.mark.parametrize("end", [decline, recall])
def test_it_is_ordered_anew_in_its_own_place_under_another_certificate(end: object) -> None:
    fakes = waiting()
    first = the_order(fakes)
    end(fakes)  # type: ignore[operator]
    fakes.clock.step(DAY)

    again = made(OrderErasure, fakes)(ADA, member=SECOND_OFFICER)

    assert the_order(fakes) == again and again.state is OrderState.WAITING
    assert (again.person, again.ordered_by) == (ADA, SECOND_OFFICER)
    assert (again.declined_by, again.why, again.ended_at) == (None, None, None)
    assert again.certificate != first.certificate and again.version == 3
    made(ApproveErasure, fakes)(PLEA, member=OFFICER)
    assert carry_out(fakes) is OrderState.CARRIED_OUT


def test_whoever_ordered_it_takes_it_back_and_nobody_else() -> None:
    fakes = waiting()

    with pytest.raises(NotAllowed) as refused:
        recall(fakes, member=SECOND_OFFICER)
    assert refused.value.reasons == (Unordered.NOT_YOURS,)
    assert recall(fakes).state is OrderState.RECALLED
    assert announced(fakes)[-1] == [(EventType.ERASURE_RECALLED, PLEA, 2)]


def test_whoever_ordered_it_does_not_decline_it() -> None:
    with pytest.raises(NotAllowed) as refused:
        decline(waiting(), member=OFFICER)

    assert refused.value.reasons == (Unordered.SAME_MEMBER,)


def test_what_was_approved_is_declined_by_nobody_and_the_first_is_heard() -> None:
    fakes = waiting()

    def approved() -> None:
        made(ApproveErasure, fakes)(PLEA, member=SECOND_OFFICER)

    with meanwhile(fakes, "commits.commit", approved), pytest.raises(NotAllowed) as refused:
        recall(fakes)

    assert refused.value.reasons == (Unordered.NOT_WAITING,)
    assert the_order(fakes).state is OrderState.ORDERED


def test_what_nobody_ordered_nobody_declines() -> None:
    with pytest.raises(NotFound):
        made(DeclineErasure, staged())(
            PleaId(an_id("none")), why=Declining.BASIS, member=SECOND_OFFICER
        )


def test_only_what_was_given_back_is_ordered_anew() -> None:
    with pytest.raises(RecordEnded):
        an_order().anew(an_order())
    with pytest.raises(RecordEnded):
        an_order().begun(NOON).carried_out(NOON).anew(an_order())


def test_whoever_declines_says_why_and_nobody_else_does() -> None:
    for said in ({"why": Declining.BASIS}, {"declined_by": OFFICER}):
        with pytest.raises(ImpossibleValue, match="says why"):
            an_order(**said)
