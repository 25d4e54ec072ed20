"""One signing answers everything that a link asks, and leaves its evidence (R3, R4, R12, R13)."""

import pytest

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.notices import Box
from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.scope import PublicationScope
from quitclaim.usecases.ask_consent import Asked
from tests.builders import ADA, NOON, PRESS, WEBSITE, a_biometric_scope, a_proposal, a_scope, a_turn
from tests.fakes.fakes import Fakes
from tests.unit.usecases.answers import may_be_shown
from tests.unit.usecases.asking import AT_PRESS, ON_WEBSITE, RECOGNISED, asked_of, house, sign
from tests.unit.usecases.stage import announced, of

BOTH = a_scope(channels=frozenset({WEBSITE, PRESS}), names_allowed=True)
NAMED = Box(channel=None, names=True)
Ticked = list[tuple[Consent, Box]]


def asked_for_both() -> tuple[Fakes, Asked]:
    """To show her picture and to recognise her."""
    fakes = house()
    asked = asked_of(fakes, a_proposal(asked=BOTH), a_proposal(asked=a_biometric_scope()))
    return fakes, asked


def states(fakes: Fakes, asked: Asked) -> list[State]:
    return [of(fakes, record).events[-1].became for record in asked.consents]


def test_a_full_yes_is_a_yes_to_each_record() -> None:
    fakes, asked = asked_for_both()
    picture, face = asked.consents
    ticked = [(picture, ON_WEBSITE), (picture, AT_PRESS), (picture, NAMED), (face, RECOGNISED)]

    signed = sign(fakes, asked.requests[0], *ticked)

    def given(record: Consent) -> Consent:
        said = Event(became=State.GIVEN, at=NOON, by=HERSELF, scope=record.asked)
        return record.after(said)

    assert set(signed) == {given(picture), given(face)}
    assert [of(fakes, picture), of(fakes, face)] == [given(picture), given(face)]
    assert may_be_shown(fakes)


def test_a_part_is_a_yes_to_just_that_and_a_no_to_the_record_left_out() -> None:
    """R3, I4: what was not ticked was refused."""
    fakes, asked = asked_for_both()
    picture, _ = asked.consents

    sign(fakes, asked.requests[0], (picture, AT_PRESS))

    (yes,) = of(fakes, picture).yeses
    assert isinstance(yes.scope, PublicationScope)
    assert (yes.scope.channels, yes.scope.names_allowed) == (frozenset({PRESS}), False)
    assert states(fakes, asked) == [State.GIVEN, State.REFUSED]
    assert not may_be_shown(fakes)


@pytest.mark.parametrize("is_named", [True, False])
def test_nothing_ticked_is_a_no_to_all_of_it(*, is_named: bool) -> None:
    """R4: refusing is as easy as accepting; a name alone is a yes to nothing."""
    fakes, asked = asked_for_both()
    ticked: Ticked = [(asked.consents[0], NAMED)] if is_named else []

    sign(fakes, asked.requests[0], *ticked)

    assert states(fakes, asked) == [State.REFUSED, State.REFUSED]
    (request,) = fakes.requests.of(ADA)
    assert request.turns[-1] == a_turn(Progress.ANSWERED)


@pytest.mark.parametrize("reason", ["not in the picture", None, "", "  \n"])
def test_whoever_says_no_may_say_why_and_need_not(reason: str | None) -> None:
    """R11; recital 42: a field left blank is no reason."""
    fakes, asked = asked_for_both()
    is_said = bool(reason and reason.strip())

    sign(fakes, asked.requests[0], reason=reason)

    (request,) = fakes.requests.of(ADA)
    became = Progress.DECLINED if is_said else Progress.ANSWERED
    assert request.turns[-1] == a_turn(became, reason=reason if is_said else None)
    assert announced(fakes)[0][-1] == (EventType(f"request.{became}"), request.id, 2)


def test_a_yes_with_a_reason_for_a_no_is_none_of_both() -> None:
    fakes, asked = asked_for_both()

    with pytest.raises(ImpossibleValue, match="a yes needs no reason"):
        sign(fakes, asked.requests[0], (asked.consents[1], RECOGNISED), reason="not in it")

    assert states(fakes, asked) == [State.REQUESTED, State.REQUESTED]


def test_of_several_requests_the_link_answers_its_own() -> None:
    fakes, asked = asked_for_both()
    another = asked_of(fakes)

    sign(fakes, another.requests[0], (another.consents[0], ON_WEBSITE))

    assert states(fakes, asked) == [State.REQUESTED, State.REQUESTED]
    assert states(fakes, another) == [State.GIVEN]
    found = fakes.requests.request(ADA, another.requests[0].id)
    assert found and found.version == 2
