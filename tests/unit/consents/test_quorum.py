"""R9, I10: which voices a record still lacks, whatever its period and scope."""

from datetime import UTC, date, datetime

import pytest

from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.consents.events import Event
from quitclaim.domain.consents.quorum import is_complete, voices_missing
from quitclaim.domain.people.person import Person
from quitclaim.domain.scope import Kind
from tests.builders import (
    DAD,
    DADS,
    MUM,
    MUMS,
    NOON,
    SECOND,
    YESTERDAY,
    a_biometric_consent,
    a_biometric_scope,
    a_child,
    a_consent,
    a_guardian,
    a_person,
    a_request,
    a_teenager,
    given,
)

OF_AGE_AT = datetime(2026, 5, 2, 22, tzinfo=UTC)
EIGHTEEN = a_child(born_on=date(2008, 5, 3))
UNPROVEN = a_child(guardians=(a_guardian(MUM), a_guardian(DAD, proven_at=None)))
BOTH = (given(by=MUMS), given(by=DADS))


@pytest.mark.parametrize(
    ("person", "yeses", "kind", "missing"),
    [
        (a_person(), (given(),), Kind.PUBLICATION, []),
        (a_person(), (), Kind.PUBLICATION, [Gap.OWN_YES_MISSING]),
        (a_person(), BOTH, Kind.PUBLICATION, [Gap.OWN_YES_MISSING]),
        (EIGHTEEN, (given(OF_AGE_AT),), Kind.PUBLICATION, []),
        (EIGHTEEN, (given(OF_AGE_AT - SECOND),), Kind.PUBLICATION, [Gap.OWN_YES_MISSING]),
        (EIGHTEEN, (given(OF_AGE_AT, MUMS),), Kind.PUBLICATION, [Gap.OWN_YES_MISSING]),
        (a_child(), BOTH, Kind.PUBLICATION, []),
        (a_child(), BOTH[:1], Kind.PUBLICATION, [Gap.GUARDIANS_MISSING]),
        (a_child(), (given(by=MUMS), given(NOON, MUMS)), Kind.PUBLICATION, [Gap.GUARDIANS_MISSING]),
        (a_child(guardians=()), BOTH, Kind.PUBLICATION, [Gap.GUARDIANS_MISSING]),
        (a_child(country="NL"), BOTH[1:], Kind.PUBLICATION, []),
        (UNPROVEN, BOTH, Kind.PUBLICATION, []),
        (UNPROVEN, BOTH, Kind.BIOMETRIC, [Gap.GUARDIANS_MISSING]),
        (a_teenager(), (), Kind.BIOMETRIC, [Gap.GUARDIANS_MISSING, Gap.CHILD_MISSING]),
        (a_teenager(), (given(), *BOTH), Kind.BIOMETRIC, []),
    ],
)
def test_the_voices_missing_are_named(
    person: Person, yeses: tuple[Event, ...], kind: Kind, missing: list[Gap]
) -> None:
    assert list(voices_missing(person, yeses, kind=kind, at=NOON)) == missing


def test_a_record_is_complete_once_everybody_said_yes() -> None:
    """A renewal supersedes the old record then, and not before."""
    half = a_consent(given(YESTERDAY, MUMS))

    assert not is_complete(a_child(), half, at=NOON)
    assert is_complete(a_child(), a_consent(given(YESTERDAY, MUMS), given(NOON, DADS)), at=NOON)
    assert is_complete(a_person(), a_consent(), at=NOON)
    assert not is_complete(a_person(), a_request(), at=NOON)


def test_under_a_clock_that_was_set_back_what_was_said_before_counts_as_said() -> None:
    record = a_consent(given(NOON, MUMS), given(YESTERDAY, DADS))

    assert is_complete(a_child(), record, at=YESTERDAY)


def test_who_has_to_say_yes_goes_by_the_instant_and_not_by_what_was_heard_later() -> None:
    """Fourteen the day after, on which she has to say it too."""
    both = a_consent(given(NOON, MUMS), given(YESTERDAY, DADS))
    child = a_child(born_on=date(2012, 5, 3))

    assert is_complete(child, both, at=YESTERDAY)
    assert not is_complete(child, both, at=NOON)


def test_a_record_is_complete_by_the_rules_of_its_kind() -> None:
    scope = a_biometric_scope()
    record = a_biometric_consent(given(by=MUMS, to=scope), given(by=DADS, to=scope))

    assert is_complete(a_child(), record, at=NOON)
    assert not is_complete(UNPROVEN, record, at=NOON)
