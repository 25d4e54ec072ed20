"""Two people found to be one: the records of both count and any no wins (R18)."""

from typing import Any

import pytest
from hypothesis import given as example
from hypothesis import strategies as st

from quitclaim.domain.consents.answers import Basis
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier, Unreadable
from quitclaim.domain.consents.grounds import ground_for
from quitclaim.domain.consents.merging import merged
from tests.builders import (
    ADA,
    BOB,
    MIA,
    NOON,
    SECOND,
    YESTERDAY,
    a_basis,
    a_consent,
    a_dossier,
    a_person,
    a_use,
    an_id,
    an_objection,
    given,
    refused,
    some_rules,
    withdrawn,
)

LATITUDE = some_rules().latitude


def hers(*consents: Consent, **changes: Any) -> Dossier:
    return a_dossier(*consents, person=a_person(ADA), **changes)


def theirs(*consents: Consent, **changes: Any) -> Dossier:
    return a_dossier(*consents, **({"person": a_person(BOB)} | changes))


def bobs(*said: Any, **changes: Any) -> Consent:
    return a_consent(*said, **({"id": an_id("bob's consent"), "person": BOB} | changes))


def is_shown(dossier: Dossier) -> bool:
    return isinstance(ground_for(dossier, a_use(), at=NOON, latitude=LATITUDE), Basis)


def test_the_records_of_both_are_one_persons_and_none_is_rewritten() -> None:
    kept = hers(
        a_consent(),
        objections=(an_objection(),),
        bases=(a_basis(),),
        unreadable=(Unreadable(consent=an_id("lost"), problem="?"),),
    )
    gone = theirs(
        bobs(),
        objections=(an_objection(id=an_id("other"), person=BOB),),
        bases=(a_basis(id=an_id("other"), person=BOB),),
        unreadable=(Unreadable(consent=an_id("lost too"), problem="?"),),
    )

    one = merged(kept, gone)

    assert one.person == a_person(ADA, merged_from=frozenset({BOB}))
    assert one.consents == (*kept.consents, *gone.consents)
    assert one.objections == (*kept.objections, *gone.objections)
    assert one.bases == (*kept.bases, *gone.bases)
    assert one.unreadable == (*kept.unreadable, *gone.unreadable)


def test_the_yes_of_either_counts() -> None:
    assert is_shown(merged(hers(a_consent()), theirs()))
    assert is_shown(merged(hers(), theirs(bobs())))
    assert not is_shown(merged(hers(), theirs()))


@pytest.mark.parametrize(
    "no",
    [
        theirs(bobs(refused(YESTERDAY))),
        theirs(bobs(given(), withdrawn(NOON))),
        theirs(objections=(an_objection(person=BOB, at=NOON),)),
        theirs(unreadable=(Unreadable(consent=an_id("lost"), problem="?"),)),
    ],
    ids=["refused", "withdrawn", "objected", "unreadable"],
)
def test_any_no_wins_whosever_record_it_is_on(no: Dossier) -> None:
    assert not is_shown(merged(hers(a_consent(given(YESTERDAY))), no))


def test_a_yes_after_the_no_of_the_other_record_counts() -> None:
    no = theirs(bobs(refused(YESTERDAY - SECOND)))

    assert is_shown(merged(hers(a_consent(given(YESTERDAY))), no))


ANSWERS = st.sampled_from(
    [
        (),
        (given(),),
        (refused(),),
        (refused(YESTERDAY - SECOND),),
        (given(), withdrawn()),
        (given(NOON),),
    ]
)


@example(ANSWERS, ANSWERS)
def test_merging_never_shows_whom_neither_record_shows(one: Any, other: Any) -> None:
    kept = hers(*([a_consent(*one)] if one else []))
    gone = theirs(*([bobs(*other)] if other else []))

    assert is_shown(merged(kept, gone)) == is_shown(merged(gone, kept))
    assert is_shown(kept) or is_shown(gone) or not is_shown(merged(kept, gone))


def test_taking_the_alias_away_parts_the_records_by_their_own_person() -> None:
    one = merged(hers(a_consent()), theirs(bobs()))

    by_person = {record.person: record for record in one.consents}

    assert by_person == {ADA: a_consent(), BOB: bobs()}


def test_three_people_become_one_in_two_steps() -> None:
    one = merged(hers(), theirs(person=a_person(BOB, merged_from=frozenset({MIA}))))

    assert one.person.merged_from == {BOB, MIA}
