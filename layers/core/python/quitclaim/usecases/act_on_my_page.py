"""What somebody does on her own page, for herself or for a child she answers for (R5, R14)."""

from dataclasses import dataclass

from quitclaim.domain.checks import require_some
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import ConsentId, PersonId, TokenHash
from quitclaim.domain.scope import Scope
from quitclaim.ports.requests import Requests
from quitclaim.usecases.dead_keys import drop_dead_keys
from quitclaim.usecases.open_my_page import Voice, Voices
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.sayings import record_of
from quitclaim.usecases.taking_back import Act, Taken, TakingBack, Wanted


@dataclass(frozen=True, slots=True)
class MyPageDesk(TakingBack):
    requests: Requests

    def voice(self, token: TokenHash, person: PersonId) -> Voice:
        """NotFound where the link does not, or no longer, let anybody speak for this person."""
        found = Voices(self.consents, self.requests).of(token, at=self.clock.now())
        for voice in found[1] if found else ():
            if voice.person == person:
                return voice
        raise NotFound(person)

    def said(  # noqa: PLR0917  one act
        self, token: TokenHash, person: PersonId, wanted: Wanted, *, action: str
    ) -> tuple[Consent, ...]:
        require_some(consents=wanted)
        taken = until_it_holds(lambda: self._once(self.voice(token, person), wanted, action=action))
        if taken.leaves_a_key:
            drop_dead_keys(self, person)
        return taken.records

    def _once(self, voice: Voice, wanted: Wanted, *, action: str) -> Taken:
        act = Act(person=voice.person, by=voice.by, wanted=wanted, action=action)
        found = {consent: record_of(voice.dossier, consent) for consent in wanted}
        for consent, record in found.items():
            # Any voice takes back what another gave (R9); what nobody gave there is nothing of.
            is_open = bool(record.yeses) and record.ending is None
            if not (is_open or record.has_no_of(voice.by)):
                raise NotFound(consent)
        return self.taken(act, voice.dossier, found=found)


class WithdrawOnMyPage(MyPageDesk):
    def __call__(
        self, token: TokenHash, person: PersonId, *consents: ConsentId
    ) -> tuple[Consent, ...]:
        """Take yeses back, once or again; it binds with this call, as every withdrawal does."""
        return self.said(token, person, dict.fromkeys(consents), action="withdraw_on_my_page")


class NarrowOnMyPage(MyPageDesk):
    def __call__(
        self, token: TokenHash, person: PersonId, *, consent: ConsentId, scope: Scope
    ) -> Consent:
        """Allow less from now on; to allow nothing any more is to withdraw."""
        (narrowed,) = self.said(token, person, {consent: scope}, action="narrow_on_my_page")
        return narrowed
