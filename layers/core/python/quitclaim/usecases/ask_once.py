"""Asking what nobody is asking yet: a second press asks nobody twice (R11)."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.consents.asking import Proposal
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.ids import MemberId, PersonId
from quitclaim.ports.clock import Clock
from quitclaim.ports.requests import Requests
from quitclaim.usecases.ask_consent import AskConsent, Asked
from quitclaim.usecases.one_at_a_time import OneAtATime


@dataclass(frozen=True, slots=True)
class AskedAlready:
    """`request`: the one that is open; None while another press is asking at this moment."""

    request: Request | None


@dataclass(frozen=True, slots=True)
class AskOnce:
    ask: AskConsent
    requests: Requests
    one_at_a_time: OneAtATime

    @property
    def clock(self) -> Clock:
        return self.ask.clock

    def known(self, person: PersonId) -> Dossier:
        return self.ask.known(person)

    def __call__(
        self, person: PersonId, *proposals: Proposal, member: MemberId, card: int | None = None
    ) -> Asked | AskedAlready:
        """As `AskConsent`, unless all of it is asked already and somebody has yet to answer."""
        her = self.known(person).id
        asked = self.one_at_a_time(
            lambda: self._once(her, *proposals, member=member, card=card), f"asking|{her}"
        )
        return asked or AskedAlready(None)

    def open_request(
        self, dossier: Dossier, proposals: tuple[Proposal, ...], *, at: datetime
    ) -> Request | None:
        """The latest that goes on, where those that go on ask for all of this."""
        asked = {c.id: c.asked for c in dossier.consents if c.ending is None and at < c.until}
        wanted = {proposal.asked for proposal in proposals}
        open_ones = {
            request: {asked[one] for one in request.consents if one in asked} & wanted
            for request in self.of(dossier.id)
            if not request.turns[-1].became.is_final
        }
        if not wanted <= frozenset[object]().union(*open_ones.values()):
            return None
        about = (request for request, scopes in open_ones.items() if scopes)
        return max(about, key=lambda request: request.turns[0].at, default=None)

    def of(self, person: PersonId) -> tuple[Request, ...]:
        """Also what she was asked while somebody took her for two."""
        aliases = self.ask.consents.aliases(person)
        return tuple(request for alias in aliases for request in self.requests.of(alias))

    def _once(
        self, person: PersonId, *proposals: Proposal, member: MemberId, card: int | None
    ) -> Asked | AskedAlready:
        found = self.open_request(self.known(person), proposals, at=self.clock.now())
        if found:
            return AskedAlready(found)
        return self.ask(person, *proposals, member=member, card=card)
