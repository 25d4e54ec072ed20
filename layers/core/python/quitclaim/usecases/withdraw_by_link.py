"""The link that gave takes back, all of it or some, with no name to type (R5; GDPR art. 7(3))."""

from dataclasses import dataclass

from quitclaim.domain.checks import require_some
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.openings import Page, page_for
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import ConsentId, TokenHash
from quitclaim.domain.people.capabilities import Capability
from quitclaim.domain.scope import Scope
from quitclaim.ports.requests import Requests
from quitclaim.usecases.dead_keys import drop_dead_keys
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.sayings import record_of
from quitclaim.usecases.taking_back import Act, Taken, TakingBack, Wanted, has_said


@dataclass(frozen=True, slots=True)
class LinkDesk(TakingBack):
    """What is wanted of each record: the scope that is left, or None to leave nothing."""

    requests: Requests

    def said(self, token: TokenHash, wanted: Wanted, *, action: str) -> tuple[Consent, ...]:
        require_some(consents=wanted)
        taken = until_it_holds(lambda: self._once(token, wanted, action=action))
        if taken.leaves_a_key:
            drop_dead_keys(self, taken.records[0].person)
        return taken.records

    def _once(self, token: TokenHash, wanted: Wanted, *, action: str) -> Taken:
        capability = self.requests.capability(token)
        if capability is None:
            raise NotFound
        dossier = self.known(capability.person)
        found = self._found(capability, dossier, wanted=wanted)
        who, by = capability.person, capability.by
        return self.taken(
            Act(person=who, by=by, wanted=wanted, action=action), dossier, found=found
        )

    def _found(
        self, capability: Capability, dossier: Dossier, *, wanted: Wanted
    ) -> dict[ConsentId, Consent]:
        """What the link opens, or what it has taken back before: it works as often as followed."""
        opening = page_for(capability, dossier, at=self.clock.now())
        found = {consent: record_of(dossier, consent) for consent in wanted}
        for consent, record in found.items():
            is_open = opening.page is Page.WITHDRAW and consent in opening.consents
            is_over = consent in capability.consents and has_said(capability.by, record)
            if not (is_open or is_over):
                raise NotFound(consent)
        return found


class WithdrawByLink(LinkDesk):
    def __call__(self, token: TokenHash, *consents: ConsentId) -> tuple[Consent, ...]:
        """
        Take yeses back, once or again, and return the records as they ended.

        It binds with this call, as every withdrawal does. Raises NotFound where the link opens no
        page to withdraw one of them.
        """
        return self.said(token, dict.fromkeys(consents), action="withdraw_by_link")


class NarrowByLink(LinkDesk):
    def __call__(self, token: TokenHash, consent: ConsentId, scope: Scope) -> Consent:  # noqa: PLR0917  one act
        """Allow less from now on; to allow nothing any more is to withdraw."""
        (narrowed,) = self.said(token, {consent: scope}, action="narrow_by_link")
        return narrowed
