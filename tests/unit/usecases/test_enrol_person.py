"""One face becomes one template, or everything against it is said (R17, R20, I1)."""

import pytest

from quitclaim.domain.answers import Gap
from quitclaim.domain.enrolment import Declined, Enrolment, Fault
from quitclaim.domain.errors import NotFound
from quitclaim.domain.facts import EventType
from quitclaim.domain.ids import PersonId
from quitclaim.domain.links import Flag
from quitclaim.domain.packs import Pack
from quitclaim.domain.people import HERSELF
from quitclaim.domain.permit import Refusal
from quitclaim.domain.recognition import Gate
from quitclaim.usecases.enrol_person import EnrolPerson, Picture
from quitclaim.usecases.merge_people import MergePeople
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
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


def test_a_template_is_kept_under_a_key_of_her_own_and_told_in_one_leaf() -> None:
    fakes = staged(YES)

    answer = enrol(fakes)

    assert isinstance(answer, Enrolment)
    assert (answer.template, answer.person, answer.consent) == (YES.template, ADA, YES.id)
    assert has_key(fakes)
    assert fakes.gallery.templates_of(ADA) == {YES.template}
    assert announced(fakes) == [[(EventType.CONSENT_ENROLLED, YES.id, YES.version)]]
    (fact,) = fakes.outbox.waiting().items
    assert (fact.by, fact.action) == (HERSELF, "enrol_person")


def test_the_key_is_made_before_anything_is_sealed_under_it() -> None:
    fakes = staged(YES)

    with watched(fakes) as calls:
        enrol(fakes)

    assert calls.index("commits.commit") < calls.index("gallery.enrol")


def test_enrolling_again_keeps_the_key_and_replaces_the_template() -> None:
    fakes = staged(YES)
    enrol(fakes)
    keys = dict(fakes.world.keys)

    assert enrol(fakes) == enrol(fakes)

    assert fakes.world.keys == keys
    assert fakes.gallery.templates_of(ADA) == {YES.template}


def test_enrolling_stops_no_publication_of_anybody() -> None:
    fakes = staged(YES)

    enrol(fakes)

    assert fakes.library.rules().noes == 0


@pytest.mark.parametrize(
    ("content", "fault"), [(b"", Fault.NO_FACE), (f"{ADA} {BOB}".encode(), Fault.SEVERAL_FACES)]
)
def test_of_no_face_or_several_nobody_can_say_whose_it_is(content: bytes, fault: Fault) -> None:
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
    picture = Picture(person=ADA, consent=YES.id, collection=FAIR, content=ADA.encode())

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
    picture = Picture(person=ADA, consent=an_id("none"), collection=FAIR, content=b"ada")

    with pytest.raises(NotFound):
        made(EnrolPerson, fakes, pack=PACK)(picture)

    assert not has_key(fakes)


def test_a_publication_consent_carries_no_template() -> None:
    """I4."""
    fakes = staged(YES, a_consent())
    picture = Picture(person=ADA, consent=a_consent().id, collection=FAIR, content=b"ada")

    answer = made(EnrolPerson, fakes, pack=PACK)(picture)

    assert isinstance(answer, Declined)
    assert {Fault.OTHER_CONSENT, Fault.NO_TEMPLATE} <= set(answer.faults)


def test_her_picture_is_kept_nowhere_and_not_printed() -> None:
    """R17, I13."""
    fakes = staged(YES)

    enrol(fakes)

    assert fakes.world.blobs == {}
    picture = Picture(person=ADA, consent=YES.id, collection=FAIR, content=b"her face")
    assert repr(picture) == "Picture(…)"


def test_nobody_we_know_is_not_enrolled() -> None:
    with pytest.raises(NotFound):
        enrol(staged(people=()))


@pytest.mark.parametrize("through", [ADA, BOB])
def test_a_consent_of_before_a_merge_enrols_under_its_own_record(through: PersonId) -> None:
    """R18: so that a split parts the templates too."""
    fakes = staged(yes_of(BOB), people=(ADA, BOB))
    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)
    picture = Picture(
        person=through,
        consent=yes_of(BOB).id,
        collection=FAIR,
        content=b"bob",
    )

    answer = made(EnrolPerson, fakes, pack=PACK)(picture)

    assert isinstance(answer, Enrolment)
    assert answer.person == BOB
    assert fakes.gallery.templates_of(BOB) == {yes_of(BOB).template}
