"""The link that gave takes back, all of it or some, with no name to type (R5; GDPR art. 7(3))."""

from collections.abc import Mapping
from dataclasses import dataclass

from quitclaim.domain.checks import require_some
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.openings import Page, page_for
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import ConsentId, LetterId, TokenHash
from quitclaim.domain.people.capabilities import Capability
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.scope import BiometricScope, Scope
from quitclaim.ports.mail import Letter, Message
from quitclaim.ports.requests import Requests
from quitclaim.usecases.consent_desk import Along, ConsentDesk
from quitclaim.usecases.dead_keys import drop_dead_keys
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.sayings import Saying, record_of

Wanted = Mapping[ConsentId, Scope | None]


@dataclass(frozen=True, slots=True)
class LinkDesk(ConsentDesk):
    """What is wanted of each record: the scope that is left, or None to leave nothing."""

    requests: Requests

    def said(self, token: TokenHash, wanted: Wanted, *, action: str) -> tuple[Consent, ...]:
        require_some(consents=wanted)
        said, leaves_a_key = until_it_holds(lambda: self._once(token, wanted, action=action))
        if leaves_a_key:
            drop_dead_keys(self, said[0].person)
        return said

    def _once(
        self, token: TokenHash, wanted: Wanted, *, action: str
    ) -> tuple[tuple[Consent, ...], bool]:
        """The records, and whether a template key was left that a no elsewhere may have doomed."""
        capability = self.requests.capability(token)
        if capability is None:
            raise NotFound
        dossier = self.known(capability.person)
        found = self._found(capability, dossier, wanted=wanted)
        sayings = {consent: _saying(capability, scope) for consent, scope in wanted.items()}
        fresh = {consent: it for consent, it in sayings.items() if not it.was_said(found[consent])}
        repeated = [found[consent] for consent in wanted if consent not in fresh]
        leaves_a_key = any(isinstance(record.asked, BiometricScope) for record in repeated)
        if fresh:
            letters = tuple(self._letters(capability, fresh))
            along = Along(action=action, encloses=letters)
            moved, leaves_another = self.move(dossier, fresh, along=along)
            found |= {record.id: record for record in moved}
            leaves_a_key |= leaves_another
        return tuple(found.values()), leaves_a_key

    def _found(
        self, capability: Capability, dossier: Dossier, *, wanted: Wanted
    ) -> dict[ConsentId, Consent]:
        """What the link opens, or what it has taken back before: it works as often as followed."""
        opening = page_for(capability, dossier, at=self.clock.now())
        found = {consent: record_of(dossier, consent) for consent in wanted}
        for consent, record in found.items():
            is_open = opening.page is Page.WITHDRAW and consent in opening.consents
            is_over = consent in capability.consents and _has_said(capability.by, record)
            if not (is_open or is_over):
                raise NotFound(consent)
        return found

    def _letters(self, capability: Capability, fresh: Mapping[ConsentId, Saying]) -> list[Message]:
        """One, to say what has ended; whoever allows less sees that on the page."""
        ended = frozenset(consent for consent, saying in fresh.items() if saying.scope is None)
        if not ended:
            return []
        letter = Message(
            id=LetterId(self.chance.uuid()),
            letter=Letter.WITHDRAWN,
            person=capability.person,
            at=self.clock.now(),
            to=capability.by,
            consents=ended,
        )
        return [letter]


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


def _saying(capability: Capability, scope: Scope | None) -> Saying:
    became = State.WITHDRAWN if scope is None else State.NARROWED
    return Saying(became=became, by=capability.by, scope=scope)


def _has_said(by: Speaker, record: Consent) -> bool:
    """Two guardians may press at the same time: whoever comes second is heard as well (R9)."""
    taken_back = record.ending is State.WITHDRAWN and any(yes.by == by for yes in record.yeses)
    return taken_back or record.has_no_of(by)
