"""What is done once a day, put together from its ports."""

from collections.abc import Mapping
from dataclasses import dataclass

from quitclaim.domain.consents.envelopes import Provider
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.envelopes import Accounts, Hints, SigningService
from quitclaim.ports.evidence import Evidence
from quitclaim.ports.keys import Keys
from quitclaim.ports.library import Library
from quitclaim.ports.mail import Stationery
from quitclaim.ports.papers import Papers
from quitclaim.ports.requests import Requests
from quitclaim.usecases.ask_consent import AskConsent
from quitclaim.usecases.daily_round import DailyRound
from quitclaim.usecases.drop_templates import DropTemplates
from quitclaim.usecases.end_consent import ExpireConsents
from quitclaim.usecases.look_at_envelopes import LookAtEnvelopes
from quitclaim.usecases.renew_consents import RenewConsents
from quitclaim.usecases.requests_desk import RemindRequest
from quitclaim.usecases.take_envelope import TakeEnvelope


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPorts:
    """Nobody asks for any of it, so that nobody can be refused any of it either."""

    chance: Chance
    clock: Clock
    commits: Commits
    consents: Consents
    keys: Keys
    library: Library
    papers: Papers
    requests: Requests
    stationery: Stationery
    recognises: bool

    def daily_round(self) -> DailyRound:
        desk = (self.consents, self.commits, self.clock, self.chance, self.keys)
        ask = AskConsent(*desk, self.library, self.papers, self.stationery)
        return DailyRound(
            self.requests,
            self.clock,
            RenewConsents(self.consents, self.requests, self.library, self.clock, ask),
            ExpireConsents(*desk),
            RemindRequest(self.requests, self.commits, self.clock, self.chance, self.consents),
            DropTemplates(*desk, self.library),
            self.recognises,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvelopePorts:
    """Whom signing services are asked about, and where what they say is kept."""

    accounts: Accounts
    chance: Chance
    clock: Clock
    commits: Commits
    consents: Consents
    evidence: Evidence
    hints: Hints
    keys: Keys
    requests: Requests
    services: Mapping[Provider, SigningService]

    def look_at_envelopes(self) -> LookAtEnvelopes:
        desk = (self.consents, self.commits, self.clock, self.chance, self.keys)
        asking = (self.requests, self.evidence, self.accounts, self.services)
        take = TakeEnvelope(*desk, *asking)
        return LookAtEnvelopes(self.requests, self.hints, self.clock, take)
