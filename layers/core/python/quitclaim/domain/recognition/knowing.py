"""By which confirmed face somebody may be known, and what speaks against the others (R20, R23)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.likenesses import Fault, Flag
from quitclaim.domain.recognition.enrolment import faults_of_link
from quitclaim.domain.recognition.selfies import may_be_offered

_WHOLE: Final = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Offering:
    """`rule`: of the collection that her consent names. `least_px`: as the pack's floor has it."""

    consent: Consent
    dossier: Dossier
    rules: Rules
    rule: CollectionRule | None
    least_px: int

    def __post_init__(self) -> None:
        require(self.least_px >= 0, "a face has a side: give the smallest that works, in pixels")

    def is_open(self, *, at: datetime) -> bool:
        """Whether any face of hers would be looked at now."""
        return may_be_offered(self.consent, self.dossier, rule=self.rule, rules=self.rules, at=at)

    def against(self, asset: Asset, face: Face, *, at: datetime) -> Iterator[Fault | Flag]:
        """
        Everything that can be said beforehand. How sharp a face is shows only to whoever crops it,
        which nobody does to find out.
        """
        if not self.is_open(at=at):
            yield Fault.NOT_PERMITTED
        needed = self.rules.confirmations(at=at)
        yield from faults_of_link(face, person=self.consent.person, needed=needed)
        if asset.extent and size_px(asset, face) < self.least_px:
            yield Flag.SMALL


def size_px(asset: Asset, face: Face) -> int:
    """The shorter side of its box in the picture's own pixels; 0 where nobody measured it."""
    if asset.extent is None:
        return 0
    wide, high = face.region.w * asset.extent.width, face.region.h * asset.extent.height
    return min(wide, high) // _WHOLE
