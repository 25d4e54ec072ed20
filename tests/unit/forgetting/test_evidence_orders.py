"""R39: evidence ends before its period by two members, in time, and by one of them never."""

import pytest

from quitclaim.domain.errors import ImpossibleValue, NotAllowed, RecordEnded
from quitclaim.domain.forgetting.evidence_orders import WAITS_FOR, EvidenceOrder, Unended
from quitclaim.domain.forgetting.orders import Unordered
from tests.builders import DAY, NOON, OFFICER
from tests.builders.erasing import SECOND_OFFICER, an_evidence_order


def approved() -> EvidenceOrder:
    return an_evidence_order().approved(by=OFFICER, at=NOON)


def test_nobody_approves_or_declines_her_own_order() -> None:
    for answer in (an_evidence_order().approved, an_evidence_order().declined):
        with pytest.raises(NotAllowed) as refused:
            answer(by=SECOND_OFFICER, at=NOON)
        assert refused.value.reasons == (Unordered.SAME_MEMBER,)


def test_nobody_takes_back_what_a_colleague_ordered() -> None:
    with pytest.raises(NotAllowed) as refused:
        an_evidence_order().recalled(by=OFFICER, at=NOON)

    assert refused.value.reasons == (Unordered.NOT_YOURS,)


def test_what_was_answered_is_answered_once() -> None:
    for again in (approved().approved, approved().declined, approved().recalled):
        with pytest.raises(NotAllowed) as refused:
            again(by=OFFICER, at=NOON)
        assert refused.value.reasons == (Unordered.NOT_WAITING,)


def test_nobody_approves_what_lay_too_long() -> None:
    order, over = an_evidence_order(), NOON + WAITS_FOR
    assert not order.is_to_lapse(over - DAY) and order.is_to_lapse(over)

    with pytest.raises(NotAllowed) as refused:
        order.approved(by=OFFICER, at=over)

    assert refused.value.reasons == (Unended.TOO_LATE,)
    assert order.lapsed(over).person is None
    with pytest.raises(NotAllowed):
        order.lapsed(over - DAY)


def test_it_begins_and_ends_once_and_a_hold_stops_only_what_did_not_begin() -> None:
    begun = approved().begun(NOON, papers=2)
    over = begun.carried_out(NOON)

    assert (over.person, over.papers, over.state.has_ended) == (None, 2, True)
    with pytest.raises(RecordEnded):
        begun.begun(NOON, papers=2)
    with pytest.raises(RecordEnded):
        begun.held(NOON)
    with pytest.raises(RecordEnded):
        over.carried_out(NOON)


def test_by_one_alone_nothing_began() -> None:
    with pytest.raises(ImpossibleValue, match="by one member alone"):
        an_evidence_order(begun_at=NOON, papers=2)
