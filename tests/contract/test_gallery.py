"""Only those are compared whom the permit lists, and only as long as their key is there (I1)."""

from dataclasses import dataclass

import pytest

from quitclaim.domain.errors import ImpossibleValue, NotFound
from quitclaim.domain.ids import PersonId, TemplateId
from quitclaim.domain.recognition.permit import Permit, permit_for
from quitclaim.ports.changes import Commits, KeyDrop, Purpose, TemplateDrop
from quitclaim.ports.gallery import Gallery
from quitclaim.ports.keys import Keys
from tests.builders import ADA, BOB, NOON, a_biometric_consent, a_dossier, a_person, a_run, an_id
from tests.contract.changes import a_change
from tests.fakes.fake_endpoint import embedding_of
from tests.fakes.fakes import fakes_of


@dataclass(frozen=True, slots=True)
class Place:
    """A gallery, and what else takes templates away."""

    gallery: Gallery
    keys: Keys
    commits: Commits


@pytest.fixture(params=["memory"])
def place() -> Place:
    fakes = fakes_of()
    for person in (ADA, BOB):
        fakes.keys.make(person, Purpose.DATA, Purpose.TEMPLATE)
    return Place(fakes.gallery, fakes.keys, fakes.commits)


def template_of(person: PersonId) -> TemplateId:
    return TemplateId(an_id(f"template of {person}"))


def a_permit(*people: PersonId, has_templates: bool = True) -> Permit:
    """For a run with exactly these people's templates as its gallery."""
    dossiers = (
        a_dossier(
            a_biometric_consent(
                person=person, template=template_of(person) if has_templates else None
            ),
            person=a_person(person),
        )
        for person in people
    )
    permit = permit_for(a_run(*dossiers), at=NOON)
    assert isinstance(permit, Permit)
    return permit


def enrol(place: Place, *people: PersonId) -> Permit:
    permit = a_permit(*people)
    for person in people:
        face = embedding_of(person, permit)
        place.gallery.enrol(template_of(person), face, person=person, permit=permit)
    return permit


def found(place: Place, permit: Permit, *, limit: int = 9) -> list[TemplateId]:
    """Who looks like ADA, nearest first."""
    face = embedding_of(ADA, permit)
    return [match.template for match in place.gallery.nearest(face, permit=permit, limit=limit)]


def test_the_nearest_comes_first(place: Place) -> None:
    permit = enrol(place, BOB, ADA)

    matches = place.gallery.nearest(embedding_of(ADA, permit), permit=permit, limit=9)

    assert [match.template for match in matches] == [template_of(ADA), template_of(BOB)]
    assert matches[0].distance == 0 < matches[1].distance


def test_no_more_come_than_were_asked_for(place: Place) -> None:
    assert found(place, enrol(place, ADA, BOB), limit=1) == [template_of(ADA)]


def test_nobody_outside_the_permit_is_compared(place: Place) -> None:
    """I9: a gallery is what one permit lists, whoever else is enrolled."""
    enrol(place, ADA, BOB)

    assert found(place, a_permit(BOB)) == [template_of(BOB)]


def test_an_empty_permit_does_not_stand_for_everybody(place: Place) -> None:
    enrol(place, ADA)
    empty = a_permit(ADA, has_templates=False)

    with pytest.raises(ImpossibleValue):
        place.gallery.nearest(embedding_of(ADA, empty), permit=empty, limit=1)


def test_a_permit_for_one_enrols_nobody_else(place: Place) -> None:
    permit = a_permit(BOB)

    with pytest.raises(ImpossibleValue):
        place.gallery.enrol(template_of(ADA), embedding_of(ADA, permit), person=ADA, permit=permit)

    assert place.gallery.templates_of(ADA) == frozenset()


def test_without_a_template_key_nobody_is_enrolled(place: Place) -> None:
    place.keys.drop(ADA, Purpose.TEMPLATE)

    with pytest.raises(NotFound):
        enrol(place, ADA)

    assert place.gallery.templates_of(ADA) == frozenset()


def test_with_her_key_goes_every_template(place: Place) -> None:
    permit = enrol(place, ADA, BOB)

    place.commits.commit(a_change(drops=(KeyDrop(ADA, Purpose.TEMPLATE),), makes_less=True))

    assert found(place, permit) == [template_of(BOB)]
    assert place.gallery.templates_of(ADA) == frozenset()


def test_a_template_goes_with_the_change_that_drops_it(place: Place) -> None:
    permit = enrol(place, ADA, BOB)

    place.commits.commit(a_change(drops=(TemplateDrop(ADA, template_of(ADA)),)))

    assert found(place, permit) == [template_of(BOB)]
    assert place.gallery.templates_of(BOB) == {template_of(BOB)}


def test_to_enrol_again_replaces_the_template(place: Place) -> None:
    enrol(place, ADA)

    permit = enrol(place, ADA)

    assert found(place, permit) == [template_of(ADA)]


def test_to_forget_leaves_no_template_of_hers_and_all_of_others(place: Place) -> None:
    permit = enrol(place, ADA, BOB)

    place.gallery.forget(ADA)
    place.gallery.forget(ADA)

    assert place.gallery.templates_of(ADA) == frozenset()
    assert found(place, permit) == [template_of(BOB)]
