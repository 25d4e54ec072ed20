"""What a run could not match, who looks into it, and when the run must stop (R21, R22)."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from quitclaim.domain.checks import Word, require
from quitclaim.domain.errors import NotAllowed, RecordEnded
from quitclaim.domain.ids import (
    AssetId,
    FaceId,
    MemberId,
    PersonId,
    RunId,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.instants import require_instants
from quitclaim.domain.recognition.rosters import Roster

# Fewer unmatched faces than this are chance.
_FEWEST: Final = 3
_TIMES_DECLARED: Final = 2


class Finding(Word):
    """What a person found when looking at a face that matched nobody."""

    MISSED_MEMBER = "missed_member"
    STRANGER = "stranger"
    NOT_A_FACE = "not_a_face"


class Alarm(Word):
    """Why a run is suspended, and an incident opened."""

    STRANGER = "stranger"
    TOO_MANY_UNMATCHED = "too_many_unmatched"


class WhyNotFound(Word):
    NOT_ON_ROSTER = "not_on_roster"


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """`person`: which member of the roster was missed."""

    finding: Finding
    by: MemberId
    at: datetime
    person: PersonId | None = None

    def __post_init__(self) -> None:
        require_uuids(by=self.by, person=self.person)
        require_instants(at=self.at)
        require(
            (self.person is not None) == (self.finding is Finding.MISSED_MEMBER),
            "name whom the run missed, and nobody otherwise: a stranger stays unnamed",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmatchedFace:
    """A task: somebody attested that everyone here is on the roster, and this face is nobody's."""

    asset: AssetId
    face: FaceId
    run: RunId
    is_good: bool
    looked: Looked | None = None

    def __post_init__(self) -> None:
        require_hashes(asset=self.asset)
        require_uuids(face=self.face, run=self.run)

    def found(self, looked: Looked, *, roster: Roster) -> "UnmatchedFace":
        if self.looked is not None:
            raise RecordEnded(self.face)
        # Whoever is not on it is a stranger to this run, however well staff may know her.
        if looked.person is not None and looked.person not in roster.people:
            raise NotAllowed(WhyNotFound.NOT_ON_ROSTER)
        return replace(self, looked=looked)

    @property
    def finding(self) -> Finding | None:
        return self.looked.finding if self.looked else None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunTally:
    """Good faces are those that the declared rates were measured on: sharp and large enough."""

    good_faces: int
    good_unmatched: int
    strangers: int = 0

    def __post_init__(self) -> None:
        require(
            0 <= self.good_unmatched <= self.good_faces,
            "unmatched faces are among the faces: count both again",
        )
        require(self.strangers >= 0, "strangers are not fewer than none: count again")


def tally_of(tasks: Collection[UnmatchedFace], *, good_faces: int) -> RunTally:
    """What turned out to be no face at all is nobody whom the run missed."""
    faces = [task for task in tasks if task.finding is not Finding.NOT_A_FACE]
    return RunTally(
        good_faces=good_faces,
        good_unmatched=sum(task.is_good for task in faces),
        strangers=sum(task.finding is Finding.STRANGER for task in faces),
    )


def must_suspend(tally: RunTally, *, miss_rate: float) -> tuple[Alarm, ...]:
    """Why the run must stop; empty means that it goes on."""
    require(0 <= miss_rate < 1, "a declared miss rate lies between 0 and 1")
    alarms: list[Alarm] = []
    # A stranger did not consent: her face was embedded on a wrong attestation (GDPR art. 9(1)).
    if tally.strangers:
        alarms.append(Alarm.STRANGER)
    expected = miss_rate * tally.good_faces
    if tally.good_unmatched >= _FEWEST and tally.good_unmatched > _TIMES_DECLARED * expected:
        alarms.append(Alarm.TOO_MANY_UNMATCHED)
    return tuple(alarms)
