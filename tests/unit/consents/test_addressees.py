"""R9: whom we ask, and for how long the answer can hold."""

from dataclasses import replace
from datetime import date

import pytest

from quitclaim.domain.consents.addressees import asked_for, within_minority
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.countries import COUNTRIES
from quitclaim.domain.people.person import HERSELF, Custody, Person, Speaker
from quitclaim.domain.scope import Kind, Scope
from tests.builders import (
    DAD,
    DADS,
    DAY,
    EIGHTEEN,
    FOR_A_YEAR,
    MUM,
    MUMS,
    NOON,
    SECOND,
    a_biometric_scope,
    a_child,
    a_dossier,
    a_guardian,
    a_person,
    a_proposal,
    a_scope,
    a_teenager,
)

CLAIMED = a_guardian(DAD, custody=Custody.CLAIMED, proven_at=None)
# At NOON she turns fourteen: a birthday begins last in the zone of an unknown country.
FOURTEEN = a_child(born_on=date(2012, 5, 3), country=None)


def asked(person: Person, kind: Kind = Kind.PUBLICATION) -> tuple[Speaker, ...]:
    return asked_for(a_dossier(person=person), kind, at=NOON)


@pytest.mark.parametrize("kind", Kind)
def test_an_adult_is_asked_herself(kind: Kind) -> None:
    assert asked(a_person(), kind) == (HERSELF,)
    assert asked(a_person(born_on=date(1990, 1, 1), guardians=(a_guardian(),)), kind) == (HERSELF,)


@pytest.mark.parametrize("kind", Kind)
def test_of_a_child_every_guardian_is_asked_and_from_her_age_she_too(kind: Kind) -> None:
    assert asked(a_child(), kind) == (MUMS, DADS)
    assert asked(a_teenager(), kind) == (MUMS, DADS, HERSELF)


def test_to_the_second_she_is_asked_too_and_then_alone() -> None:
    fourteen, eighteen = a_dossier(person=FOURTEEN), a_dossier(person=EIGHTEEN)

    for kind in Kind:
        assert asked_for(fourteen, kind, at=NOON - SECOND) == (MUMS, DADS)
        assert asked_for(fourteen, kind, at=NOON) == (MUMS, DADS, HERSELF)
        assert asked_for(eighteen, kind, at=NOON - SECOND) == (MUMS, DADS, HERSELF)
        assert asked_for(eighteen, kind, at=NOON) == (HERSELF,)


def test_a_claimed_guardian_is_asked_for_any_no_wins() -> None:
    assert asked(a_child(guardians=(a_guardian(MUM), CLAIMED))) == (MUMS, DADS)


@pytest.mark.parametrize("child", [a_child(guardians=()), a_teenager(guardians=())])
def test_of_a_minor_without_guardians_there_is_nobody_to_ask(child: Person) -> None:
    """Her own yes would be one too few at any age."""
    assert asked(child) == ()


def test_who_is_asked_has_an_instant() -> None:
    with pytest.raises(ImpossibleValue, match="UTC"):
        asked_for(a_dossier(), Kind.PUBLICATION, at=NOON.replace(tzinfo=None))


def period(scope: Scope, person: Person, during: Interval = FOR_A_YEAR) -> Interval:
    return within_minority(a_proposal(asked=scope, during=during), a_dossier(person=person))


@pytest.mark.parametrize("scope", [a_scope(), a_biometric_scope()])
@pytest.mark.parametrize("person", [a_person(), EIGHTEEN])
def test_what_an_adult_is_asked_for_is_not_cut(scope: Scope, person: Person) -> None:
    assert period(scope, person) == FOR_A_YEAR


@pytest.mark.parametrize("scope", [a_scope(), a_biometric_scope()])
def test_what_guardians_are_asked_for_ends_when_she_comes_of_age(scope: Scope) -> None:
    in_a_week = date(2008, 5, 10)
    nearly = a_child(born_on=in_a_week, country=None)

    assert period(scope, nearly) == Interval(NOON, NOON + 7 * DAY)
    ends_then = Interval(NOON, NOON + 7 * DAY)
    assert period(scope, nearly, ends_then) == ends_then
    sooner = Interval(NOON, NOON + 7 * DAY - SECOND)
    assert period(scope, nearly, sooner) == sooner


def test_to_recognise_a_child_ends_also_when_she_is_to_be_asked_herself() -> None:
    """I1: no template outlives the yeses it rests on; a picture may wait for hers."""
    nearly = a_child(born_on=date(2012, 5, 10), country=None)

    assert period(a_biometric_scope(), nearly) == Interval(NOON, NOON + 7 * DAY)
    assert period(a_scope(), nearly) == FOR_A_YEAR


def test_from_that_age_on_nothing_is_cut_at_it() -> None:
    assert period(a_biometric_scope(), FOURTEEN) == FOR_A_YEAR
    assert period(a_biometric_scope(), a_teenager()) == FOR_A_YEAR


def test_each_kind_has_an_age_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pictures are hers to allow from 14 on, her face may still be her parents'."""
    row = replace(COUNTRIES["DE"], code="QZ", publication_from=14)
    monkeypatch.setitem(COUNTRIES, "QZ", row)
    girl = a_teenager(country="QZ")
    long = Interval(NOON, NOON + 3650 * DAY)
    minority = girl.minority(Kind.BIOMETRIC)

    assert asked(girl, Kind.PUBLICATION) == (HERSELF,)
    assert asked(girl, Kind.BIOMETRIC) == (MUMS, DADS, HERSELF)
    assert minority and period(a_biometric_scope(), girl, long) == Interval(NOON, minority.until)
    assert period(a_scope(), girl, long) == long
