from collections.abc import Mapping
from dataclasses import dataclass, field

from quitclaim.domain.checks import require
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.openings import Page, page_for
from quitclaim.domain.consents.requests import Progress, Request, Turn
from quitclaim.domain.consents.testimony import Answer, Circumstances, Testimony, completed, granted
from quitclaim.domain.errors import NotAllowed, NotFound
from quitclaim.domain.ids import ConsentId, DocumentHash, LetterId, TokenHash
from quitclaim.domain.people.capabilities import Capability, Unusable
from quitclaim.domain.people.names import is_same_name
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.changes import Purpose
from quitclaim.ports.mail import Letter, Message
from quitclaim.ports.requests import Requests
from quitclaim.ports.writes import Write
from quitclaim.usecases.consent_desk import Along, ConsentDesk
from quitclaim.usecases.dead_keys import drop_dead_keys
from quitclaim.usecases.readers import reader_of
from quitclaim.usecases.request_turns import announced_turn
from quitclaim.usecases.retelling import until_it_holds
from quitclaim.usecases.sayings import Saying, record_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """
    What was sent with the form. A record without an answer was left unticked: that is a no.

    `reason`: why not, if she says so; only a no to everything has one.
    """

    document: DocumentHash
    typed_name: str = field(repr=False)
    answers: tuple[Answer, ...]
    circumstances: Circumstances
    reason: str | None = field(default=None, repr=False)

    @property
    def why(self) -> str | None:
        """A field left blank says nothing."""
        return self.reason if self.reason and self.reason.strip() else None


@dataclass(frozen=True, slots=True)
class SignRequest(ConsentDesk):
    requests: Requests

    def __call__(self, token: TokenHash, signature: Signature) -> tuple[Consent, ...]:
        """
        Answer everything that a link asks, at once, and use the link up.

        Nothing changes unless the typed name is hers (R12): raises NotAllowed, and NotFound where
        the link opens no form.
        """
        moved, leaves_a_key = until_it_holds(lambda: self._once(token, signature))
        if leaves_a_key:
            drop_dead_keys(self, moved[0].person)
        return moved

    def _once(self, token: TokenHash, signature: Signature) -> tuple[tuple[Consent, ...], bool]:
        now = self.clock.now()
        capability = self.requests.capability(token)
        if capability is None:
            raise NotFound
        dossier = self.known(capability.person)
        opening = page_for(capability, dossier, at=now)
        used = capability.signed(document=signature.document, at=now)
        if opening.page is not Page.SIGN:
            raise NotFound
        self._require_name(capability, signature.typed_name)
        answers = completed(
            signature.answers, asked=capability.consents, still_open=opening.consents
        )
        said = (answer for answer in answers if answer.consent in opening.consents)
        sayings = {one.consent: _saying(dossier, one, by=capability.by) for one in said}
        is_yes = any(saying.became is State.GIVEN for saying in sayings.values())
        require(not (is_yes and signature.why), "a yes needs no reason: say why only with a no")
        request = self._request(capability)
        turned = request.after(
            Turn(
                became=Progress.DECLINED if signature.why else Progress.ANSWERED,
                at=now,
                reason=signature.why,
            )
        )
        along = Along(
            at=now,
            action="sign_request",
            writes=(Write(turned, request),),
            said=(announced_turn(turned),),
            encloses=(
                used,
                _testimony(turned, signature, answers=answers),
                self._copy(turned, sayings),
            ),
        )
        # Whose evidence ended has none: from now on there is something to prove again.
        self.keys.make(turned.person, Purpose.EVIDENCE)
        return self.move(dossier, sayings, along=along)

    def _require_name(self, capability: Capability, typed: str) -> None:
        person, by = capability.person, capability.by
        reader = self.consents.identity(reader_of(person, by))
        # A guardian's page says whom it is about.
        about = self.consents.identity(person) if by.role is Role.GUARDIAN else None
        shown = about.name if about else None
        if reader is None or not is_same_name(typed, reader.name, shown=shown):
            raise NotAllowed(Unusable.OTHER_NAME)

    def _request(self, capability: Capability) -> Request:
        for request in self.requests.of(capability.person):
            if request.to == capability.by and request.consents == capability.consents:
                return request
        raise NotFound

    def _copy(self, request: Request, sayings: Mapping[ConsentId, Saying]) -> Message:
        return Message(
            id=LetterId(self.chance.uuid()),
            letter=Letter.COPY,
            person=request.person,
            at=request.turns[-1].at,
            to=request.to,
            consents=frozenset(sayings),
        )


def _saying(dossier: Dossier, answer: Answer, *, by: Speaker) -> Saying:
    scope = granted(record_of(dossier, answer.consent).asked, answer.ticked)
    return Saying(became=State.REFUSED if scope is None else State.GIVEN, by=by, scope=scope)


def _testimony(request: Request, signature: Signature, *, answers: tuple[Answer, ...]) -> Testimony:
    return Testimony(
        request=request.id,
        person=request.person,
        by=request.to,
        at=request.turns[-1].at,
        document=signature.document,
        typed_name=signature.typed_name,
        answers=answers,
        circumstances=signature.circumstances,
    )
