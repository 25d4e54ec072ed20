"""Which templates may exist: those whose own consent counts somewhere (R16, R17, I1)."""

from datetime import datetime
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.standing import Hearing, unheard_of
from quitclaim.domain.ids import CollectionId, TemplateId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.recognition.gates import closed_to
from quitclaim.domain.scope import BiometricScope, Recognition

# Stands for a collection nobody ever spoke of: where a yes to the whole organisation still holds
# although it was taken back for some collections by name.
ELSEWHERE: Final = CollectionId("00000000-0000-4000-8000-000000000000")


def living_templates(dossier: Dossier, *, at: datetime) -> frozenset[TemplateId]:
    """The templates a person may have at the instant `at` (GDPR art. 5(1)(e), 9(2)(a))."""
    if unheard_of(dossier):
        return frozenset()
    return frozenset(
        consent.template
        for consent in dossier.consents
        if consent.template is not None and _counts_somewhere(dossier, consent, at=at)
    )


def idle_templates(
    dossier: Dossier, *, rules: Rules, off: CollectionId | None, at: datetime
) -> frozenset[TemplateId]:
    """
    Those that the settings leave nothing to do, whatever the person said: off means gone (R16).

    `off`: a collection where recognition is turned off; a yes to the whole organisation still has
    others.
    """
    hers = (consent for consent in dossier.consents if consent.template and not consent.ending)
    if not rules.recognition or any(closed_to(dossier, rules, at=at)):
        return frozenset(consent.template for consent in hers if consent.template)
    return frozenset(
        consent.template
        for consent in hers
        if consent.template and off is not None and named_in(consent) == off
    )


def _counts_somewhere(dossier: Dossier, consent: Consent, *, at: datetime) -> bool:
    use = Recognition(collection=named_in(consent) or ELSEWHERE)
    return not any(Hearing(dossier, use, at).gaps(consent))


def named_in(consent: Consent) -> CollectionId | None:
    """None: everywhere."""
    named = (
        scope.collection
        for scope in consent.scopes
        if isinstance(scope, BiometricScope) and scope.collection is not None
    )
    return next(named, None)
