"""What ends a record that nobody took back: the organisation, or the clock."""

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import ConsentId, MemberId, PersonId
from quitclaim.domain.people.person import THE_CLOCK, Role, Speaker
from quitclaim.ports.paging import every
from quitclaim.usecases.consent_desk import ConsentDesk
from quitclaim.usecases.sayings import Saying


class RevokeConsent(ConsentDesk):
    def __call__(self, person: PersonId, consent: ConsentId, *, member: MemberId) -> Consent:
        """End a yes for the organisation; the person never said no, so other records stand."""
        saying = Saying(became=State.REVOKED, by=Speaker(Role.STAFF, member))
        return self.moved(person, consent, saying=saying)


class CancelRequest(ConsentDesk):
    def __call__(self, person: PersonId, consent: ConsentId, *, member: MemberId) -> Consent:
        """Take back an unanswered request; nothing else ends with it."""
        saying = Saying(became=State.CANCELLED, by=Speaker(Role.STAFF, member))
        return self.moved(person, consent, saying=saying)


class ExpireConsents(ConsentDesk):
    def __call__(self) -> int:
        """
        Write down what the clock has ended, and delete the template keys that rested on it.

        Only housekeeping: a decision never waits for it (R6). Returns how many records ended.
        """
        now = self.clock.now()
        due = tuple(every(lambda cursor: self.consents.ending_before(now, after=cursor)))
        return sum(self._expire(person, consent) for person, consent in due)

    def _expire(self, person: PersonId, consent: ConsentId) -> bool:
        saying = Saying(became=State.EXPIRED, by=THE_CLOCK)
        try:
            return self.moved(person, consent, saying=saying).ending is State.EXPIRED
        except NotFound:
            return False  # erased since the search saw it
