"""One face becomes one template, or everything against it is said (R17, R20, I1)."""

import pytest

from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.recognition.enrolment import Enrolment
from quitclaim.ports.crops import CaptureKey
from quitclaim.usecases.enrol_person import EnrolPerson, Picture
from quitclaim.usecases.merge_people import MergePeople
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    FAIR,
)
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
    (fact,) = fakes.world.outbox.values()
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


def test_her_picture_is_kept_nowhere() -> None:
    """R17, I13."""
    fakes = staged(YES)

    enrol(fakes)

    assert fakes.world.blobs == {}


@pytest.mark.parametrize("through", [ADA, BOB])
def test_a_consent_of_before_a_merge_enrols_under_its_own_record(through: PersonId) -> None:
    """R18: so that a split parts the templates too."""
    fakes = staged(yes_of(BOB), people=(ADA, BOB))
    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)
    picture = Picture(
        person=through,
        consent=yes_of(BOB).id,
        collection=FAIR,
        capture=CaptureKey("bob"),
    )

    answer = made(EnrolPerson, fakes, pack=PACK)(picture)

    assert isinstance(answer, Enrolment)
    assert answer.person == BOB
    assert fakes.gallery.templates_of(BOB) == {yes_of(BOB).template}
