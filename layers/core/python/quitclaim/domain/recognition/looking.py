"""A face that a run could match with nobody, and what people find when they look (R21)."""

from dataclasses import dataclass, replace
from datetime import datetime

from quitclaim.domain.checks import Word, require, require_some
from quitclaim.domain.errors import NotAllowed, NotFound, RecordEnded
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


class Finding(Word):
    """What a person found when looking at a face that matched nobody."""

    MISSED_MEMBER = "missed_member"
    STRANGER = "stranger"
    NOT_A_FACE = "not_a_face"


class WhyNotFound(Word):
    NOT_ON_ROSTER = "not_on_roster"


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """
    `person`: which member of the roster was missed, while it is said. It is not kept: a link says
    who somebody is, and goes with her (I7).
    """

    finding: Finding
    by: MemberId
    at: datetime
    person: PersonId | None = None

    def __post_init__(self) -> None:
        require_uuids(by=self.by, person=self.person)
        require_instants(at=self.at)
        require(
            self.person is None or self.finding is Finding.MISSED_MEMBER,
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
        if looked.finding is Finding.MISSED_MEMBER:
            require(looked.person, "name whom the run missed: somebody on the roster")
            # Whoever is not on it is a stranger to this run, however well staff may know her.
            if looked.person not in roster.people:
                raise NotAllowed(WhyNotFound.NOT_ON_ROSTER)
        return replace(self, looked=replace(looked, person=None))

    @property
    def finding(self) -> Finding | None:
        return self.looked.finding if self.looked else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unexplained:
    """The faces of one asset that a run could match with nobody: a task for people."""

    run: RunId
    asset: AssetId
    faces: tuple[UnmatchedFace, ...]
    version: int = 1

    def __post_init__(self) -> None:
        require_uuids(run=self.run)
        require_hashes(asset=self.asset)
        require_some(faces=self.faces)
        require(self.version >= 1, "a version counts from 1")
        require(
            len({one.face for one in self.faces}) == len(self.faces)
            and all((one.run, one.asset) == (self.run, self.asset) for one in self.faces),
            "each face of this asset and run once: keep one row a face",
        )

    @property
    def is_open(self) -> bool:
        return any(one.looked is None for one in self.faces)

    def face(self, face: FaceId) -> UnmatchedFace:
        found = next((one for one in self.faces if one.face == face), None)
        if found is None:
            raise NotFound(face)
        return found

    def found(self, face: FaceId, looked: Looked, *, roster: Roster) -> "Unexplained":
        known = self.face(face)
        said = known.found(looked, roster=roster)
        faces = tuple(said if one is known else one for one in self.faces)
        return replace(self, faces=faces, version=self.version + 1)
