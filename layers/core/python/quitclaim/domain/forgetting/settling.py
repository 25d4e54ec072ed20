"""
The list of faces that are kept for no reason any more (R58; GDPR art. 5(1)(e)).

Keeping is a use of its own: a face refused, objected to, or unresolved for too long is redacted
in place, deleted with its asset, or justified.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from quitclaim.domain.bases import Latitude
from quitclaim.domain.checks import Word, require
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.forgetting.concerns import Doubt, doubt_about
from quitclaim.domain.forgetting.keeping import Justification
from quitclaim.domain.ids import AssetId, FaceId, PersonId, require_hashes, require_uuids
from quitclaim.domain.organisation.rules import SETTLE_WITHIN
from quitclaim.domain.pictures.assets import Asset, Face, Fate


class Remedy(Word):
    REDACT = "redact"
    DELETE = "delete"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsettled:
    asset: AssetId
    face: FaceId
    doubt: Doubt
    remedies: tuple[Remedy, ...]

    def __post_init__(self) -> None:
        require_hashes(asset=self.asset)
        require_uuids(face=self.face)
        require(self.remedies, "nothing is listed that nobody can settle: name a remedy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settling:
    """What it takes to say which faces are overdue. `people`: the dossier of everybody linked."""

    people: Mapping[PersonId, Dossier]
    latitude: Latitude
    justifications: Collection[Justification] = ()
    within: timedelta = SETTLE_WITHIN

    def __post_init__(self) -> None:
        require(self.within > timedelta(0), "a face gets some time to be settled: give more")

    def overdue(self, asset: Asset, *, at: datetime) -> Iterator[Unsettled]:
        """Every face of the asset that somebody has to redact, delete or justify by now."""
        if asset.fate is Fate.DELETED:
            return
        # A legal hold forbids to delete and to change (art. 17(3)(e)).
        remedies = (Remedy.JUSTIFY,) if asset.on_hold else tuple(Remedy)
        for face in asset.faces:
            doubt = self._doubt(face, asset, at=at)
            if doubt is not None and self._is_due(doubt, at=at):
                yield Unsettled(asset=asset.id, face=face.id, doubt=doubt, remedies=remedies)

    def _doubt(self, face: Face, asset: Asset, *, at: datetime) -> Doubt | None:
        if any(one.holds(face.id, asset.id, at=at) for one in self.justifications):
            return None
        require(
            face.link is None or face.link.person in self.people,
            "a face is settled by her records: give the dossier of everybody linked",
        )
        dossier = self.people[face.link.person] if face.link else None
        return doubt_about(face, asset, dossier=dossier, latitude=self.latitude, at=at)

    def _is_due(self, doubt: Doubt, *, at: datetime) -> bool:
        return doubt.since is None or at >= doubt.since + self.within
