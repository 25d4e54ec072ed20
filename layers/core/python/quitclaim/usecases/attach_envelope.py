"""A request is asked by a signing service as well, which the organisation has already (R44)."""

import hashlib
from dataclasses import dataclass

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.envelopes import Envelope, asks_recognition
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.errors import NotAllowed, NotFound, RecordEnded
from quitclaim.domain.ids import PersonId, RequestId
from quitclaim.domain.people.person import Speaker
from quitclaim.ports.consents import Consents
from quitclaim.ports.envelopes import Accounts, Hint, Hints
from quitclaim.usecases.request_turns import RequestsDesk, is_answerable, turned
from quitclaim.usecases.retelling import until_it_holds


class Unfit(Word):
    """Why an envelope cannot ask what a request asks."""

    ASKS_RECOGNITION = "asks_recognition"
    NO_PROVIDER = "no_provider"


@dataclass(frozen=True, slots=True)
class AttachEnvelope(RequestsDesk):
    consents: Consents
    accounts: Accounts
    hints: Hints

    def __call__(  # noqa: PLR0917  one act
        self, person: PersonId, request: RequestId, envelope: Envelope, *, by: Speaker
    ) -> Request:
        """
        Say which envelope asks it; the last that was named counts, and is looked at soon.

        Raises NotAllowed where it asks to recognise somebody: that is asked on our own form alone.
        """
        attached = until_it_holds(lambda: self._once(person, request, envelope=envelope, by=by))
        of = hashlib.sha256(self.chance.uuid().encode()).hexdigest()
        self.hints.take(Hint(envelope=envelope, of=of, at=self.clock.now()))
        return attached

    def _once(
        self, person: PersonId, request: RequestId, *, envelope: Envelope, by: Speaker
    ) -> Request:
        found, now = self.requests.request(person, request), self.clock.now()
        dossier = self.consents.dossier(person)
        if found is None or dossier is None:
            raise NotFound(request)
        if found.turns[-1].became.is_final or not is_answerable(found, dossier, at=now):
            raise RecordEnded(request)
        asked = (c.asked for c in dossier.consents if c.id in found.consents)
        is_attached = self.accounts.account(envelope.provider) is not None
        unfit = [
            *([Unfit.ASKS_RECOGNITION] if asks_recognition(asked) else []),
            *([] if is_attached else [Unfit.NO_PROVIDER]),
        ]
        if unfit:
            raise NotAllowed(*unfit)
        if found.turns[-1].envelope == envelope:
            return found
        attached = turned(found, Progress.AT_PROVIDER, now=now, envelope=envelope)
        return self.moved(found, attached, by=by, action="attach_envelope")
