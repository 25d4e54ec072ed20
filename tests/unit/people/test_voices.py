"""R9: whose word is heard, and whose is nothing."""

from datetime import datetime

import pytest

from quitclaim.domain.errors import ImpossibleValue, NotAllowed
from quitclaim.domain.people.person import HERSELF, THE_CLOCK, Custody, Person, Speaker
from quitclaim.domain.people.voices import Mute, may_speak, require_voice
from quitclaim.domain.scope import Kind
from tests.builders import (
    BOB,
    EIGHTEEN,
    MUMS,
    NOON,
    SECOND,
    STAFF,
    a_child,
    a_guardian,
    a_person,
    the_guardian,
)

STRANGER = the_guardian(BOB)
JUST_BEFORE = NOON - SECOND


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    ("person", "speaker", "at"),
    [
        (a_person(), HERSELF, NOON),
        (a_child(), HERSELF, NOON),
        (a_child(), MUMS, NOON),
        (EIGHTEEN, MUMS, JUST_BEFORE),
        (EIGHTEEN, HERSELF, NOON),
        (a_child(guardians=(a_guardian(custody=Custody.CLAIMED),)), MUMS, NOON),
    ],
)
def test_the_person_and_a_minors_known_guardian_are_heard(
    person: Person, speaker: Speaker, at: datetime, *, kind: Kind
) -> None:
    require_voice(person, speaker, kind=kind, at=at)

    assert may_speak(person, speaker, kind=kind, at=at)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    ("person", "speaker", "mutes"),
    [
        (EIGHTEEN, MUMS, (Mute.OF_AGE,)),
        (a_child(), STRANGER, (Mute.UNKNOWN_GUARDIAN,)),
        (EIGHTEEN, STRANGER, (Mute.UNKNOWN_GUARDIAN, Mute.OF_AGE)),
        (a_person(guardians=(a_guardian(),)), MUMS, (Mute.OF_AGE,)),
        (a_child(), STAFF, (Mute.NOT_A_VOICE,)),
        (a_child(), THE_CLOCK, (Mute.NOT_A_VOICE,)),
    ],
)
def test_whoever_is_not_heard_learns_every_reason(
    person: Person, speaker: Speaker, mutes: tuple[Mute, ...], *, kind: Kind
) -> None:
    with pytest.raises(NotAllowed) as refused:
        require_voice(person, speaker, kind=kind, at=NOON)

    assert refused.value.reasons == mutes
    assert not may_speak(person, speaker, kind=kind, at=NOON)


def test_a_word_has_an_instant_in_utc() -> None:
    with pytest.raises(ImpossibleValue, match="UTC"):
        may_speak(a_person(), HERSELF, kind=Kind.BIOMETRIC, at=NOON.replace(tzinfo=None))
