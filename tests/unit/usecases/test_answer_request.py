"""A yes or a refusal moves one record one event, in one leaf (R4, R7, I5)."""

from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.answer_request import GiveConsent, RefuseConsent
from tests.builders import (
    ADA,
    DADS,
    MIA,
    MUMS,
    NOON,
    PRESS,
    WEBSITE,
    a_child,
    a_request,
    a_scope,
)
from tests.unit.usecases.stage import announced, made, of, staged

ASKED = a_request(asked=a_scope(channels=frozenset({WEBSITE, PRESS})))


def test_a_yes_is_recorded_with_what_was_ticked_in_one_leaf() -> None:
    fakes = staged(ASKED)

    given = made(GiveConsent, fakes)(ADA, ASKED.id, speaker=HERSELF, scope=a_scope())

    yes = Event(became=State.GIVEN, at=NOON, by=HERSELF, scope=a_scope())
    assert of(fakes, ASKED) == given == ASKED.after(yes)
    assert announced(fakes) == [[(EventType.CONSENT_GIVEN, ASKED.id, 2)]]


def test_a_yes_stops_no_publication_of_anybody() -> None:
    fakes = staged(ASKED)

    made(GiveConsent, fakes)(ADA, ASKED.id, speaker=HERSELF, scope=a_scope())

    assert fakes.library.rules().noes == 0


def test_a_fact_says_who_spoke_when_and_what_was_authorised() -> None:
    fakes = staged(ASKED)

    made(GiveConsent, fakes)(ADA, ASKED.id, speaker=HERSELF, scope=a_scope())

    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.at, fact.action) == (HERSELF, NOON, "given_consent")


def test_saying_yes_twice_is_saying_it_once() -> None:
    fakes = staged(ASKED)
    give = made(GiveConsent, fakes)

    once = give(ADA, ASKED.id, speaker=HERSELF, scope=a_scope())
    twice = give(ADA, ASKED.id, speaker=HERSELF, scope=a_scope())

    assert once == twice == of(fakes, ASKED)
    assert len(announced(fakes)) == 1


def test_a_refusal_is_a_no_at_once() -> None:
    """R7: it moves the no-counter, for it may end a yes in another record."""
    fakes = staged(ASKED)

    refused = made(RefuseConsent, fakes)(ADA, ASKED.id, speaker=HERSELF)

    assert refused.ending is State.REFUSED
    assert announced(fakes) == [[(EventType.CONSENT_REFUSED, ASKED.id, 2)]]
    assert fakes.library.rules().noes == 1


def test_refusing_twice_is_refusing_once() -> None:
    fakes = staged(ASKED)
    refuse = made(RefuseConsent, fakes)

    assert refuse(ADA, ASKED.id, speaker=HERSELF) == refuse(ADA, ASKED.id, speaker=HERSELF)
    assert len(announced(fakes)) == fakes.library.rules().noes == 1


def test_each_guardian_adds_a_yes_of_her_own() -> None:
    """R9, I10: both of them on one record."""
    asked = a_request(person=MIA)
    fakes = staged(asked, people=(a_child(),))
    give = made(GiveConsent, fakes)

    give(MIA, asked.id, speaker=MUMS, scope=a_scope())
    both = give(MIA, asked.id, speaker=DADS, scope=a_scope())

    assert [yes.by for yes in both.yeses] == [MUMS, DADS]
    assert [said[0][2] for said in announced(fakes)] == [2, 3]


def test_a_second_voices_yes_to_less_stops_what_the_first_allowed() -> None:
    """I3: the scopes of one record intersect, so a yes can take something away."""
    asked = a_request(person=MIA, asked=a_scope(channels=frozenset({WEBSITE, PRESS})))
    fakes = staged(asked, people=(a_child(),))
    give = made(GiveConsent, fakes)
    give(MIA, asked.id, speaker=MUMS, scope=a_scope(channels=frozenset({WEBSITE})))

    give(MIA, asked.id, speaker=DADS, scope=a_scope(channels=frozenset({PRESS})))

    assert fakes.library.rules().noes == 1
