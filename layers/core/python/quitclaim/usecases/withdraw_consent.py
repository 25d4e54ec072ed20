from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.ids import ConsentId, PersonId
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.scope import Scope
from quitclaim.usecases.consent_desk import ConsentDesk
from quitclaim.usecases.sayings import Saying


class WithdrawConsent(ConsentDesk):
    def __call__(self, person: PersonId, consent: ConsentId, *, speaker: Speaker) -> Consent:
        """
        Take a yes back, once or again, and return the record as it ended (GDPR art. 7(3)).

        It binds with this call: the no-counter moves in the same transaction, so that nothing
        decided before is published or served after. Raises NotFound when there is no such record.
        """
        saying = Saying(became=State.WITHDRAWN, by=speaker)
        return self.moved(person, consent, saying=saying)


class NarrowConsent(ConsentDesk):
    def __call__(
        self, person: PersonId, consent: ConsentId, *, speaker: Speaker, scope: Scope
    ) -> Consent:
        """Allow less from now on; to allow nothing any more is to withdraw."""
        saying = Saying(became=State.NARROWED, by=speaker, scope=scope)
        return self.moved(person, consent, saying=saying)
