"""On the page behind a link: put a picture of yourself, if you like, and what came of it (R20)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import ConsentId, SelfieId
from quitclaim.domain.recognition.selfies import Looked, Selfie, may_be_offered
from quitclaim.domain.recognition.templates import named_in
from quitclaim.domain.scope import BiometricScope
from quitclaim.ports.addresses import UploadForm
from quitclaim.ports.chance import Chance
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.ports.selfies import Selfies


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """`waits`: one lies there already. `looked`: what came of the last one."""

    id: ConsentId
    form: UploadForm
    waits: bool
    looked: Looked | None


@dataclass(frozen=True, slots=True)
class OfferSelfies:
    """`back_to`: where a browser goes on that sent one."""

    consents: Consents
    library: Library
    selfies: Selfies
    clock: Clock
    chance: Chance
    back_to: str

    def __call__(self, consents: Iterable[Consent]) -> Mapping[ConsentId, Offer]:
        """Only read. Of each consent that a selfie would be looked at for; of no other a word."""
        asked = [one for one in consents if isinstance(one.asked, BiometricScope) and one.yeses]
        if not asked or not self.library.rules().recognition:
            return {}
        return {one.id: self._offer(one) for one in asked if self._is_open(one)}

    def _is_open(self, consent: Consent) -> bool:
        dossier, named = self.consents.dossier(consent.person), named_in(consent)
        if dossier is None or dossier.is_erased:
            return False
        rule = self.library.collections([named]).get(named) if named else None
        return may_be_offered(
            consent, dossier, rule=rule, rules=self.library.rules(), at=self.clock.now()
        )

    def _offer(self, consent: Consent) -> Offer:
        person = consent.person
        own = Selfie(person=person, consent=consent.id, id=SelfieId(self.chance.uuid()))
        return Offer(
            id=consent.id,
            form=self.selfies.form(own, back_to=self.back_to),
            waits=any(one.consent == consent.id for one in self.selfies.lying(person)),
            looked=self.selfies.looked(person, consent.id),
        )
