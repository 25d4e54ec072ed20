"""What recognition is wanted for: one asset and its rosters, or one person's own capture."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.checks import Word, require
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import (
    CollectionId,
    FaceId,
    ModelHash,
    PersonId,
    require_hashes,
    require_uuids,
)
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.recognition.rosters import Attestation, Roster

_NOBODY: Final[frozenset[PersonId]] = frozenset()


class Aim(Word):
    """What a permit is for; one never serves as the other."""

    RUN = "run"
    ENROLMENT = "enrolment"
    CAPTURE = "capture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """All that a permit for one asset rests on, read consistently just before."""

    asset: Asset
    rules: Rules
    collections: Mapping[CollectionId, CollectionRule]
    rosters: Mapping[CollectionId, Roster]
    attestations: tuple[Attestation, ...]
    people: Mapping[PersonId, Dossier]
    model: ModelHash
    target_rate: float

    def __post_init__(self) -> None:
        require_hashes(model=self.model)
        require_rate(self.target_rate)

    @property
    def aim(self) -> Aim:
        return Aim.RUN

    @property
    def attested(self) -> Mapping[CollectionId, frozenset[PersonId]]:
        """Who was said to be in the picture, per membership; nobody where there is no roster."""
        return {
            collection: self.rosters[collection].people if collection in self.rosters else _NOBODY
            for collection in sorted(self.asset.memberships)
        }

    @property
    def asked(self) -> Mapping[CollectionId, frozenset[PersonId]]:
        """Whose yes is needed: everybody's, in every collection that the picture is in."""
        attested = self.attested
        return dict.fromkeys(attested, _NOBODY.union(*attested.values()))

    @property
    def sought(self) -> frozenset[PersonId]:
        """Whoever every roster names: each was attested to be everyone in the picture."""
        rosters = tuple(self.attested.values())
        return frozenset.intersection(*rosters) if rosters else _NOBODY

    @property
    def faces(self) -> frozenset[FaceId]:
        """What may be cropped: what a person has already spoken of is left alone (I12, I15)."""
        return frozenset(face.id for face in self.asset.faces if may_be_cropped(face))


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """
    A person's own picture of herself, tied to her consent: to enrol her, or to find her.

    `face`: where it is none of hers, the one face of an asset that she is to be known by.
    """

    aim: Aim
    dossier: Dossier
    collection: CollectionId
    rules: Rules
    model: ModelHash
    target_rate: float
    face: FaceId | None = None

    def __post_init__(self) -> None:
        require(self.aim is not Aim.RUN, "a capture enrols or finds one person: describe a run")
        require(
            self.face is None or self.aim is Aim.ENROLMENT,
            "whoever is to be found shows herself: name a face of an asset only to enrol her",
        )
        require_uuids(collection=self.collection, face=self.face)
        require_hashes(model=self.model)
        require_rate(self.target_rate)

    @property
    def people(self) -> Mapping[PersonId, Dossier]:
        return {self.dossier.id: self.dossier}

    @property
    def asked(self) -> Mapping[CollectionId, frozenset[PersonId]]:
        return {self.collection: self.sought}

    @property
    def sought(self) -> frozenset[PersonId]:
        return frozenset({self.dossier.id})

    @property
    def faces(self) -> frozenset[FaceId]:
        """The one that was named; of her own picture none is a face of any asset."""
        return frozenset({self.face}) if self.face else frozenset()


def require_rate(rate: float) -> None:
    require(0 < rate < 1, "a target false-match rate lies between 0 and 1")


def may_be_cropped(face: Face) -> bool:
    return not (face.excluded or face.untaggable or face.mark or face.link)


def may_be_known_by(face: Face, people: Collection[PersonId]) -> bool:
    """The other way round: only where people linked it to one of those."""
    return face.link is not None and face.link.person in people and not face.is_left_alone
