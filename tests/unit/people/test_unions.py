"""Of two records of one person, what protects her more (R9, R10; GDPR art. 25)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from quitclaim.domain.people.countries import COUNTRIES
from quitclaim.domain.people.person import Category, Custody, Person
from quitclaim.domain.people.unions import united
from quitclaim.domain.scope import Kind
from tests.builders import ADA, BOB, DAD, MIA, MUM, NOON, YESTERDAY, a_guardian, a_person


def one_of(kept: dict[str, Any], gone: dict[str, Any]) -> Person:
    return united(a_person(ADA, **kept), a_person(BOB, **gone))


def test_the_kept_record_keeps_its_id_and_version() -> None:
    one = one_of({"version": 3}, {"version": 7})

    assert one == a_person(ADA, version=3, merged_from=frozenset({BOB}))


def test_everybody_she_was_found_to_be_before_comes_along() -> None:
    one = one_of({"merged_from": frozenset({MUM})}, {"merged_from": frozenset({MIA})})

    assert one.merged_from == {BOB, MUM, MIA}


@pytest.mark.parametrize(
    ("stricter", "other"),
    [
        (Category.EMPLOYEE, Category.MEMBER),
        (Category.PUPIL, Category.PUBLIC),
        (Category.MEMBER, Category.PUBLIC),
    ],
)
def test_the_category_that_depends_on_us_more_holds(stricter: Category, other: Category) -> None:
    assert one_of({"category": stricter}, {"category": other}).category is stricter
    assert one_of({"category": other}, {"category": stricter}).category is stricter


@pytest.mark.parametrize(
    ("stricter", "other"),
    [(None, "DE"), ("DE", "BE"), ("BE", "NL"), ("NL", "AT"), ("DE", "AT")],
)
def test_the_country_that_asks_for_more_holds(stricter: str | None, other: str) -> None:
    assert one_of({"country": stricter}, {"country": other}).country == stricter
    assert one_of({"country": other}, {"country": stricter}).country == stricter


def test_two_countries_protect_together_in_their_time_zones_too() -> None:
    """Fourteen begins in Berlin before it begins where nobody knows the country."""
    born = date(2012, 5, 4)
    german = a_person(BOB, country="DE", born_on=born).minority(Kind.PUBLICATION)
    nowhere = a_person(BOB, country=None, born_on=born).minority(Kind.PUBLICATION)
    both = [
        one_of({"country": one, "born_on": born}, {"country": other}).minority(Kind.PUBLICATION)
        for one, other in (("DE", None), (None, "DE"))
    ]

    assert german and nowhere and both[0] == both[1]
    assert both[0]
    assert both[0].child_from == min(german.child_from, nowhere.child_from)
    assert both[0].until == max(german.until, nowhere.until)
    assert german.child_from != nowhere.child_from


def test_a_third_record_adds_its_country() -> None:
    one = one_of({"country": "DE", "elsewhere": frozenset({None})}, {"country": "NL"})

    assert {one.country, *one.elsewhere} == {None, "DE", "NL"}
    assert one.country not in one.elsewhere


def test_both_ages_tell_which_country_asks_for_more(monkeypatch: pytest.MonkeyPatch) -> None:
    germany = COUNTRIES["DE"]
    for code, publication, biometric in (("XA", 18, 14), ("XB", 16, 18), ("XC", 18, 16)):
        row = replace(germany, publication_from=publication, biometric_from=biometric)
        monkeypatch.setitem(COUNTRIES, code, row)

    for stricter, other in (("XA", "XB"), ("XC", "XA")):
        assert one_of({"country": stricter}, {"country": other}).country == stricter
        assert one_of({"country": other}, {"country": stricter}).country == stricter


def test_a_date_that_only_one_record_knows_is_hers() -> None:
    dates = {"born_on": date(1990, 1, 1), "died_on": date(2026, 1, 1)}

    for one in (one_of(dates, {}), one_of({}, dates), one_of(dates, dates)):
        assert (one.born_on, one.died_on) == (date(1990, 1, 1), date(2026, 1, 1))


def test_the_guardians_of_both_may_speak() -> None:
    one = one_of({"guardians": (a_guardian(MUM),)}, {"guardians": (a_guardian(DAD),)})

    assert one.guardians == (a_guardian(MUM), a_guardian(DAD))


def test_custody_recorded_for_one_is_recorded_for_both() -> None:
    claimed = {"guardians": (a_guardian(MUM, custody=Custody.CLAIMED, proven_at=None),)}
    recorded = {"guardians": (a_guardian(MUM),)}

    assert one_of(claimed, recorded).guardians == (a_guardian(MUM),)
    assert one_of(recorded, claimed).guardians == (a_guardian(MUM),)
    assert one_of(claimed, claimed).guardians == claimed["guardians"]


def test_of_two_proofs_the_later_counts() -> None:
    early = {"guardians": (a_guardian(MUM, proven_at=YESTERDAY),)}
    late = {"guardians": (a_guardian(MUM, proven_at=NOON),)}

    assert one_of(early, late).guardians == one_of(late, early).guardians == late["guardians"]
