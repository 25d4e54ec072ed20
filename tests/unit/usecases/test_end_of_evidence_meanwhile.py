"""Whatever else happens while evidence ends before its period, hers alone ends, once (R39)."""

from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.domain.forgetting.evidence_orders import WAITS_FOR, EvidenceState
from tests.builders import ADA, BOB, NOON, a_linked_face, an_asset
from tests.builders.erasing import SECOND_OFFICER
from tests.unit.usecases.ended_early import (
    answering,
    approve,
    carry_out,
    carrying_out,
    is_over,
    order,
)
from tests.unit.usecases.evidence import BOBS, YEAR, is_proven, proven
from tests.unit.usecases.stage import meanwhile, put


def test_what_is_noted_of_others_stays_noted() -> None:
    """Whether it is carried out, or stopped by a hold."""
    for is_held in (False, True):
        fakes = proven(BOBS)
        approved = approve(fakes)
        his = Bundle(person=BOB, until=NOON + YEAR, laid=fakes.bundles.laid(BOB))
        fakes.bundles.note(his)
        if is_held:
            picture = an_asset(a_linked_face(ADA), a_linked_face(BOB))
            put(fakes, picture)
            fakes.world.assets[picture.id] = an_asset(*picture.faces, on_hold=True)

        became = carry_out(fakes, approved.id)

        assert became is (EvidenceState.HELD if is_held else EvidenceState.CARRIED_OUT)
        assert [*fakes.world.bundles.values()] == [his] and is_proven(fakes, BOB)


def test_of_two_messages_at_once_the_first_ends_it() -> None:
    fakes = proven(BOBS)
    approved = approve(fakes)

    with meanwhile(fakes, "bundles.dispose", lambda: carry_out(fakes, approved.id)):
        assert carry_out(fakes, approved.id) is EvidenceState.CARRIED_OUT

    assert is_over(fakes)


def test_what_was_declined_at_that_moment_does_not_lapse() -> None:
    fakes = proven(BOBS)
    asked = order(fakes)
    decline = answering(fakes).decline
    fakes.clock.step(WAITS_FOR)

    with meanwhile(
        fakes, "evidence_orders.order", lambda: decline(asked.id, member=SECOND_OFFICER)
    ):
        assert carrying_out(fakes).due() == (1, 0)

    found = fakes.evidence_orders.order(asked.id)
    assert found and found.state is EvidenceState.DECLINED
