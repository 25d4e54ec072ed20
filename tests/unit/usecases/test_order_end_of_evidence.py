"""Evidence ends before its period when two members say so, and no hold says otherwise (R39)."""

import pytest

from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.forgetting.evidence_orders import (
    WAITS_FOR,
    EndingReason,
    EvidenceState,
    Unended,
)
from quitclaim.domain.forgetting.orders import Unordered
from quitclaim.domain.ids import MemberId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, BOB, NOON, OFFICER, a_linked_face, an_asset
from tests.builders.erasing import SECOND_OFFICER
from tests.fakes.fakes import Fakes
from tests.unit.usecases.ended_early import answering, approve, carrying_out, order, ordering
from tests.unit.usecases.evidence import BOBS, is_proven, proven
from tests.unit.usecases.stage import announced, put, staged


def refused(fakes: Fakes) -> tuple[object, ...]:
    with pytest.raises(NotAllowed) as error:
        order(fakes)
    return error.value.reasons


def test_one_member_alone_ends_nothing() -> None:
    fakes = proven(BOBS)
    ordered = order(fakes)

    assert ordered.state is EvidenceState.WAITING
    assert carrying_out(fakes)(ordered.id) is EvidenceState.WAITING
    with pytest.raises(NotAllowed) as error:
        answering(fakes).approve(ordered.id, member=OFFICER)
    assert error.value.reasons == (Unordered.SAME_MEMBER,)
    assert is_proven(fakes, ADA)


def test_each_step_is_a_leaf_by_whoever_took_it_and_says_why() -> None:
    fakes = proven(BOBS)

    approved = approve(fakes)

    facts = list(fakes.world.outbox.values())
    assert [one.by.id for one in facts] == [OFFICER, SECOND_OFFICER]
    assert {one.action for one in facts} == {"end_evidence_court"}
    assert announced(fakes) == [
        [(EventType.EVIDENCE_ORDERED, approved.id, 1)],
        [(EventType.EVIDENCE_APPROVED, approved.id, 2)],
    ]


def test_whoever_orders_it_again_is_told_of_the_first_order() -> None:
    fakes = proven(BOBS)
    first = order(fakes)

    assert order(fakes) == first
    bobs = ordering(fakes)(BOB, reason=EndingReason.UNLAWFUL, member=OFFICER)
    assert bobs.id != first.id


def test_a_hold_refuses_and_so_does_what_nobody_can_read() -> None:
    """GDPR art. 17(3)(e): what is kept for a claim is kept with its proof."""
    fakes = proven(BOBS)
    waiting = order(fakes)
    picture = an_asset(a_linked_face(ADA), a_linked_face(BOB))
    put(fakes, picture)
    fakes.world.assets[picture.id] = an_asset(*picture.faces, on_hold=True)

    with pytest.raises(NotAllowed) as error:
        answering(fakes).approve(waiting.id, member=SECOND_OFFICER)
    assert error.value.reasons == (Unended.ON_HOLD,)
    answering(fakes).recall(waiting.id, member=OFFICER)
    assert refused(fakes) == (Unended.ON_HOLD,)
    fakes.world.assets[picture.id] = an_asset(*picture.faces, unreadable="sideways")
    assert refused(fakes) == (Unended.ON_HOLD,)


def test_where_there_is_nothing_there_is_nothing_to_end() -> None:
    assert refused(staged(people=(ADA,))) == (Unended.NOTHING,)
    with pytest.raises(NotFound):
        order(staged(people=(BOB,)))


@pytest.mark.parametrize("by", [OFFICER, SECOND_OFFICER])
def test_declined_or_taken_back_nothing_ends_and_nobody_knows_whose_it_was(by: MemberId) -> None:
    fakes = proven(BOBS)
    ordered = order(fakes)
    answer = answering(fakes).recall if by == OFFICER else answering(fakes).decline

    after = answer(ordered.id, member=by)

    assert (after.state.has_ended, after.person) == (True, None)
    assert not fakes.world.has_key(ordered.id, Purpose.TEXT)
    assert carrying_out(fakes)(ordered.id) is after.state and is_proven(fakes, ADA)
    assert order(fakes).id != ordered.id


def test_it_lapses_when_nobody_answers() -> None:
    fakes = proven(BOBS)
    ordered = order(fakes)
    fakes.clock.at = NOON + WAITS_FOR

    assert carrying_out(fakes).due() == (1, 0)

    after = fakes.evidence_orders.order(ordered.id)
    assert after and (after.state, after.person) == (EvidenceState.LAPSED, None)
    assert carrying_out(fakes).due() == (0, 0) and is_proven(fakes, ADA)
