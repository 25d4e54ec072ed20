"""For how long a minor is asked: no yes outlives those it rests on (R9, I1)."""

from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import Person
from quitclaim.domain.scope import Kind
from quitclaim.usecases.ask_consent import AskConsent
from tests.builders import (
    ADA,
    DAY,
    EDITOR,
    MIA,
    NOON,
    a_biometric_scope,
    a_child,
    a_notice,
    a_scope,
    a_teenager,
    some_rules,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made, staged

A_YEAR = Interval(NOON, NOON + 365 * DAY)
TO_SHOW = Proposal(asked=a_scope(), during=A_YEAR)
TO_RECOGNISE = Proposal(asked=a_biometric_scope(), during=A_YEAR)


def ask(fakes: Fakes, proposal: Proposal, *, person: Person | None = None) -> Consent:
    asked = person.id if person else ADA
    return made(AskConsent, fakes)(asked, proposal, notice=a_notice(), member=EDITOR)


def test_what_guardians_are_asked_for_ends_when_she_comes_of_age() -> None:
    """R9: the period is cut at the second her minority ends."""
    girl = a_teenager()
    minority = girl.minority(Kind.PUBLICATION)
    assert minority
    rules = some_rules(period=20 * 365 * DAY)
    long = Proposal(asked=a_scope(), during=Interval(NOON, NOON + 10 * 365 * DAY))

    asked = ask(staged(rules, people=(girl,)), long, person=girl)

    assert asked.during == Interval(NOON, minority.until)


def test_a_shorter_period_of_a_minor_stays_as_it_is() -> None:
    girl = a_child()

    assert ask(staged(people=(girl,)), TO_SHOW, person=girl).during == A_YEAR


def test_a_childs_template_ends_before_her_own_yes_is_due() -> None:
    """I1, R9: no template outlives the yeses it rests on."""
    girl = a_child(MIA, born_on=NOON.date().replace(year=2012, month=9))
    minority = girl.minority(Kind.BIOMETRIC)
    assert minority and minority.child_from < NOON + 365 * DAY
    rules = some_rules(minors_biometrics=True)

    asked = ask(staged(rules, people=(girl,)), TO_RECOGNISE, person=girl)

    assert asked.during == Interval(NOON, minority.child_from)


def test_from_the_age_at_which_she_is_asked_herself_nothing_is_cut_at_it() -> None:
    girl = a_teenager()
    rules = some_rules(minors_biometrics=True)

    assert ask(staged(rules, people=(girl,)), TO_RECOGNISE, person=girl).during == A_YEAR
