"""What speaks against keeping a face, and since when (R58; GDPR art. 5(1)(c), 17(1)(b), (c))."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from quitclaim.domain.bases import Latitude
from quitclaim.domain.checks import Word
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import No
from quitclaim.domain.consents.standing import unheard_of
from quitclaim.domain.instants import require_instants
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.scope import Kind, kind_of

_SETTLED: Final = (MarkKind.NOT_A_FACE, MarkKind.REDACT)


class Concern(Word):
    REFUSED = "refused"
    OBJECTED = "objected"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True)
class Doubt:
    """`since` None: nobody knows since when, so it is long enough."""

    concern: Concern
    since: datetime | None

    def __post_init__(self) -> None:
        require_instants(since=self.since)


def doubt_about(
    face: Face, asset: Asset, *, dossier: Dossier | None, latitude: Latitude, at: datetime
) -> Doubt | None:
    """What speaks against keeping this face; `dossier`: of the person linked, None for nobody."""
    if face.mark and (face.mark.kind in _SETTLED or face.mark.holds(at)):
        return None
    if dossier is not None:
        if unheard_of(dossier):
            return Doubt(Concern.REFUSED, None)
        refusal = _refusal(dossier, at=at)
        if refusal:
            return refusal
        if _agrees(dossier, at=at) or _is_kept_on_another_basis(dossier, latitude, at=at):
            return None
    # A no beats an exemption, silence does not.
    if face.exemption and at in face.exemption.during:
        return None
    return Doubt(Concern.UNRESOLVED, asset.added_at)


def _refusal(dossier: Dossier, *, at: datetime) -> Doubt | None:
    """The first no that no yes has answered since; at equal instants the no stands."""
    yeses = [yes.at for c in _publications(dossier) for yes in c.yeses if yes.at <= at]
    last_yes = max(yeses, default=None)
    objected = [o.at for o in dossier.objections if o.bars_other_bases]
    refused = [no.at for no in dossier.noes if _is_of_publication(no)]
    for concern, instants in ((Concern.OBJECTED, objected), (Concern.REFUSED, refused)):
        standing = [said for said in instants if last_yes is None or said >= last_yes]
        if standing:
            return Doubt(concern, min(standing))
    return None


def _agrees(dossier: Dossier, *, at: datetime) -> bool:
    return any(
        consent.ending is None and consent.yeses and at in consent.during
        for consent in _publications(dossier)
    )


def _is_kept_on_another_basis(dossier: Dossier, latitude: Latitude, *, at: datetime) -> bool:
    return any(latitude.opens(basis.basis) and basis.holds(at) for basis in dossier.bases)


def _publications(dossier: Dossier) -> Iterator[Consent]:
    return (c for c in dossier.consents if kind_of(c.asked) is Kind.PUBLICATION)


def _is_of_publication(no: No) -> bool:
    return kind_of(no.before[0]) is Kind.PUBLICATION
