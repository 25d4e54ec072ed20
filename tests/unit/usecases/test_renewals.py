"""A renewal takes the old record's place once everybody has said yes to it (R7)."""

from quitclaim.domain.consents.events import State
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF, THE_CLOCK
from quitclaim.usecases.answer_request import GiveConsent
from tests.builders import (
    ADA,
    DADS,
    MIA,
    MUMS,
    PRESS,
    SECOND,
    WEBSITE,
    a_child,
    a_consent,
    a_request,
    a_scope,
    a_teenager,
    an_id,
    given,
)
from tests.unit.usecases.answers import may_be_shown
from tests.unit.usecases.stage import announced, made, of, staged

OLD = a_consent(id=an_id("old"))
NEW = a_request(id=an_id("new"), supersedes=OLD.id)
MIAS = a_consent(given(by=MUMS), given(by=DADS), id=an_id("old"), person=MIA)
MIAS_NEW = a_request(id=an_id("new"), supersedes=OLD.id, person=MIA)


def test_the_old_record_ends_in_the_same_leaf() -> None:
    fakes = staged(OLD, NEW)

    made(GiveConsent, fakes)(ADA, NEW.id, speaker=HERSELF, scope=a_scope())

    assert of(fakes, OLD).ending is State.SUPERSEDED
    assert of(fakes, OLD).events[-1].by == THE_CLOCK
    assert announced(fakes) == [
        [(EventType.CONSENT_GIVEN, NEW.id, 2), (EventType.CONSENT_SUPERSEDED, OLD.id, 3)]
    ]
    assert may_be_shown(fakes)


def test_superseding_moves_the_no_counter() -> None:
    """Less may have been granted than before: everything out is decided again."""
    fakes = staged(OLD, NEW)

    made(GiveConsent, fakes)(ADA, NEW.id, speaker=HERSELF, scope=a_scope())

    assert fakes.library.rules().noes == 1


def test_granting_less_than_before_supersedes_too() -> None:
    both = a_scope(channels=frozenset({WEBSITE, PRESS}))
    old = a_consent(given(to=both), id=OLD.id, asked=both)
    fakes = staged(old, a_request(id=NEW.id, supersedes=OLD.id, asked=both))

    at_press = a_scope(channels=frozenset({PRESS}))
    made(GiveConsent, fakes)(ADA, NEW.id, speaker=HERSELF, scope=at_press)

    assert of(fakes, old).ending is State.SUPERSEDED
    assert not may_be_shown(fakes)


def test_of_a_child_with_two_parents_only_the_second_yes_supersedes() -> None:
    """R9: until then the old record goes on."""
    fakes = staged(MIAS, MIAS_NEW, people=(a_child(),))
    give = made(GiveConsent, fakes)

    give(MIA, NEW.id, speaker=MUMS, scope=a_scope())
    assert of(fakes, MIAS) == MIAS
    assert fakes.library.rules().noes == 0
    assert may_be_shown(fakes, MIA)

    give(MIA, NEW.id, speaker=DADS, scope=a_scope())
    assert of(fakes, MIAS).ending is State.SUPERSEDED
    assert may_be_shown(fakes, MIA)


def test_a_clock_set_back_between_two_yeses_does_not_keep_the_old_record_alive() -> None:
    fakes = staged(MIAS, MIAS_NEW, people=(a_child(),))
    give = made(GiveConsent, fakes)
    give(MIA, NEW.id, speaker=MUMS, scope=a_scope())
    fakes.clock.step(-SECOND)

    give(MIA, NEW.id, speaker=DADS, scope=a_scope())

    assert of(fakes, MIAS).ending is State.SUPERSEDED


def test_of_a_teenager_her_own_yes_supersedes_last() -> None:
    """R9: her parents' are not enough from the age at which she is asked herself."""
    fakes = staged(MIAS, MIAS_NEW, people=(a_teenager(),))
    give = made(GiveConsent, fakes)
    give(MIA, NEW.id, speaker=MUMS, scope=a_scope())
    give(MIA, NEW.id, speaker=DADS, scope=a_scope())
    assert of(fakes, MIAS).ending is None

    give(MIA, NEW.id, speaker=HERSELF, scope=a_scope())

    assert of(fakes, MIAS).ending is State.SUPERSEDED
