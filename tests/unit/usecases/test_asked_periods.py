"""For how long a minor is asked: no yes outlives those it rests on (R9, I1)."""

from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import Person
from quitclaim.domain.scope import Kind
from tests.builders import (
    DAY,
    FOR_A_YEAR,
    MIA,
    NOON,
    a_biometric_scope,
    a_child,
    a_proposal,
    a_teenager,
    some_rules,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.asking import ask, house

TO_SHOW = a_proposal()
TO_RECOGNISE = a_proposal(asked=a_biometric_scope())


def ask_for(fakes: Fakes, proposal: Proposal, *, person: Person) -> Consent:
    (asked,) = ask(fakes, proposal, person=person.id).consents
    return asked


def test_what_guardians_are_asked_for_ends_when_she_comes_of_age() -> None:
    """R9: the period is cut at the second her minority ends."""
    girl = a_teenager()
    minority = girl.minority(Kind.PUBLICATION)
    assert minority
    rules = some_rules(period=20 * 365 * DAY)
    long = a_proposal(during=Interval(NOON, NOON + 10 * 365 * DAY))

    asked = ask_for(house(rules, people=(girl,)), long, person=girl)

    assert asked.during == Interval(NOON, minority.until)


def test_a_shorter_period_of_a_minor_stays_as_it_is() -> None:
    girl = a_child()

    assert ask_for(house(people=(girl,)), TO_SHOW, person=girl).during == FOR_A_YEAR


def test_a_childs_template_ends_before_her_own_yes_is_due() -> None:
    """I1, R9: no template outlives the yeses it rests on."""
    girl = a_child(MIA, born_on=NOON.date().replace(year=2012, month=9))
    minority = girl.minority(Kind.BIOMETRIC)
    assert minority and minority.child_from < NOON + 365 * DAY
    rules = some_rules(minors_biometrics=True)

    asked = ask_for(house(rules, people=(girl,)), TO_RECOGNISE, person=girl)

    assert asked.during == Interval(NOON, minority.child_from)


def test_from_the_age_at_which_she_is_asked_herself_nothing_is_cut_at_it() -> None:
    girl = a_teenager()
    rules = some_rules(minors_biometrics=True)

    assert ask_for(house(rules, people=(girl,)), TO_RECOGNISE, person=girl).during == FOR_A_YEAR
