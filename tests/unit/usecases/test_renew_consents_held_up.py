"""R10, R51: what a machine must not ask for is counted, and left to people."""

from typing import Any

import pytest

from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import Category
from quitclaim.usecases.merge_people import MergePeople, SplitPeople
from quitclaim.usecases.renew_consents import Renewed
from tests.builders import (
    ADA,
    DAD,
    DADS,
    DAY,
    EDITOR,
    LATER,
    MIA,
    MUM,
    MUMS,
    NOON,
    YESTERDAY,
    a_biometric_consent,
    a_biometric_scope,
    a_child,
    a_consent,
    a_person,
    an_id,
    given,
    some_rules,
)
from tests.unit.usecases.asking import house
from tests.unit.usecases.rounds import (
    NOBODY,
    ONE_ASKED,
    TWO_MONTHS,
    at,
    renewals,
    renewing,
    running_out,
)
from tests.unit.usecases.stage import made

HELD_UP = Renewed(held_up=1)


@pytest.mark.parametrize("category", [Category.EMPLOYEE, Category.PUPIL])
def test_whoever_depends_on_us_is_asked_by_somebody_who_names_an_alternative(
    category: Category,
) -> None:
    """GDPR recital 43."""
    fakes = running_out(a_consent(), people=(a_person(ADA, category=category),))

    assert renewing(fakes)() == HELD_UP

    assert not fakes.world.letters


def test_nobody_is_asked_until_the_organisation_says_who_it_is() -> None:
    """GDPR art. 13."""
    fakes = running_out(a_consent(), rules=some_rules(controller=None))

    assert renewing(fakes)() == HELD_UP


def test_what_may_be_asked_for_does_not_wait_for_what_may_not() -> None:
    """R9: to recognise minors was allowed, and was switched off since."""
    until = NOON + 300 * DAY
    about: dict[str, Any] = {"person": MIA, "during": Interval(YESTERDAY - DAY, until)}
    picture = a_consent(given(by=MUMS), given(by=DADS), **about)
    said = [given(by=by, to=a_biometric_scope()) for by in (MUMS, DADS)]
    face = a_biometric_consent(*said, **about)
    fakes = running_out(picture, face, people=(a_child(), MUM, DAD))

    assert renewing(at(fakes, until - DAY))() == Renewed(asked=1, held_up=1)

    (renewal,) = renewals(fakes, MIA)
    assert renewal.supersedes == picture.id


def test_what_nobody_asked_for_by_letter_is_renewed_by_whoever_handed_it_in() -> None:
    fakes = at(house(a_consent()), LATER - TWO_MONTHS)

    assert renewing(fakes)() == HELD_UP


def test_whoever_was_merged_is_asked_under_the_id_she_goes_by() -> None:
    """R18."""
    hers = a_consent(id=an_id("hers"), person=MUM)
    fakes = running_out(hers, people=(ADA, MUM))
    made(MergePeople, fakes)(ADA, MUM, member=EDITOR)

    assert renewing(fakes)() == ONE_ASKED

    (renewal,) = renewals(fakes, ADA)
    assert (renewal.person, renewal.supersedes) == (ADA, hers.id)


def test_whoever_was_not_the_other_after_all_is_asked_herself() -> None:
    """R18: what was asked under the wrong id stays there."""
    hers = a_consent(id=an_id("hers"), person=MUM)
    fakes = running_out(hers, people=(ADA, MUM))
    made(MergePeople, fakes)(ADA, MUM, member=EDITOR)
    renewing(fakes)()
    made(SplitPeople, fakes)(ADA, MUM, member=EDITOR)

    assert [renewing(fakes)(), renewing(fakes)()] == [ONE_ASKED, NOBODY]

    (renewal,) = renewals(fakes, MUM)
    assert (renewal.person, renewal.supersedes) == (MUM, hers.id)
