"""An objection binds before anybody decides on it (R8, R14; GDPR art. 21)."""

import pytest

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.consents.objections import Outcome, Ruling
from quitclaim.domain.errors import NotAllowed, NotFound, RecordEnded
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.people.voices import Mute
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.record_objection import DecideObjection, Object
from tests.builders import (
    ADA,
    DADS,
    DAY,
    MIA,
    NOON,
    SECOND,
    WEBSITE,
    YESTERDAY,
    a_basis,
    a_child,
    a_consent,
    a_ruling,
    a_scope,
    an_id,
    an_objection,
    given,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import announced, made, shown, staged

PICTURE = shown(ADA)
INTEREST = a_basis(LegalBasis.LEGITIMATE_INTEREST)


def is_shown(fakes: Fakes) -> bool:
    return not made(PublishAsset, fakes)(PICTURE.id, WEBSITE).unclear


def test_an_objection_is_recorded_in_one_leaf_and_moves_the_no_counter() -> None:
    fakes = staged(a_consent())

    objection = made(Object, fakes)(ADA, speaker=HERSELF, scope=a_scope())

    assert objection == an_objection(id=objection.id)
    assert fakes.world.objections[ADA] == {objection.id: objection}
    assert announced(fakes) == [[(EventType.CONSENT_OBJECTED, objection.id, 1)]]
    assert fakes.library.rules().noes == 1


def test_whoever_never_said_yes_may_object() -> None:
    """Art. 21 is not about consent: she may be shown on another basis."""
    fakes = staged(INTEREST, PICTURE)

    assert made(Object, fakes)(ADA, speaker=HERSELF, scope=a_scope()).at == NOON


def test_it_binds_before_anybody_decides() -> None:
    fakes = staged(a_consent(), PICTURE)
    assert is_shown(fakes)

    made(Object, fakes)(ADA, speaker=HERSELF, scope=a_scope())

    assert not is_shown(fakes)


def test_with_a_clock_set_back_it_is_still_the_last_word() -> None:
    """I3, R51: no yes is dated after it, and at equal instants the no wins."""
    fakes = staged(a_consent(given(NOON + DAY)))

    assert made(Object, fakes)(ADA, speaker=HERSELF, scope=a_scope()).at == NOON + DAY


def test_a_strangers_objection_is_nothing() -> None:
    fakes = staged(a_consent())

    with pytest.raises(NotAllowed) as refusal:
        made(Object, fakes)(ADA, speaker=DADS, scope=a_scope())

    assert refusal.value.reasons == (Mute.UNKNOWN_GUARDIAN, Mute.OF_AGE)
    assert announced(fakes) == []


def test_any_one_guardian_objects_for_a_child() -> None:
    """R9, I10."""
    fakes = staged(a_consent(person=MIA), people=(a_child(),))

    assert made(Object, fakes)(MIA, speaker=DADS, scope=a_scope()).by == DADS


@pytest.mark.parametrize(
    ("outcome", "shown_again"), [(Outcome.DISMISSED, True), (Outcome.UPHELD, False)]
)
def test_the_officer_decides_once_with_a_reason(outcome: Outcome, *, shown_again: bool) -> None:
    """Dismissed, it bars no other basis any more; upheld, every one for ever."""
    fakes = staged(INTEREST, an_objection(), PICTURE)
    assert not is_shown(fakes)
    fakes.world.outbox.clear()

    decided = made(DecideObjection, fakes)(ADA, an_objection().id, ruling=a_ruling(outcome))

    assert decided.ruling == a_ruling(outcome)
    assert announced(fakes) == [[(EventType.OBJECTION_DECIDED, an_objection().id, 2)]]
    assert is_shown(fakes) is shown_again


def test_a_ruling_is_dated_by_our_clock_not_by_whoever_decides() -> None:
    fakes = staged(an_objection())
    fakes.clock.step(SECOND)
    early: Ruling = a_ruling(at=YESTERDAY)

    decided = made(DecideObjection, fakes)(ADA, an_objection().id, ruling=early)

    assert decided.ruling and decided.ruling.at == NOON + SECOND


def test_a_decision_is_final() -> None:
    fakes = staged(an_objection(ruling=None))
    decide = made(DecideObjection, fakes)
    decide(ADA, an_objection().id, ruling=a_ruling(Outcome.UPHELD))

    with pytest.raises(RecordEnded):
        decide(ADA, an_objection().id, ruling=a_ruling(Outcome.DISMISSED))


def test_an_objection_nobody_made_is_not_decided() -> None:
    with pytest.raises(NotFound):
        made(DecideObjection, staged())(ADA, an_id("none"), ruling=a_ruling())
