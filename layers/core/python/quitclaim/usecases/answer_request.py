from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.ids import ConsentId, PersonId
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.scope import Scope
from quitclaim.usecases.consent_desk import ConsentDesk
from quitclaim.usecases.sayings import Saying


class GiveConsent(ConsentDesk):
    def __call__(
        self, person: PersonId, consent: ConsentId, *, speaker: Speaker, scope: Scope
    ) -> Consent:
        """Say yes to `scope`, for oneself or as a guardian; a renewal ends what it renews."""
        saying = Saying(became=State.GIVEN, by=speaker, scope=scope)
        return self.moved(person, consent, saying=saying)


class RefuseConsent(ConsentDesk):
    def __call__(self, person: PersonId, consent: ConsentId, *, speaker: Speaker) -> Consent:
        """Say no to all that was asked; it ends every earlier yes to the same."""
        saying = Saying(became=State.REFUSED, by=speaker)
        return self.moved(person, consent, saying=saying)
