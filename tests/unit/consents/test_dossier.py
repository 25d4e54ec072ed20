"""What one decision about one person reads, as it is now and as it was (R9, R30)."""

from datetime import UTC, date, datetime

import pytest

from quitclaim.domain.consents.dossier import Dossier, Unreadable
from quitclaim.domain.consents.events import No
from quitclaim.domain.people.person import HERSELF, Speaker
from quitclaim.domain.scope import Kind
from tests.builders import (
    ADA,
    BOB,
    MIA,
    MUMS,
    NOON,
    SECOND,
    STAFF,
    a_basis,
    a_child,
    a_consent,
    a_dossier,
    a_person,
    a_ruling,
    a_scope,
    an_id,
    an_objection,
    given,
    withdrawn,
)

OF_AGE_AT = datetime(2034, 5, 2, 22, tzinfo=UTC)
EVERYTHING = a_dossier(
    a_consent(given(), withdrawn()),
    person=a_person(version=4),
    objections=(an_objection(ruling=a_ruling()),),
    bases=(a_basis(ended_at=NOON),),
)


def test_a_dossier_names_every_record_in_the_version_read() -> None:
    assert EVERYTHING.id == ADA
    assert EVERYTHING.versions == {
        ADA: 4,
        an_id("consent"): 3,
        an_id("objection"): 2,
        an_id("basis"): 2,
    }


def test_a_dossier_is_read_as_it_was_when_a_decision_was_made() -> None:
    """R30: nothing that came later has a part in what was allowed then."""
    then = {ADA: 4, an_id("consent"): 2, an_id("objection"): 1, an_id("basis"): 1}

    assert EVERYTHING.as_of(then) == a_dossier(
        a_consent(),
        person=a_person(version=4),
        objections=(an_objection(),),
        bases=(a_basis(),),
    )
    assert EVERYTHING.as_of(EVERYTHING.versions) == EVERYTHING
    assert EVERYTHING.as_of({ADA: 4}) == a_dossier(person=a_person(version=4))


@pytest.mark.parametrize(
    ("by", "at", "counts"),
    [
        (HERSELF, OF_AGE_AT, True),
        (HERSELF, NOON, True),
        (MUMS, OF_AGE_AT - SECOND, True),
        (MUMS, OF_AGE_AT, False),
        (STAFF, OF_AGE_AT, True),
    ],
)
def test_a_guardians_word_is_nothing_from_coming_of_age_on(
    by: Speaker, at: datetime, *, counts: bool
) -> None:
    dossier = a_dossier(person=a_child())

    assert all(dossier.counts_as_word(by, at=at, kind=kind) is counts for kind in Kind)


def test_a_guardians_word_about_an_adult_is_nothing() -> None:
    assert not a_dossier().counts_as_word(MUMS, at=NOON, kind=Kind.PUBLICATION)


def test_only_words_that_count_are_noes() -> None:
    early, late = withdrawn(OF_AGE_AT - SECOND, MUMS), withdrawn(OF_AGE_AT, MUMS)
    her_own = withdrawn(OF_AGE_AT)
    records = [
        a_consent(given(by=MUMS), event, id=an_id(f"record {place}"), person=MIA)
        for place, event in enumerate((early, late, her_own))
    ]

    assert a_dossier(*records, person=a_child()).noes == (
        No(MUMS, OF_AGE_AT - SECOND, (a_scope(), a_scope())),
        No(HERSELF, OF_AGE_AT, (a_scope(), a_scope())),
    )


def test_the_records_of_somebody_found_to_be_her_are_hers() -> None:
    bobs = a_dossier(
        a_consent(person=BOB),
        person=a_person(merged_from=frozenset({BOB})),
        objections=(an_objection(person=BOB),),
        bases=(a_basis(person=BOB),),
    )

    assert bobs.versions.keys() == {ADA, an_id("consent"), an_id("objection"), an_id("basis")}


@pytest.mark.parametrize(
    ("dossier", "is_plain"),
    [
        (a_dossier(a_consent()), True),
        (a_dossier(), True),
        (a_dossier(a_consent(), is_erased=True), False),
        (a_dossier(unreadable=(Unreadable(consent=an_id("lost"), problem="what?"),)), False),
        (a_dossier(a_consent(given(), withdrawn())), False),
        (a_dossier(a_consent(), objections=(an_objection(),)), False),
        (a_dossier(person=a_person(born_on=date(1990, 5, 3))), False),
        (a_dossier(a_consent(given(by=MUMS))), False),
    ],
)
def test_only_an_adult_who_said_no_no_is_answered_the_short_way(
    dossier: Dossier, *, is_plain: bool
) -> None:
    assert (dossier.plain is not None) is is_plain


def test_two_dossiers_with_the_same_records_are_equal() -> None:
    assert a_dossier(a_consent()) == a_dossier(a_consent())
    assert a_dossier(a_consent()) != a_dossier(a_consent(), is_erased=True)
