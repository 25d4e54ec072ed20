"""R6, R7: whoever's yes runs out is asked for it again in good time, by one letter."""

from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.instants import Interval
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF, THE_CLOCK
from quitclaim.ports.mail import Letter
from quitclaim.usecases.renew_consents import Renewed
from tests.builders import (
    ADA,
    CAMP,
    EDITOR,
    LATER,
    MUM,
    NOON,
    PRESS,
    SECOND,
    STAFF,
    WEBSITE,
    a_biometric_consent,
    a_biometric_scope,
    a_consent,
    a_scope,
    an_id,
    given,
    narrowed,
    some_rules,
)
from tests.unit.usecases.rounds import (
    NOBODY,
    ONE_ASKED,
    TWO_MONTHS,
    renewals,
    renewing,
    running_out,
)
from tests.unit.usecases.stage import announced

BOTH = a_scope(channels=frozenset({WEBSITE, PRESS}), names_allowed=True)


def test_two_months_before_the_end_she_is_asked_to_the_second() -> None:
    fakes = running_out(a_consent(), before=TWO_MONTHS + SECOND)
    assert renewing(fakes)() == NOBODY

    fakes.clock.step(SECOND)
    assert renewing(fakes)() == ONE_ASKED

    (renewal,) = renewals(fakes)
    now = LATER - TWO_MONTHS
    assert (renewal.asked, renewal.supersedes) == (a_scope(), a_consent().id)
    assert renewal.during == Interval(now, now + some_rules().period)
    assert renewal.events == (Event(became=State.REQUESTED, at=now, by=STAFF),)


def test_whoever_asked_before_asks_again_and_the_log_says_that_the_clock_did() -> None:
    fakes = running_out(a_consent())

    renewing(fakes)()

    (renewal,) = renewals(fakes)
    _, request = fakes.requests.of(ADA)
    (letter,) = fakes.world.letters.values()
    assert (request.asked_by, request.to) == (EDITOR, HERSELF)
    assert request.consents == frozenset({renewal.id})
    assert (letter.letter, letter.request) == (Letter.REQUEST, request.id)
    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.action) == (THE_CLOCK, "renew_consents")
    assert announced(fakes) == [
        [(EventType.CONSENT_ASKED, renewal.id, 1), (EventType.REQUEST_SENT, request.id, 1)]
    ]


def test_of_two_kinds_she_is_asked_in_one_letter() -> None:
    """I4: two records, and one minute of hers."""
    fakes = running_out(a_consent(), a_biometric_consent(template=an_id("template")))

    assert renewing(fakes)() == Renewed(asked=2)

    assert {one.template for one in renewals(fakes)} == {None, an_id("template")}
    assert len(fakes.world.letters) == 1


def test_two_records_of_one_kind_are_two_questions_in_two_letters() -> None:
    at_camp = a_scope(collection=CAMP)
    fakes = running_out(a_consent(), a_consent(asked=at_camp, id=an_id("camp")))

    assert renewing(fakes)() == Renewed(asked=2)

    assert {one.asked for one in renewals(fakes)} == {a_scope(), at_camp}
    assert len(fakes.world.letters) == 2


def test_what_lies_within_another_question_is_no_question_of_its_own() -> None:
    wider = a_consent(given(to=BOTH), asked=BOTH, id=an_id("wider"))
    twin = a_consent(id=an_id("twin"))
    fakes = running_out(a_consent(), wider, twin)

    assert renewing(fakes)() == ONE_ASKED
    assert renewing(fakes)() == NOBODY

    assert [one.supersedes for one in renewals(fakes)] == [wider.id]


def test_of_two_that_say_the_same_one_is_asked_for() -> None:
    fakes = running_out(a_consent(), a_consent(id=an_id("twin")))

    assert [renewing(fakes)(), renewing(fakes)()] == [ONE_ASKED, NOBODY]


def test_she_is_asked_for_no_more_than_she_granted() -> None:
    """GDPR art. 7(4): what she left unticked is not asked for again by a machine."""
    less = a_scope(channels=frozenset({PRESS}))
    granted = a_consent(given(to=less), asked=BOTH)
    narrow = a_biometric_consent(
        given(to=a_biometric_scope(collection=None)),
        narrowed(to=a_biometric_scope(), at=NOON),
        asked=a_biometric_scope(collection=None),
    )
    fakes = running_out(granted, narrow)

    renewing(fakes)()

    assert {one.asked for one in renewals(fakes)} == {less, a_biometric_scope()}


def test_a_channel_that_is_gone_is_not_asked_for() -> None:
    at_website = {WEBSITE: some_rules().channels[WEBSITE]}
    fakes = running_out(
        a_consent(given(to=BOTH), asked=BOTH), rules=some_rules(channels=at_website)
    )

    renewing(fakes)()

    (renewal,) = renewals(fakes)
    assert renewal.asked == a_scope(names_allowed=True)


def test_everybody_on_every_page_is_asked() -> None:
    hers = a_consent(id=an_id("hers"), person=MUM)
    fakes = running_out(a_consent(), hers, people=(ADA, MUM))
    fakes.world.pages.size = 1

    assert renewing(fakes)() == Renewed(asked=2)

    assert renewals(fakes, ADA) and renewals(fakes, MUM)
