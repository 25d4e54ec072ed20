"""Who is not enrolled, and every reason for it: neither key nor template comes of it (R15, R20)."""

import pytest

from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.errors import NotFound
from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.recognition.enrolment import Declined, Fault
from quitclaim.domain.recognition.gates import Gate
from quitclaim.domain.recognition.packs import Pack
from quitclaim.domain.recognition.permit import Refusal
from quitclaim.ports.crops import CaptureKey
from quitclaim.usecases.enrol_person import EnrolPerson, Picture
from tests.builders import (
    ADA,
    BOB,
    FAIR,
    a_biometric_consent,
    a_consent,
    an_id,
    requested,
    some_rules,
)
from tests.unit.builders_matching import a_floor
from tests.unit.usecases.recognition import PACK, enrol, has_key, yes_of
from tests.unit.usecases.stage import announced, made, staged, watched

YES = yes_of()


@pytest.mark.parametrize(
    ("content", "fault"), [("", Fault.NO_FACE), (f"{ADA} {BOB}", Fault.SEVERAL_FACES)]
)
def test_of_no_face_or_several_nobody_can_say_whose_it_is(content: str, fault: Fault) -> None:
    """R20: neither key nor template comes of it."""
    fakes = staged(YES)

    answer = enrol(fakes, content=content)

    assert isinstance(answer, Declined)
    assert fault in answer.faults
    assert not has_key(fakes)
    assert (announced(fakes), fakes.world.templates) == ([], {})


def test_a_face_too_small_for_the_model_is_declined_with_the_reason() -> None:
    """R21."""
    fakes = staged(YES)
    pack = Pack(
        calibration=PACK.calibration, target_rate=0.001, floor=a_floor(size_px=1_000), margin=0.0
    )
    picture = Picture(person=ADA, consent=YES.id, collection=FAIR, capture=CaptureKey(ADA))

    answer = made(EnrolPerson, fakes, pack=pack)(picture)

    assert answer == Declined((Flag.SMALL,))
    assert not has_key(fakes)


def test_without_a_yes_nothing_is_embedded_and_no_key_is_made() -> None:
    """I1, I4, R17: a publication consent opens nothing here."""
    fakes = staged(a_biometric_consent(requested(), id=YES.id), a_consent())

    with watched(fakes) as calls:
        answer = enrol(fakes)

    assert isinstance(answer, Refusal)
    assert Gap.REQUESTED in answer.people[ADA].gaps
    assert "endpoint.embed_capture" not in calls
    assert not has_key(fakes)


def test_every_gate_that_is_shut_is_named() -> None:
    """R16, R22."""
    fakes = staged(some_rules(recognition=False, stopped=True, assessment=None), YES)

    answer = enrol(fakes)

    assert isinstance(answer, Refusal)
    assert answer.gates == (Gate.SWITCHED_OFF, Gate.STOPPED, Gate.NOT_ASSESSED)


def test_a_picture_is_tied_to_the_consent_it_was_given_with() -> None:
    """R20: to that record, not to another yes of hers."""
    fakes = staged(YES)
    picture = Picture(person=ADA, consent=an_id("none"), collection=FAIR, capture=CaptureKey("ada"))

    with pytest.raises(NotFound):
        made(EnrolPerson, fakes, pack=PACK)(picture)

    assert not has_key(fakes)


def test_a_publication_consent_carries_no_template() -> None:
    """I4."""
    fakes = staged(YES, a_consent())
    picture = Picture(
        person=ADA, consent=a_consent().id, collection=FAIR, capture=CaptureKey("ada")
    )

    answer = made(EnrolPerson, fakes, pack=PACK)(picture)

    assert isinstance(answer, Declined)
    assert {Fault.OTHER_CONSENT, Fault.NO_TEMPLATE} <= set(answer.faults)


def test_nobody_we_know_is_not_enrolled() -> None:
    with pytest.raises(NotFound):
        enrol(staged(people=()))
