"""A template has the day on which somebody was last looked for with it, and goes by that (R39)."""

from datetime import timedelta

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.forgetting.idling import UsesCounted
from quitclaim.ports.changes import KeyDrop, Purpose, TemplateDrop
from tests.builders import ADA, BOB, NOON
from tests.contract.changes import a_change
from tests.contract.enrolled import a_permit, a_permit_for_another_model, enrol, found, template_of
from tests.contract.stores_of_galleries import Place

DAY = timedelta(days=1)
TODAY = NOON.date()
HERS = template_of(ADA)


def test_to_enrol_is_a_use(place: Place) -> None:
    """R39: nobody goes for being enrolled and not looked for at once."""
    enrol(place.gallery, ADA)

    assert place.uses.of(ADA) == {HERS: TODAY} and place.uses.of(BOB) == {}


def test_whoever_is_looked_for_is_in_use_that_day_whomever_was_found(place: Place) -> None:
    permit = enrol(place.gallery, ADA, BOB)
    place.clock.at = NOON + DAY
    found(place.gallery, a_permit(BOB), limit=1)

    assert place.uses.of(BOB) == {template_of(BOB): TODAY + DAY}
    assert place.uses.of(ADA) == {HERS: TODAY}

    place.clock.at = NOON + 2 * DAY - timedelta(hours=13)
    found(place.gallery, permit, limit=1)
    assert place.uses.of(ADA) == {HERS: TODAY + DAY}


def test_a_run_of_another_model_is_no_use(place: Place) -> None:
    enrol(place.gallery, ADA)
    place.clock.at = NOON + DAY

    assert found(place.gallery, a_permit_for_another_model()) == []

    assert place.uses.of(ADA) == {HERS: TODAY}


def test_a_clock_that_runs_behind_takes_no_use_back(place: Place) -> None:
    permit = enrol(place.gallery, ADA)
    place.clock.at = NOON - DAY

    found(place.gallery, permit)

    assert place.uses.of(ADA) == {HERS: TODAY}


def test_a_template_goes_while_it_is_as_unused_as_it_was_read(place: Place) -> None:
    """Key first, and of both together: neither goes where it was used since."""
    permit = enrol(place.gallery, ADA, BOB)
    drop = KeyDrop(ADA, Purpose.TEMPLATE)

    since = a_change(drops=(drop, TemplateDrop(ADA, HERS, unused_since=TODAY - DAY)))
    with pytest.raises(Conflict):
        place.commits.commit(since)
    assert found(place.gallery, permit) == [HERS, template_of(BOB)]

    place.commits.commit(a_change(drops=(drop, TemplateDrop(ADA, HERS, unused_since=TODAY))))

    assert found(place.gallery, permit) == [template_of(BOB)]
    assert place.uses.of(ADA) == {} and not place.keys.holders([ADA], purpose=Purpose.TEMPLATE)


def test_one_that_is_not_there_is_unused(place: Place) -> None:
    enrol(place.gallery, ADA)

    place.commits.commit(a_change(drops=(TemplateDrop(BOB, template_of(BOB), unused_since=TODAY),)))

    assert place.uses.of(BOB) == {}


def test_a_use_brings_nothing_back_that_went(place: Place) -> None:
    permit = enrol(place.gallery, ADA, BOB)
    place.commits.commit(a_change(drops=(TemplateDrop(ADA, HERS, unused_since=TODAY),)))
    place.clock.at = NOON + DAY

    assert found(place.gallery, permit) == [template_of(BOB)]
    place.uses.note(ADA, HERS, on=TODAY)

    assert place.uses.of(ADA) == {}


def test_a_day_is_noted_for_one_that_has_none_alone(place: Place) -> None:
    enrol(place.gallery, ADA)

    place.uses.note(ADA, HERS, on=TODAY - 9 * DAY)

    assert place.uses.of(ADA) == {HERS: TODAY}


def test_what_was_counted_is_told_until_it_is_counted_anew(place: Place) -> None:
    assert place.uses.counted() is None

    for n in (1, 2):
        counted = UsesCounted(at=NOON, days={TODAY: n, TODAY - DAY: 7})
        place.uses.count(counted)
        assert place.uses.counted() == counted
