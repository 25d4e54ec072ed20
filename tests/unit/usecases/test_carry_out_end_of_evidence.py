"""What two members ordered: noted, key first, every version of it, a leaf; from anywhere (R39)."""

import pytest

from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.forgetting.evidence_orders import EvidenceState
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, BOB, NOON, OFFICER, a_linked_face, an_asset
from tests.builders.releases import a_consent_on_paper
from tests.unit.usecases.ended_early import (
    approve,
    carry_out,
    carrying_out,
    is_over,
)
from tests.unit.usecases.evidence import BOBS, OVER, SCAN, YEAR, end, is_proven, proven, sign
from tests.unit.usecases.stage import announced, crashed, put, raced


def test_all_of_it_goes_with_what_is_locked_and_others_stay() -> None:
    signed = a_consent_on_paper()
    fakes = proven(BOBS, signed)
    fakes.scans.keep(ADA, signed.id, content=SCAN)

    approved = approve(fakes)

    assert carry_out(fakes, approved.id) is EvidenceState.CARRIED_OUT
    assert is_over(fakes) and not fakes.world.scans and is_proven(fakes, BOB)
    ended = fakes.evidence_orders.order(approved.id)
    assert ended and (ended.person, ended.papers) == (None, 2)
    assert not fakes.world.has_key(approved.id, Purpose.TEXT)


def test_the_leaves_say_whose_it_was_why_and_how_many_papers() -> None:
    fakes = proven(BOBS)
    approved = approve(fakes)
    fakes.world.outbox.clear()

    carry_out(fakes, approved.id)

    facts = list(fakes.world.outbox.values())
    assert {(one.by.id, one.action) for one in facts} == {(OFFICER, "end_evidence_court")}
    begun, over = announced(fakes)
    assert begun == [
        (EventType.EVIDENCE_BEGUN, approved.id, 3),
        (EventType.EVIDENCE_ENDED, ADA, 1),
    ]
    assert over[0] == (EventType.EVIDENCE_CARRIED_OUT, approved.id, 4)
    assert (over[1][0], over[1][2]) == (EventType.EVIDENCE_DELETED, 1)


@pytest.mark.parametrize(
    "at", ["bundles.note", "commits.commit", "bundles.all_noted", "bundles.dispose"]
)
def test_wherever_it_dies_it_is_finished_once(at: str) -> None:
    fakes = proven(BOBS)
    approved = approve(fakes)

    crashed(lambda: carry_out(fakes, approved.id), fakes, at=at)

    assert carry_out(fakes, approved.id) is EvidenceState.CARRIED_OUT
    assert carry_out(fakes, approved.id) is EvidenceState.CARRIED_OUT
    assert is_over(fakes)


def test_the_round_of_the_day_finishes_it_and_leaves_no_lock_either() -> None:
    fakes = proven(BOBS)
    approved = approve(fakes)
    crashed(lambda: carry_out(fakes, approved.id), fakes, at="bundles.dispose")

    end(fakes)

    assert is_over(fakes)
    assert carrying_out(fakes).due() == (1, 0)


def test_whoever_signs_again_meanwhile_keeps_what_is_new() -> None:
    fakes = proven(BOBS)
    approved = approve(fakes)
    crashed(lambda: carry_out(fakes, approved.id), fakes, at="bundles.dispose", nth=1)
    fakes.keys.make(ADA, Purpose.EVIDENCE)
    key = fakes.world.keys[ADA, Purpose.EVIDENCE]

    carry_out(fakes, approved.id)
    sign(fakes, ADA)

    assert fakes.world.keys[ADA, Purpose.EVIDENCE] == key and is_proven(fakes, ADA)


def test_a_hold_that_comes_before_it_begins_ends_the_order() -> None:
    """And what an attempt noted that broke off bypasses no lock any more."""
    fakes = proven(BOBS)
    approved = approve(fakes)
    crashed(lambda: carry_out(fakes, approved.id), fakes, at="commits.commit")
    picture = an_asset(a_linked_face(ADA), a_linked_face(BOB))
    put(fakes, picture)
    fakes.world.assets[picture.id] = an_asset(*picture.faces, on_hold=True)

    assert carry_out(fakes, approved.id) is EvidenceState.HELD
    assert is_proven(fakes, ADA)
    assert {one.ordered for one in fakes.world.bundles.values()} == {None}


def test_where_the_clock_was_faster_it_is_over_with_nothing_left() -> None:
    fakes = proven(OVER, BOBS)
    approved = approve(fakes)
    fakes.clock.at = NOON + YEAR
    end(fakes)

    assert carrying_out(fakes).due() == (1, 0)
    ended = fakes.evidence_orders.order(approved.id)
    assert ended and ended.papers == 0


def test_what_cannot_be_finished_is_counted_and_holds_up_nobody() -> None:
    fakes = proven(BOBS)
    approved = approve(fakes)
    fakes.world.fail("bundles.laid", 1, error=NotAllowed(Hindrance.ON_HOLD))

    assert carrying_out(fakes).due() == (0, 1)
    raced(fakes, 1)
    assert carrying_out(fakes).due() == (1, 0)
    assert is_over(fakes) and approved.person == ADA


def test_what_came_back_without_its_key_is_for_somebody_to_look_at() -> None:
    fakes = proven(BOBS)
    approved = approve(fakes)
    fakes.keys.drop(approved.id, Purpose.TEXT)

    with pytest.raises(NotFound):
        carry_out(fakes, approved.id)
    assert is_proven(fakes, ADA)
