"""A template key goes with whatever makes her yes insufficient, whoever said it (I1, R18)."""

from datetime import date

from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.merge_people import MergePeople
from quitclaim.usecases.register_person import CorrectPerson, born_on
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    EDITOR,
)
from tests.unit.usecases.recognition import has_key
from tests.unit.usecases.stage import made
from tests.unit.usecases.templates import enrolled, recognisable


def test_a_birth_date_that_ends_her_own_yes_ends_the_key_with_it() -> None:
    """R9: of a child her guardians had to be asked."""
    fakes = enrolled(recognisable())

    made(CorrectPerson, fakes)(ADA, born_on(date(2016, 5, 3)), member=EDITOR)

    assert not has_key(fakes)


def test_a_no_found_to_be_hers_ends_the_key_of_both() -> None:
    """R18: of two records that are one person's, any no wins."""
    yes, other = recognisable(), recognisable(person=BOB)
    fakes = enrolled(yes, other)
    made(WithdrawConsent, fakes)(BOB, other.id, speaker=HERSELF)

    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)

    assert not has_key(fakes) and not has_key(fakes, BOB)


def test_a_correction_of_somebody_merged_drops_both_keys_rather_than_one_too_few() -> None:
    yes, other = recognisable(), recognisable(CAMP, person=BOB)
    fakes = enrolled(yes, other)
    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)
    assert has_key(fakes) and has_key(fakes, BOB)

    made(CorrectPerson, fakes)(BOB, born_on(date(1990, 1, 1)), member=EDITOR)

    assert not has_key(fakes) and not has_key(fakes, BOB)


def test_a_merged_persons_template_goes_with_its_own_record() -> None:
    yes, other = recognisable(), recognisable(CAMP, person=BOB)
    fakes = enrolled(yes, other)
    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)

    made(WithdrawConsent, fakes)(ADA, other.id, speaker=HERSELF)
    assert fakes.gallery.templates_of(BOB) == set()
    assert has_key(fakes) and not has_key(fakes, BOB)

    made(WithdrawConsent, fakes)(BOB, yes.id, speaker=HERSELF)
    assert not has_key(fakes) and not has_key(fakes, BOB)
