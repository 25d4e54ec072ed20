"""A template that was made of a link is kept with it, in one change, or not at all (I1, R23)."""

import pytest

from quitclaim.domain.errors import Conflict, ImpossibleValue, NotFound
from quitclaim.domain.pictures.tagging import unlinked
from quitclaim.domain.recognition.permit import Permit
from quitclaim.ports.changes import Change, KeyDrop, Purpose
from quitclaim.ports.templates import Master
from quitclaim.ports.writes import Write
from tests.builders import ADA, BOB, NOON, a_face, a_likeness, a_link, an_asset
from tests.contract.changes import a_change
from tests.contract.enrolled import a_permit, enrol, found, template_of
from tests.contract.stores_of_galleries import Place
from tests.fakes.fake_endpoint import embedding_of

LIKENESS = a_likeness(settled_at=NOON, template=template_of(ADA))
KNOWN = an_asset(a_face(link=a_link(ADA, likeness=LIKENESS)))


def sealed(place: Place, permit: Permit) -> Master:
    face = embedding_of(ADA, permit)
    return place.gallery.sealed(template_of(ADA), face, person=ADA, permit=permit)


def kept(place: Place, permit: Permit) -> Change:
    return a_change(Write(KNOWN), keeps=(sealed(place, permit),))


def test_what_is_sealed_for_a_change_is_kept_by_it(place: Place) -> None:
    permit = a_permit(ADA, BOB)
    change = kept(place, permit)
    assert found(place.gallery, permit) == []

    place.commits.commit(change)

    assert found(place.gallery, permit) == [template_of(ADA)]
    assert place.gallery.templates_of(ADA) == {template_of(ADA)}


def test_it_falls_in_the_change_that_takes_the_link_back(place: Place) -> None:
    """Nobody names it: the link that goes is enough."""
    permit = enrol(place.gallery, BOB)
    both = a_permit(ADA, BOB)
    place.commits.commit(kept(place, both))
    assert found(place.gallery, both) == [template_of(ADA), template_of(BOB)]

    place.commits.commit(a_change(Write(unlinked(KNOWN, KNOWN.faces[0].id), KNOWN)))

    assert found(place.gallery, both) == found(place.gallery, permit) == [template_of(BOB)]
    assert place.gallery.templates_of(ADA) == frozenset()


def test_under_a_key_that_went_nothing_is_kept_nor_said(place: Place) -> None:
    """R36: a no between sealing and keeping is heard."""
    change = kept(place, a_permit(ADA))
    place.commits.commit(a_change(drops=(KeyDrop(ADA, Purpose.TEMPLATE),), makes_less=True))

    with pytest.raises(Conflict):
        place.commits.commit(change)

    place.keys.make(ADA, Purpose.TEMPLATE)
    assert place.gallery.templates_of(ADA) == frozenset()


def test_without_a_key_nothing_is_sealed(place: Place) -> None:
    place.commits.commit(a_change(drops=(KeyDrop(ADA, Purpose.TEMPLATE),), makes_less=True))

    with pytest.raises(NotFound):
        sealed(place, a_permit(ADA))


def test_what_a_permit_does_not_name_is_not_sealed(place: Place) -> None:
    permit = a_permit(BOB)

    with pytest.raises(ImpossibleValue):
        sealed(place, permit)
