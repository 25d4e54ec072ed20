"""Whose no bars another basis, and whose yes takes it back (R8, R9)."""

from datetime import UTC, date, datetime

import pytest

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import Event
from quitclaim.domain.consents.grounds import noes_in_force
from quitclaim.domain.ids import Channel
from quitclaim.domain.people.person import HERSELF, Speaker
from tests.builders import (
    DADS,
    DAY,
    MIA,
    MUMS,
    NOON,
    PRESS,
    SECOND,
    WEBSITE,
    a_biometric_consent,
    a_child,
    a_consent,
    a_dossier,
    a_recognition,
    a_scope,
    a_use,
    an_id,
    an_objection,
    given,
    narrowed,
    refused,
)

BOTH = a_scope(channels=frozenset({WEBSITE, PRESS}))
# She comes of age at NOON plus a day: a birthday begins last where the country is unknown.
NEARLY_OF_AGE = a_child(country=None, born_on=date(2008, 5, 4))
OF_AGE_AT = datetime(2026, 5, 4, 12, tzinfo=UTC)


def in_force(dossier: Dossier, channel: Channel = WEBSITE) -> list[Speaker]:
    """Whose noes are in force two days after NOON."""
    use = a_use(channel=channel)
    return [no.by for no in noes_in_force(dossier, use, at=NOON + 2 * DAY)]


def her(*said: Event) -> Dossier:
    refusal = a_consent(refused(NOON, MUMS), person=MIA)
    return a_dossier(refusal, a_consent(*said, person=MIA, id=an_id("later")), person=NEARLY_OF_AGE)


@pytest.mark.parametrize(("by", "left"), [(MUMS, []), (DADS, [MUMS]), (HERSELF, [MUMS])])
def test_each_voice_takes_back_only_its_own_no(by: Speaker, left: list[Speaker]) -> None:
    assert in_force(her(given(NOON + SECOND, by))) == left


@pytest.mark.parametrize(
    ("at", "bars"), [(OF_AGE_AT - SECOND, True), (OF_AGE_AT, False), (OF_AGE_AT + SECOND, False)]
)
def test_a_guardian_says_no_before_she_comes_of_age_and_never_after(
    at: datetime, *, bars: bool
) -> None:
    refusal = a_consent(refused(at, MUMS), person=MIA)
    objection = an_objection(person=MIA, at=at, by=MUMS)

    assert in_force(a_dossier(refusal, person=NEARLY_OF_AGE)) == [MUMS] * bars
    assert in_force(a_dossier(person=NEARLY_OF_AGE, objections=(objection,))) == [MUMS] * bars


def test_a_guardians_yes_takes_nothing_back_once_she_is_of_age() -> None:
    assert in_force(her(given(OF_AGE_AT - SECOND, MUMS))) == []
    assert in_force(her(given(OF_AGE_AT, MUMS))) == [MUMS]


def test_a_yes_to_something_else_takes_nothing_back() -> None:
    at_press = a_scope(channels=frozenset({PRESS}))
    dossier = a_dossier(
        a_consent(refused(NOON), asked=BOTH),
        a_consent(given(NOON + SECOND, to=at_press), asked=at_press, id=an_id("later")),
    )

    assert (in_force(dossier), in_force(dossier, PRESS)) == ([HERSELF], [])


def test_what_was_narrowed_away_is_barred_and_the_rest_is_not() -> None:
    dossier = a_dossier(a_consent(given(to=BOTH), narrowed(a_scope()), asked=BOTH))

    assert (in_force(dossier), in_force(dossier, PRESS)) == ([], [HERSELF])


def test_a_no_to_the_other_kind_bars_nothing() -> None:
    """I4."""
    dossier = a_dossier(a_biometric_consent(refused(NOON)))

    assert in_force(dossier) == []
    assert [*noes_in_force(dossier, a_recognition(), at=NOON)] == [*dossier.noes]
