"""What was replaced, dropped or forgotten is compared no more, wherever a copy of it lies (I1)."""

from quitclaim.ports.changes import KeyDrop, Purpose, TemplateDrop
from tests.builders import ADA, BOB, FAIR
from tests.contract.changes import a_change
from tests.contract.enrolled import enrol, found, template_of
from tests.contract.stores_of_galleries import Place
from tests.fakes.fake_endpoint import embedding_of


def test_with_her_key_goes_every_template(place: Place) -> None:
    permit = enrol(place.gallery, ADA, BOB)

    place.commits.commit(a_change(drops=(KeyDrop(ADA, Purpose.TEMPLATE),), makes_less=True))

    assert found(place.gallery, permit) == [template_of(BOB)]
    assert place.gallery.templates_of(ADA) == frozenset()


def test_a_template_goes_with_the_change_that_drops_it(place: Place) -> None:
    permit = enrol(place.gallery, ADA, BOB)

    place.commits.commit(a_change(drops=(TemplateDrop(ADA, template_of(ADA)),)))

    assert found(place.gallery, permit) == [template_of(BOB)]
    assert place.gallery.templates_of(BOB) == {template_of(BOB)}


def test_to_enrol_again_replaces_the_template(place: Place) -> None:
    enrol(place.gallery, ADA)

    permit = enrol(place.gallery, ADA)

    assert found(place.gallery, permit) == [template_of(ADA)]


def test_what_was_replaced_is_compared_no_more(place: Place) -> None:
    permit = enrol(place.gallery, ADA, BOB)
    assert found(place.gallery, permit) == [template_of(ADA), template_of(BOB)]

    for person, other in ((ADA, BOB), (BOB, ADA)):
        face = embedding_of(other, permit)
        place.gallery.enrol(template_of(person), face, person=person, permit=permit)

    assert found(place.gallery, permit) == [template_of(BOB), template_of(ADA)]


def test_a_template_sealed_under_a_key_that_went_never_opens_again(place: Place) -> None:
    permit = enrol(place.gallery, ADA, BOB)
    place.commits.commit(a_change(drops=(KeyDrop(ADA, Purpose.TEMPLATE),), makes_less=True))
    place.gallery.prune(ADA)

    place.keys.make(ADA, Purpose.TEMPLATE)

    assert found(place.gallery, permit) == [template_of(BOB)]
    assert place.gallery.templates_of(ADA) == frozenset()


def test_neither_the_end_of_a_shoot_nor_the_clock_takes_what_stands(place: Place) -> None:
    permit = enrol(place.gallery, ADA, BOB)
    before = found(place.gallery, permit)

    place.gallery.end(FAIR)
    place.gallery.settle()

    assert found(place.gallery, permit) == before == [template_of(ADA), template_of(BOB)]


def test_to_prune_takes_nothing_that_stands(place: Place) -> None:
    permit = enrol(place.gallery, ADA, BOB)
    assert len(found(place.gallery, permit)) == 2

    place.gallery.prune(ADA)
    place.gallery.prune(ADA)

    assert found(place.gallery, permit) == [template_of(ADA), template_of(BOB)]
    assert place.gallery.templates_of(ADA) == {template_of(ADA)}


def test_to_forget_leaves_no_template_of_hers_and_all_of_others(place: Place) -> None:
    permit = enrol(place.gallery, ADA, BOB)

    place.gallery.forget(ADA)
    place.gallery.forget(ADA)

    assert place.gallery.templates_of(ADA) == frozenset()
    assert found(place.gallery, permit) == [template_of(BOB)]


def test_whoever_was_forgotten_may_enrol_again(place: Place) -> None:
    permit = enrol(place.gallery, ADA, BOB)
    assert len(found(place.gallery, permit)) == 2
    place.gallery.forget(ADA)

    enrol(place.gallery, ADA)

    assert found(place.gallery, permit) == [template_of(ADA), template_of(BOB)]
