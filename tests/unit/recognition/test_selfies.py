"""A selfie is asked for where it would be looked at now, and nowhere else (R16, R20, I4)."""

from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.people.person import Category
from quitclaim.domain.recognition.selfies import may_be_offered, place_of
from quitclaim.domain.recognition.templates import ELSEWHERE
from tests.builders import (
    DAY,
    FAIR,
    NOON,
    a_biometric_consent,
    a_collection_rule,
    a_consent,
    a_dossier,
    a_person,
    an_assessment,
    an_id,
    some_rules,
    withdrawn,
)
from tests.builders.scopes import a_biometric_scope

YES = a_biometric_consent(template=an_id("template"))
RULES = some_rules(recognition=True, assessment=an_assessment())
ROSTER = a_collection_rule(FAIR, mode=Mode.ROSTER)


def offered(consent: Consent = YES, *others: Consent, **changes: Any) -> bool:
    person = changes.pop("person", a_person())
    known: dict[str, Any] = {"rule": ROSTER, "rules": RULES, "at": NOON} | changes
    return may_be_offered(consent, a_dossier(consent, *others, person=person), **known)


def test_it_is_offered_to_whoever_said_yes_where_recognition_is_on() -> None:
    assert offered() and place_of(YES) == FAIR


@pytest.mark.parametrize(
    "shut",
    [
        {"rule": None},
        {"rule": a_collection_rule(FAIR, mode=Mode.OFF)},
        {"rule": replace(ROSTER, suspended=True)},
        {"rules": replace(RULES, recognition=False)},
        {"rules": replace(RULES, stopped=True)},
        {"rules": replace(RULES, assessment=None)},
        {"at": NOON + 5000 * DAY},
        {"person": a_person(category=Category.EMPLOYEE)},
    ],
)
def test_it_is_not_where_anything_is_shut(shut: dict[str, Any]) -> None:
    assert not offered(**shut)


def test_an_assessment_that_ran_out_asks_nobody() -> None:
    soon = Interval(NOON - DAY, NOON + DAY)
    rules = replace(RULES, assessment=an_assessment(in_force=soon))

    assert offered(rules=rules) and not offered(rules=rules, at=NOON + DAY)


def test_neither_is_it_without_a_place_for_a_template() -> None:
    assert not offered(a_biometric_consent())


def test_nor_for_a_yes_that_was_taken_back_or_another_record() -> None:
    """A yes to pictures is none to this; and a later no ends it."""
    gone = YES.after(withdrawn())

    assert not offered(gone)
    assert not offered(a_consent())


def test_a_yes_to_the_whole_organisation_needs_no_collection() -> None:
    everywhere = replace(YES, asked=a_biometric_scope(collection=None))
    given = replace(
        everywhere,
        events=tuple(
            replace(one, scope=a_biometric_scope(collection=None)) if one.scope else one
            for one in YES.events
        ),
    )

    assert offered(given, rule=None) and place_of(given) == ELSEWHERE
