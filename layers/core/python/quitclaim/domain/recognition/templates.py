"""Which templates may exist: those whose own consent counts somewhere (R16, R17, I1)."""

from datetime import datetime
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.standing import Hearing, unheard_of
from quitclaim.domain.ids import CollectionId, TemplateId
from quitclaim.domain.scope import BiometricScope, Recognition

# Stands for a collection nobody ever spoke of: where a yes to the whole organisation still holds
# although it was taken back for some collections by name.
_ELSEWHERE: Final = CollectionId("00000000-0000-4000-8000-000000000000")


def living_templates(dossier: Dossier, *, at: datetime) -> frozenset[TemplateId]:
    """The templates a person may have at the instant `at` (GDPR art. 5(1)(e), 9(2)(a))."""
    if unheard_of(dossier):
        return frozenset()
    return frozenset(
        consent.template
        for consent in dossier.consents
        if consent.template is not None and _counts_somewhere(dossier, consent, at=at)
    )


def _counts_somewhere(dossier: Dossier, consent: Consent, *, at: datetime) -> bool:
    named = (
        scope.collection
        for scope in consent.scopes
        if isinstance(scope, BiometricScope) and scope.collection is not None
    )
    use = Recognition(collection=next(named, _ELSEWHERE))
    return not any(Hearing(dossier, use, at).gaps(consent))
