"""R9, I10: the guardians' quorum and the child's own yes; any no wins."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from quitclaim.domain.consents.answers import Basis, Gap, Lack
from quitclaim.domain.consents.standing import consent_for
from quitclaim.domain.people.person import HERSELF, Custody, Person, Speaker
from tests.builders import (
    DAD,
    DADS,
    LATER,
    MIA,
    MUM,
    MUMS,
    NOON,
    SECOND,
    YESTERDAY,
    a_child,
    a_consent,
    a_dossier,
    a_guardian,
    a_teenager,
    a_use,
    an_id,
    given,
    the_guardian,
)

UNCLES = the_guardian(an_id("uncle"))
CLAIMED = Custody.CLAIMED
MUM_ALONE = (a_guardian(MUM),)
MUM_AND_A_CLAIM = (a_guardian(MUM), a_guardian(DAD, custody=CLAIMED))


def asked_about(child: Person, *voices: Speaker, at: datetime = NOON) -> Basis | Lack:
    """Whether a record counts on which these voices said yes, one second after the other."""
    said = [given(YESTERDAY + place * SECOND, by) for place, by in enumerate(voices)]
    return consent_for(a_dossier(a_consent(*said, person=MIA), person=child), a_use(), at=at)


def gaps_of(answer: Basis | Lack) -> set[Gap]:
    return set(answer.gaps) if isinstance(answer, Lack) else set()


@pytest.mark.parametrize(
    ("child", "voices", "lacks"),
    [
        # Both parents in Germany and France and wherever the law is unknown, one elsewhere.
        (a_child(), (MUMS, DADS), set()),
        (a_child(), (DADS, MUMS), set()),
        (a_child(), (MUMS,), {Gap.GUARDIANS_MISSING}),
        (a_child(country="FR"), (MUMS,), {Gap.GUARDIANS_MISSING}),
        (a_child(country=None), (MUMS,), {Gap.GUARDIANS_MISSING}),
        (a_child(country="NL"), (MUMS,), set()),
        (a_child(country="NL"), (DADS,), set()),
        # No more than there are with recorded custody, and never none.
        (a_child(guardians=MUM_ALONE), (MUMS,), set()),
        (a_child(guardians=MUM_AND_A_CLAIM), (MUMS,), set()),
        (a_child(guardians=()), (MUMS, DADS), {Gap.GUARDIANS_MISSING}),
        # A claim and a stranger say no yes.
        (a_child(guardians=MUM_AND_A_CLAIM), (DADS,), {Gap.GUARDIANS_MISSING}),
        (a_child(), (MUMS, UNCLES), {Gap.GUARDIANS_MISSING}),
        (a_child(country="NL"), (UNCLES,), {Gap.GUARDIANS_MISSING}),
        # The child speaks beside her guardians, not instead of them.
        (a_child(), (HERSELF,), {Gap.GUARDIANS_MISSING}),
        (a_child(), (HERSELF, MUMS), {Gap.GUARDIANS_MISSING}),
        (a_child(), (HERSELF, MUMS, DADS), set()),
        (a_teenager(), (HERSELF, MUMS, DADS), set()),
        (a_teenager(), (MUMS, DADS), {Gap.CHILD_MISSING}),
        (a_teenager(), (MUMS,), {Gap.GUARDIANS_MISSING, Gap.CHILD_MISSING}),
        (a_teenager(), (HERSELF,), {Gap.GUARDIANS_MISSING}),
        # Her own word is enough from 14 in Austria and from 16 in the Netherlands.
        (a_teenager(country="AT"), (HERSELF,), set()),
        (a_teenager(country="NL"), (HERSELF,), {Gap.GUARDIANS_MISSING}),
        (a_teenager(country="NL", born_on=date(2010, 5, 1)), (HERSELF,), set()),
    ],
)
def test_a_minors_consent_needs_the_quorum_and_from_her_age_her_own_yes(
    child: Person, voices: tuple[Speaker, ...], lacks: set[Gap]
) -> None:
    answer = asked_about(child, *voices)

    assert gaps_of(answer) == lacks
    assert isinstance(answer, Basis) is (not lacks)


@pytest.mark.parametrize(
    ("at", "lacks"),
    [
        (YESTERDAY, {Gap.GUARDIANS_MISSING}),
        (YESTERDAY + SECOND, set()),
    ],
)
def test_the_second_parents_yes_counts_from_the_second_it_is_dated(
    at: datetime, lacks: set[Gap]
) -> None:
    assert gaps_of(asked_about(a_child(), MUMS, DADS, at=at)) == lacks


def test_the_child_is_asked_from_the_second_of_her_fourteenth_birthday() -> None:
    birthday = datetime(2026, 5, 3, 22, tzinfo=UTC)
    child = a_child(born_on=date(2012, 5, 4))

    assert isinstance(asked_about(child, MUMS, DADS, at=birthday - SECOND), Basis)
    assert gaps_of(asked_about(child, MUMS, DADS, at=birthday)) == {Gap.CHILD_MISSING}


@pytest.mark.parametrize(
    ("changes", "until"),
    [({}, LATER), ({"born_on": date(2009, 5, 4)}, datetime(2027, 5, 3, 22, tzinfo=UTC))],
)
def test_what_guardians_gave_ends_at_coming_of_age_at_the_latest(
    changes: dict[str, Any], until: datetime
) -> None:
    answer = asked_about(a_child(**changes), HERSELF, MUMS, DADS)

    assert isinstance(answer, Basis) and answer.until == until
