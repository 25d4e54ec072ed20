"""R6, R9, R10, R11: what can be put on record from a paper, and all that speaks against it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, get_type_hints

import pytest

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.asking import Hindrance
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.releases import (
    Release,
    Unrecordable,
    default_period,
    reasons_against,
)
from quitclaim.domain.ids import ConsentId
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import HERSELF, Category
from quitclaim.domain.people.voices import Mute
from quitclaim.domain.scope import PublicationScope
from tests.builders import (
    DADS,
    DAY,
    HELD,
    MIA,
    MUMS,
    NOON,
    SECOND,
    SIGNED,
    a_child,
    a_consent_on_paper,
    a_controller,
    a_dossier,
    a_person,
    a_release,
    an_id,
    on_paper,
    revoked,
    some_rules,
)

RULES = some_rules(controller=a_controller())
OF_MIA = a_release(person=MIA, signers=(MUMS, DADS))


def against(release: Release, dossier: Dossier | None = None, **changes: Any) -> set[Word]:
    known: dict[str, Any] = {"scan": on_paper().scan, "rules": RULES, "at": NOON}
    return set(reasons_against(release, dossier or a_dossier(), **(known | changes)))


def test_a_release_has_no_field_for_being_recognised() -> None:
    """I4: not checked but impossible; whatever is put there does not type-check."""
    hints = get_type_hints(Release)

    assert hints["scope"] is PublicationScope
    assert hints.keys() == {"person", "scope", "during", "signers", "language", "note"}


def test_what_is_as_it_should_be_has_nothing_against_it() -> None:
    assert against(a_release()) == set()
    assert against(OF_MIA, a_dossier(person=a_child())) == set()


def test_it_becomes_a_record_that_begins_with_the_yeses() -> None:
    record = OF_MIA.record(ConsentId(an_id("new")), a_dossier(person=a_child()), paper=on_paper())

    assert {(one.became, one.at) for one in record.events} == {(State.GIVEN, SIGNED)}
    assert [one.by for one in record.yeses] == [MUMS, DADS]
    assert record.notice.document == on_paper().scan and record.during == OF_MIA.during


def test_a_release_that_nobody_ends_sooner_holds_as_long_as_the_rules_allow() -> None:
    assert a_release().during == default_period(SIGNED, RULES)


@pytest.mark.parametrize(
    ("during", "reason"),
    [
        (Interval(SIGNED, SIGNED + RULES.period + SECOND), Hindrance.TOO_LONG),
        (Interval(SIGNED, NOON), Hindrance.OVER_ALREADY),
        (Interval(NOON + SECOND, NOON + DAY), Unrecordable.NOT_SIGNED_YET),
    ],
)
def test_the_period_is_one_that_could_have_been_asked_for(during: Interval, reason: Word) -> None:
    assert against(a_release(during=during)) == {reason}


def test_the_day_of_signing_lies_in_her_life() -> None:
    signed_on = date(2026, 5, 1)
    unborn = a_dossier(person=a_child(born_on=signed_on + timedelta(days=2)))
    dead = a_dossier(person=a_person(died_on=signed_on - timedelta(days=1)))

    assert Unrecordable.BEFORE_BIRTH in against(OF_MIA, unborn)
    assert against(a_release(), dead) == {Unrecordable.AFTER_DEATH}


def test_what_somebody_signed_who_died_since_counts_until_it_expires() -> None:
    died = a_dossier(person=a_person(died_on=date(2026, 5, 2)))

    assert against(a_release(), died) == set()


def test_only_those_sign_whose_word_counted_that_day() -> None:
    """R9: a guardian on record, and no guardian of somebody of age."""
    grown = a_child(born_on=date(2008, 4, 30))

    assert against(a_release(signers=(MUMS,))) == {Mute.UNKNOWN_GUARDIAN, Mute.OF_AGE}
    assert against(OF_MIA, a_dossier(person=grown)) == {Mute.OF_AGE}


def test_what_guardians_signed_lapses_at_majority_even_if_nobody_noticed() -> None:
    """R9: it cannot be put on record any more, only asked anew."""
    born = date(2008, 5, 2)
    signed = Interval(HELD.starts_at - 30 * DAY, NOON + 300 * DAY)
    release = replace(OF_MIA, during=signed)

    assert against(release, a_dossier(person=a_child(born_on=born))) == {Hindrance.OVER_ALREADY}


def test_of_somebody_who_depends_on_us_it_says_what_a_no_would_have_brought() -> None:
    """R10."""
    employee = a_dossier(person=a_person(category=Category.EMPLOYEE))

    assert against(a_release(), employee) == {Hindrance.NO_ALTERNATIVE}
    assert against(a_release(note="A badge without a picture."), employee) == set()


def test_the_same_scan_is_recorded_once_unless_it_was_a_mistake() -> None:
    there = a_consent_on_paper()

    assert against(a_release(), a_dossier(there)) == {Unrecordable.SAME_SCAN}
    assert against(a_release(), a_dossier(there.after(revoked()))) == set()


def test_everything_against_it_is_said_at_once() -> None:
    during = Interval(NOON + DAY, NOON + DAY + RULES.period + DAY)
    release = a_release(during=during, signers=(HERSELF, MUMS))

    assert against(release, a_dossier(a_consent_on_paper())) == {
        Unrecordable.NOT_SIGNED_YET,
        Unrecordable.SAME_SCAN,
        Hindrance.TOO_LONG,
        Mute.UNKNOWN_GUARDIAN,
        Mute.OF_AGE,
    }
