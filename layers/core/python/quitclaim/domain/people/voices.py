"""Whose word counts on a person's record: her own, and while she is a minor a known guardian's."""

from collections.abc import Iterator
from datetime import datetime

from quitclaim.domain.checks import Word
from quitclaim.domain.errors import NotAllowed
from quitclaim.domain.instants import require_instants
from quitclaim.domain.people.person import Person, Role, Speaker
from quitclaim.domain.scope import Kind


class Mute(Word):
    """Why somebody's word on a record is nothing, be it a yes or a no."""

    NOT_A_VOICE = "not_a_voice"  # staff and the clock keep records, they never consent
    UNKNOWN_GUARDIAN = "unknown_guardian"
    OF_AGE = "of_age"


def may_speak(person: Person, speaker: Speaker, *, kind: Kind, at: datetime) -> bool:
    """Whether the word is heard at all. A claimed guardian is heard: her no counts (R9)."""
    return not tuple(mutes_of(person, speaker, kind=kind, at=at))


def require_voice(person: Person, speaker: Speaker, *, kind: Kind, at: datetime) -> None:
    """Raise NotAllowed, with every reason, where the word is nothing."""
    mutes = tuple(mutes_of(person, speaker, kind=kind, at=at))
    if mutes:
        raise NotAllowed(*mutes)


def mutes_of(person: Person, speaker: Speaker, *, kind: Kind, at: datetime) -> Iterator[Mute]:
    """Every reason for which the word is nothing; none: it is heard."""
    require_instants(at=at)
    if speaker.role is Role.SELF:
        return
    if speaker.role is not Role.GUARDIAN:
        yield Mute.NOT_A_VOICE
        return
    if speaker.id not in {guardian.id for guardian in person.guardians}:
        yield Mute.UNKNOWN_GUARDIAN
    # Parental responsibility ends with the minority, to the second (GDPR art. 8(1); R9).
    if not person.is_minor(kind, at=at):
        yield Mute.OF_AGE
