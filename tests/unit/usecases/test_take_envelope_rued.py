"""I3: what somebody signed elsewhere lifts no no of hers that came after it, or may have."""

import pytest

from quitclaim.domain.consents.envelopes import Trouble
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.scope import Scope
from quitclaim.usecases.record_objection import Object
from tests.builders import (
    ADA,
    CAMP,
    DAY,
    MUMS,
    NOON,
    PRESS,
    SECOND,
    WEBSITE,
    a_biometric_consent,
    a_consent,
    a_proposal,
    a_scope,
    an_id,
    found_declined,
    found_signed,
    given,
    narrowed,
    refused,
    requested,
    withdrawn,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.answers import may_be_shown
from tests.unit.usecases.asking import house
from tests.unit.usecases.enveloped import enveloped, stands, take, there
from tests.unit.usecases.stage import made, of

BOTH = frozenset({WEBSITE, PRESS})
NAMED = "a letter of another year"


def said_before(*events: Event, asked: Scope | None = None) -> Fakes:
    """Another record of hers; the envelope is named at NOON."""
    known = {"id": an_id(NAMED), "asked": asked or a_scope(channels=BOTH)}
    return house(a_consent(events=(requested(NOON - DAY), *events), **known))


def objects(fakes: Fakes, **scope: object) -> None:
    fakes.clock.step(SECOND)
    made(Object, fakes)(ADA, speaker=HERSELF, scope=a_scope(**scope))


def test_an_objection_since_the_envelope_was_named_is_not_lifted_by_it() -> None:
    fakes, asked = enveloped()
    there(fakes, found_signed())
    objects(fakes)

    assert take(fakes, asked.requests[0]) is Trouble.NOT_ASKED_ANY_MORE

    assert not of(fakes, asked.consents[0]).yeses and not may_be_shown(fakes)
    assert not stands(fakes, asked.requests[0]).turns[-1].became.is_final


@pytest.mark.parametrize("scope", [{"collection": CAMP}, {"channels": frozenset({PRESS})}])
def test_an_objection_to_something_else_stands_in_no_way(scope: dict[str, object]) -> None:
    fakes, asked = enveloped(a_proposal(asked=a_scope()))
    there(fakes, found_signed())
    objects(fakes, **scope)

    assert take(fakes, asked.requests[0]) is None

    assert of(fakes, asked.consents[0]).events[-1].became is State.GIVEN


def test_a_no_in_the_very_instant_comes_last() -> None:
    fakes = said_before(given(NOON - DAY, to=a_scope(channels=BOTH)), withdrawn(NOON))
    fakes, asked = enveloped(fakes=fakes)
    there(fakes, found_signed())

    assert take(fakes, asked.requests[0]) is Trouble.NOT_ASKED_ANY_MORE


@pytest.mark.parametrize(
    "event",
    [withdrawn(NOON - SECOND), narrowed(a_scope(channels=frozenset({WEBSITE})), at=NOON)],
)
def test_what_was_said_before_it_or_leaves_all_of_it_is_no_hindrance(event: Event) -> None:
    fakes = said_before(given(NOON - DAY, to=a_scope(channels=BOTH)), event)
    fakes, asked = enveloped(a_proposal(asked=a_scope()), fakes=fakes)
    there(fakes, found_signed())

    assert take(fakes, asked.requests[0]) is None

    assert may_be_shown(fakes)


def test_what_was_narrowed_away_is_not_given_back() -> None:
    fakes = said_before(
        given(NOON - DAY, to=a_scope(channels=BOTH)),
        narrowed(a_scope(channels=frozenset({PRESS})), at=NOON),
    )
    fakes, asked = enveloped(a_proposal(asked=a_scope()), fakes=fakes)
    there(fakes, found_signed())

    assert take(fakes, asked.requests[0]) is Trouble.NOT_ASKED_ANY_MORE


def test_a_no_to_recognition_is_none_to_being_shown() -> None:
    """I4."""
    fakes = house(a_biometric_consent(events=(requested(), refused(NOON))))
    fakes, asked = enveloped(fakes=fakes)
    there(fakes, found_signed())

    assert take(fakes, asked.requests[0]) is None


def test_somebody_elses_no_is_not_hers() -> None:
    """Each voice lifts its own alone (R9)."""
    fakes = said_before(given(NOON - DAY, MUMS, to=a_scope(channels=BOTH)), withdrawn(NOON, MUMS))
    fakes, asked = enveloped(fakes=fakes)
    there(fakes, found_signed())

    assert take(fakes, asked.requests[0]) is None


def test_a_declined_envelope_is_a_no_whatever_else_she_said() -> None:
    fakes, asked = enveloped()
    there(fakes, found_declined())
    objects(fakes)

    assert take(fakes, asked.requests[0]) is None

    assert of(fakes, asked.consents[0]).ending is State.REFUSED
    assert stands(fakes, asked.requests[0]).turns[-1].became is Progress.ANSWERED
