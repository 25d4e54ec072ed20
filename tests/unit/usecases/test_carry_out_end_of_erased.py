"""Of whoever was erased, or found to be another, it goes as what was noted says (R36, R39)."""

from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.domain.forgetting.evidence_orders import EvidenceState
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.merge_people import MergePeople
from tests.builders import ADA, BOB, EDITOR, NOON
from tests.unit.usecases.ended_early import approve, carry_out, erased, is_over
from tests.unit.usecases.evidence import BOBS, OVER, proven
from tests.unit.usecases.stage import announced, made, meanwhile


def test_of_whoever_was_erased_it_goes_by_what_was_noted_and_names_nobody() -> None:
    fakes = proven(OVER, BOBS)
    approved = approve(fakes)
    erased(fakes)
    fakes.world.outbox.clear()

    assert carry_out(fakes, approved.id) is EvidenceState.CARRIED_OUT

    assert is_over(fakes)
    assert ADA not in {subject for fact in announced(fakes) for _, subject, _ in fact}
    ended = fakes.evidence_orders.order(approved.id)
    assert ended and ended.papers == 1


def test_whoever_is_erased_in_that_moment_is_read_again() -> None:
    fakes = proven(OVER, BOBS)
    approved = approve(fakes)

    with meanwhile(fakes, "commits.commit", lambda: erased(fakes)):
        assert carry_out(fakes, approved.id) is EvidenceState.CARRIED_OUT

    assert is_over(fakes)


def test_of_whoever_was_found_to_be_one_with_another_both_go() -> None:
    fakes = proven(BOBS)
    made(MergePeople, fakes)(BOB, ADA, member=EDITOR)

    assert carry_out(fakes, approve(fakes).id) is EvidenceState.CARRIED_OUT
    assert is_over(fakes) and is_over(fakes, BOB)


def test_of_the_erased_of_whom_nothing_was_noted_the_key_goes() -> None:
    fakes = proven(OVER, BOBS)
    approved = approve(fakes)
    fakes.keys.drop(ADA, Purpose.DATA)

    assert carry_out(fakes, approved.id) is EvidenceState.CARRIED_OUT
    assert not fakes.world.has_key(ADA, Purpose.EVIDENCE)
    assert Bundle(person=ADA, until=NOON).laid.papers == 0
