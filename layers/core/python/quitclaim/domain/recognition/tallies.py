"""How much a run could not match, and when it must stop (R21, R22)."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import Word, require
from quitclaim.domain.recognition.looking import Finding, UnmatchedFace

# Fewer unmatched faces than this are chance.
_FEWEST: Final = 3
_TIMES_DECLARED: Final = 2


class Alarm(Word):
    """Why a run is suspended, and an incident opened."""

    STRANGER = "stranger"
    TOO_MANY_UNMATCHED = "too_many_unmatched"


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

    def __add__(self, other: "RunTally") -> "RunTally":
        return RunTally(
            good_faces=self.good_faces + other.good_faces,
            good_unmatched=self.good_unmatched + other.good_unmatched,
            strangers=self.strangers + other.strangers,
        )


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
