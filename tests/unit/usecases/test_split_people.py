"""Two records parted again are as they were, with what was said on each since (R18)."""

from dataclasses import replace
from datetime import date
from typing import Final

from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.merge_people import MergePeople, SplitPeople
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    SECOND,
    a_consent,
    a_person,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.answers import may_be_shown
from tests.unit.usecases.stage import announced, made, staged

CAROL: Final = PersonId(an_id("carol"))
ADAS: Final = a_consent()
BOBS: Final = a_consent(person=BOB, id=an_id("bob's"))


def merge(fakes: Fakes, kept: PersonId = ADA, gone: PersonId = BOB) -> None:
    made(MergePeople, fakes)(kept, gone, member=EDITOR)


def split(fakes: Fakes, kept: PersonId = ADA, gone: PersonId = BOB) -> None:
    made(SplitPeople, fakes)(kept, gone, member=EDITOR)


def test_splitting_restores_each_record_as_it_was() -> None:
    people = (a_person(born_on=date(1990, 1, 1)), a_person(BOB))
    fakes = staged(ADAS, BOBS, people=people)
    before = {person: fakes.consents.dossier(person) for person in (ADA, BOB)}

    merge(fakes)
    split(fakes)

    after = {person: fakes.consents.dossier(person) for person in (ADA, BOB)}
    for person in (ADA, BOB):
        one, other = before[person], after[person]
        assert one and other
        assert replace(other, person=replace(other.person, version=1)) == one
    assert announced(fakes)[-1] == [
        (EventType.PERSON_SPLIT, ADA, 3),
        (EventType.PERSON_SPLIT, BOB, 3),
    ]
    assert fakes.library.rules().noes == 2


def test_what_was_said_since_stays_with_the_record_it_was_said_on() -> None:
    fakes = staged(ADAS, BOBS, people=(ADA, BOB))
    merge(fakes)
    fakes.clock.step(SECOND)
    made(WithdrawConsent, fakes)(ADA, BOBS.id, speaker=HERSELF)

    split(fakes)

    assert may_be_shown(fakes, ADA)
    assert not may_be_shown(fakes, BOB)


def test_splitting_who_was_not_merged_changes_nothing() -> None:
    fakes = staged(people=(ADA, BOB))

    split(fakes)

    assert announced(fakes) == []


def test_three_records_of_one_person_are_joined_and_parted_one_by_one() -> None:
    fakes = staged(a_consent(person=CAROL, id=an_id("carol's")), people=(ADA, BOB, CAROL))
    merge(fakes, BOB, CAROL)
    merge(fakes, ADA, BOB)
    assert may_be_shown(fakes, ADA)

    split(fakes, ADA, BOB)

    assert not may_be_shown(fakes, ADA) and may_be_shown(fakes, BOB)
