"""Whether somebody may be named beside a picture of her: a box of its own (R3, R34)."""

from datetime import datetime

from quitclaim.domain.bases import Latitude, LegalBasis
from quitclaim.domain.consents.answers import Lack
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.grounds import ground_for
from quitclaim.domain.consents.standing import Hearing
from quitclaim.domain.scope import Kind, Publication, PublicationScope, kind_of


def allows_names(consent: Consent) -> bool:
    """All of its scopes hold at once: whoever narrowed the name away ended it for all voices."""
    return all(isinstance(one, PublicationScope) and one.names_allowed for one in consent.scopes)


def may_be_named(dossier: Dossier, use: Publication, *, at: datetime, latitude: Latitude) -> bool:
    """
    Only where she may be shown, and on the ground on which she is shown (GDPR art. 6(1), 7(4)).

    Of several consents that count for it, each has to allow it: she may have left it out of one.
    """
    ground = ground_for(dossier, use, at=at, latitude=latitude)
    if isinstance(ground, Lack):
        return False
    if ground.legal is not LegalBasis.CONSENT:
        bases = (basis for basis in dossier.bases if basis.id == ground.record)
        return all(basis.scope.names_allowed for basis in bases)
    hearing = Hearing(dossier, use, at)
    records = (one for one in dossier.consents if kind_of(one.asked) is Kind.PUBLICATION)
    counting = [one for one in records if not any(hearing.gaps(one))]
    return bool(counting) and all(map(allows_names, counting))
