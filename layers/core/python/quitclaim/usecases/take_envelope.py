"""What a signing service says of a request, asked of it and never believed unasked (R44)."""

from collections.abc import Mapping
from dataclasses import dataclass

from quitclaim.domain.consents.envelopes import (
    Envelope,
    Provider,
    Said,
    Trouble,
    reason_of,
    said_by,
)
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import PersonId, RequestId
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.ports.changes import Change, Purpose
from quitclaim.ports.consents import Identity
from quitclaim.ports.envelopes import Account, Accounts, SigningService, Troubled
from quitclaim.ports.evidence import Evidence
from quitclaim.ports.outside import ForbiddenAddress, Unreachable
from quitclaim.ports.requests import Requests
from quitclaim.ports.writes import Write
from quitclaim.usecases.consent_desk import ConsentDesk
from quitclaim.usecases.envelope_answers import Answering, Brought, open_in, still_meant
from quitclaim.usecases.readers import reader_of
from quitclaim.usecases.request_turns import announced_turn, turned
from quitclaim.usecases.retelling import told, until_it_holds


@dataclass(frozen=True, slots=True)
class TakeEnvelope(ConsentDesk):
    requests: Requests
    evidence: Evidence
    accounts: Accounts
    services: Mapping[Provider, SigningService]

    def __call__(self, person: PersonId, request: RequestId) -> Trouble | None:
        """
        Ask the provider, and move the request as far as it says; None unless that is in trouble.

        A request that was answered never moves again. Trouble stands at the request, once for as
        long as it lasts. Raises NotFound where she was forgotten.
        """
        found = self._found(person, request)
        if found.envelope is None or found.turns[-1].became.is_final:
            return None
        # Before anything is written, and once: whoever is slow holds up nobody else's change.
        brought = self._brought(found, found.envelope)
        return until_it_holds(lambda: self._once(found, brought))

    def _brought(self, request: Request, envelope: Envelope) -> Brought | Trouble:
        signer = self.consents.identity(reader_of(request.person, request.to))
        if signer is None or not signer.mail:
            return Trouble.NO_MAIL
        account = self.accounts.account(envelope.provider)
        if account is None:
            return Trouble.NOT_ATTACHED
        try:
            return self._asked(envelope, account, signer=signer)
        except Unreachable:
            return Trouble.UNREACHABLE
        except ForbiddenAddress:
            return Trouble.FORBIDDEN_ADDRESS
        except Troubled as error:
            return error.trouble

    def _asked(
        self, envelope: Envelope, account: Account, *, signer: Identity
    ) -> Brought | Trouble:
        service = self.services[envelope.provider]
        found = service.find(envelope.number, account=account)
        if found.number != envelope.number:
            return Trouble.OTHER_ENVELOPE
        said = said_by(found, signer.mail)
        if isinstance(said, Trouble):
            return said
        return Brought(
            said=said,
            envelope=envelope,
            name=signer.name or signer.mail,
            paper=service.paper(found, account=account) if said is Said.YES else None,
            reason=reason_of(found, signer.mail) if said is Said.NO else None,
        )

    def _once(self, looked_at: Request, brought: Brought | Trouble) -> Trouble | None:
        found = self._found(looked_at.person, looked_at.id)
        if found.turns[-1].became.is_final or found.envelope != looked_at.envelope:
            return None  # she answered on our form, or another envelope was named meanwhile
        if isinstance(brought, Trouble):
            return self._noted(found, brought)
        if brought.said is Said.NOTHING_YET:
            return self._noted(found, None)
        return self._answered(found, brought)

    def _answered(self, found: Request, brought: Brought) -> Trouble | None:
        dossier, now = self.known(found.person), self.clock.now()
        records = open_in(found, dossier, at=now)
        if brought.said is Said.YES:
            records = still_meant(records, request=found, dossier=dossier)
        if not records:
            return self._noted(found, Trouble.NOT_ASKED_ANY_MORE)
        # Whose evidence ended has none: from now on there is something to prove again.
        self.keys.make(found.person, Purpose.EVIDENCE)
        kept = self.evidence.keep(found.person, brought.paper) if brought.paper else None
        became = Progress.DECLINED if brought.reason else Progress.ANSWERED
        answering = Answering(
            before=found,
            after=turned(found, became, now=now, reason=brought.reason),
            records=records,
            brought=brought,
            kept=kept,
        )
        try:
            self.move(dossier, answering.sayings, along=answering.along(self.chance))
        except NotAllowed:
            # A no is dated after every yes: by then the child may be of age.
            return self._noted(found, Trouble.NOT_ASKED_ANY_MORE)
        return None

    def _noted(self, found: Request, trouble: Trouble | None) -> Trouble | None:
        """Where staff sees it; what stands there already is not said again."""
        last = found.turns[-1]
        was = last.reason if last.became is Progress.AT_PROVIDER else None
        if was != trouble:
            after = turned(
                found,
                Progress.AT_PROVIDER,
                now=self.clock.now(),
                reason=trouble,
                envelope=found.envelope,
            )
            said, at = announced_turn(after), after.turns[-1].at
            fact = told(self.chance, said, at=at, by=THE_CLOCK, action="take_envelope")
            self.commits.commit(Change(fact=fact, writes=(Write(after, found),)))
        return trouble

    def _found(self, person: PersonId, request: RequestId) -> Request:
        found = self.requests.request(person, request)
        if found is None:
            raise NotFound(request)
        return found
