"""Only those are compared whom the permit lists, and only as long as their key is there (I1)."""

import pytest

from quitclaim.domain.errors import Conflict, ImpossibleValue, NotFound
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, BOB, SECOND
from tests.contract.enrolled import (
    a_permit,
    a_permit_for_another_model,
    enrol,
    found,
    template_of,
)
from tests.contract.stores_of_galleries import Place
from tests.fakes.fake_endpoint import embedding_of


def test_the_nearest_comes_first(place: Place) -> None:
    permit = enrol(place.gallery, BOB, ADA)

    (matches,) = place.gallery.nearest([embedding_of(ADA, permit)], permit=permit, limit=9)

    assert [match.template for match in matches] == [template_of(ADA), template_of(BOB)]
    assert matches[0].distance == 0 < matches[1].distance


def test_all_faces_of_a_photo_are_answered_as_each_alone(place: Place) -> None:
    permit = enrol(place.gallery, BOB, ADA)
    faces = [embedding_of(who, permit) for who in (ADA, BOB, "a stranger")]

    together = place.gallery.nearest(faces, permit=permit, limit=1)

    alone = [place.gallery.nearest([face], permit=permit, limit=1)[0] for face in faces]
    assert list(together) == alone
    assert [match.template for (match,) in together[:2]] == [template_of(ADA), template_of(BOB)]


def test_no_more_come_than_were_asked_for(place: Place) -> None:
    assert found(place.gallery, enrol(place.gallery, ADA, BOB), limit=1) == [template_of(ADA)]


def test_nobody_outside_the_permit_is_compared(place: Place) -> None:
    """I9: a gallery is what one permit lists, whoever else is enrolled."""
    enrol(place.gallery, ADA, BOB)

    assert found(place.gallery, a_permit(BOB)) == [template_of(BOB)]


def test_an_empty_permit_does_not_stand_for_everybody(place: Place) -> None:
    enrol(place.gallery, ADA)
    empty = a_permit(ADA, has_templates=False)

    with pytest.raises(ImpossibleValue):
        place.gallery.nearest([embedding_of(ADA, empty)], permit=empty, limit=1)


def test_a_permit_for_one_enrols_nobody_else(place: Place) -> None:
    permit = a_permit(BOB)

    with pytest.raises(ImpossibleValue):
        place.gallery.enrol(template_of(ADA), embedding_of(ADA, permit), person=ADA, permit=permit)

    assert place.gallery.templates_of(ADA) == frozenset()


def test_nobody_is_enrolled_as_somebody_else(place: Place) -> None:
    permit = a_permit(ADA, BOB)

    with pytest.raises(ImpossibleValue):
        place.gallery.enrol(template_of(ADA), embedding_of(ADA, permit), person=BOB, permit=permit)

    assert found(place.gallery, permit) == []


def test_a_permit_that_has_ended_compares_and_enrols_nobody(place: Place) -> None:
    """Whoever asks for another is told what is missing by now."""
    permit = enrol(place.gallery, ADA)
    place.clock.step(permit.until - place.clock.now() - SECOND)
    assert found(place.gallery, permit) == [template_of(ADA)]
    place.clock.step(SECOND)

    with pytest.raises(Conflict):
        found(place.gallery, permit)
    with pytest.raises(Conflict):
        enrol(place.gallery, ADA)


def test_a_template_of_another_model_is_not_compared(place: Place) -> None:
    enrol(place.gallery, ADA, BOB)
    newer = a_permit_for_another_model()

    assert found(place.gallery, newer) == []
    place.gallery.enrol(template_of(BOB), embedding_of(BOB, newer), person=BOB, permit=newer)

    assert found(place.gallery, newer) == [template_of(BOB)]
    assert found(place.gallery, a_permit(ADA, BOB)) == [template_of(ADA)]


def test_an_embedding_of_another_model_is_compared_with_nobody(place: Place) -> None:
    permit = enrol(place.gallery, ADA)
    other = embedding_of(ADA, a_permit_for_another_model())

    with pytest.raises(ImpossibleValue):
        place.gallery.nearest([other], permit=permit, limit=1)


def test_who_is_allowed_and_never_enrolled_is_not_found(place: Place) -> None:
    assert found(place.gallery, a_permit(ADA, BOB)) == []

    enrol(place.gallery, BOB)

    assert found(place.gallery, a_permit(ADA, BOB)) == [template_of(BOB)]


def test_without_a_template_key_nobody_is_enrolled(place: Place) -> None:
    place.keys.drop(ADA, Purpose.TEMPLATE)

    with pytest.raises(NotFound):
        enrol(place.gallery, ADA)

    assert place.gallery.templates_of(ADA) == frozenset()
