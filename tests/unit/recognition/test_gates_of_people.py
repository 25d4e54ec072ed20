"""R9, R10: whom recognition is closed to, whatever was consented to."""

import pytest

from quitclaim.domain.consents.answers import Basis, Gap, Lack, Shortfall
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Category, Person
from quitclaim.domain.recognition.gates import recognised_as
from tests.builders import (
    CAMP,
    DADS,
    FAIR,
    MUMS,
    NOON,
    a_biometric_consent,
    a_biometric_scope,
    a_child,
    a_consent,
    a_dossier,
    a_person,
    an_id,
    given,
    some_rules,
    withdrawn,
)

FREE = some_rules(free_for={Category.PUPIL: "an outside club asks, no teacher sees the answer"})
WITH_MINORS = some_rules(minors_biometrics=True)


def asked_as(person: Person, rules: Rules) -> Basis | Lack:
    """Somebody for whom everybody who has to has said yes."""
    said = [given(by=by, to=a_biometric_scope()) for by in (MUMS, DADS)]
    said.append(given(to=a_biometric_scope()))
    record = a_biometric_consent(*said, person=person.id)
    return recognised_as(a_dossier(record, person=person), collection=FAIR, rules=rules, at=NOON)


@pytest.mark.parametrize(
    ("person", "rules", "lacks"),
    [
        (a_person(), some_rules(), set()),
        (a_person(category=Category.MEMBER), some_rules(), set()),
        (a_person(category=Category.PUPIL), some_rules(), {Gap.CATEGORY_OFF}),
        (a_person(category=Category.EMPLOYEE), FREE, {Gap.CATEGORY_OFF}),
        (a_person(category=Category.PUPIL), FREE, set()),
        (a_child(), some_rules(), {Gap.MINORS_OFF}),
        (a_child(), WITH_MINORS, set()),
        (a_child(category=Category.PUPIL), WITH_MINORS, {Gap.CATEGORY_OFF}),
        (a_child(category=Category.PUPIL), FREE, {Gap.MINORS_OFF}),
        (
            a_child(category=Category.PUPIL),
            some_rules(),
            {Gap.MINORS_OFF, Gap.CATEGORY_OFF},
        ),
    ],
)
def test_minors_and_people_who_depend_on_us_are_off_until_it_is_recorded_why_not(
    person: Person, rules: Rules, lacks: set[Gap]
) -> None:
    answer = asked_as(person, rules)

    assert isinstance(answer, Basis) is (not lacks)
    if isinstance(answer, Lack):
        assert answer.gaps == lacks and not answer.said_no


def test_what_the_consent_lacks_is_said_beside_what_the_rules_close() -> None:
    pupil = a_person(category=Category.PUPIL)
    no = a_biometric_consent(given(to=a_biometric_scope()), withdrawn())

    answer = recognised_as(
        a_dossier(no, person=pupil), collection=FAIR, rules=some_rules(), at=NOON
    )

    gaps = (Shortfall(Gap.WITHDRAWN, no.id), Shortfall(Gap.CATEGORY_OFF))
    assert answer == Lack(gaps, said_no=True)


def test_a_yes_in_one_collection_is_none_in_another_and_publication_is_none_at_all() -> None:
    """I4, I9."""
    dossier = a_dossier(a_consent(), a_biometric_consent(id=an_id("here")))

    here, there = (
        recognised_as(dossier, collection=collection, rules=some_rules(), at=NOON)
        for collection in (FAIR, CAMP)
    )

    assert isinstance(here, Basis) and here.record == an_id("here")
    assert there == Lack((Shortfall(Gap.OUT_OF_SCOPE, an_id("here")),))
