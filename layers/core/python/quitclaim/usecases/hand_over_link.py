"""A link that no letter could carry, for whoever asks to hand over by herself (R63)."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from quitclaim.domain.checks import Word
from quitclaim.domain.consents.requests import Progress, Request
from quitclaim.domain.errors import NotAllowed, NotFound, RecordEnded
from quitclaim.domain.ids import LetterId, MemberId, PersonId, RequestId
from quitclaim.domain.organisation.credentials import Secret
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.ports.changes import Change
from quitclaim.ports.consents import Consents
from quitclaim.ports.writes import Write
from quitclaim.usecases.letter_links import link_to_sign
from quitclaim.usecases.request_turns import RequestsDesk, announced_turn, reminder_of, turned
from quitclaim.usecases.retelling import told, until_it_holds

_CAME_BACK: Final = (Progress.BOUNCED, Progress.REJECTED)


class NotByHand(Word):
    """Why a link is not handed over: whoever holds it could answer in her name."""

    THE_POST_CARRIES_IT = "the_post_carries_it"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """Shown once. `until`: from then on it opens nothing that can be signed."""

    token: str = field(repr=False)
    until: datetime


@dataclass(frozen=True, slots=True)
class HandOverLink(RequestsDesk):
    consents: Consents

    def __call__(self, person: PersonId, request: RequestId, *, member: MemberId) -> HandedOver:
        """
        Put the request on its way again, without a letter; the log says who took the link.

        Only where the last letter came back, or the mail service would not send it.
        """
        return until_it_holds(lambda: self._once(person, request, member=member))

    def _once(self, person: PersonId, request: RequestId, *, member: MemberId) -> HandedOver:
        found = self.requests.request(person, request)
        if found is None:
            raise NotFound(request)
        if found.turns[-1].became not in _CAME_BACK:
            raise NotAllowed(NotByHand.THE_POST_CARRIES_IT)
        return self._taken(found, member=member)

    def _taken(self, found: Request, *, member: MemberId) -> HandedOver:
        now, dossier = self.clock.now(), self.consents.dossier(found.person)
        sent = turned(found, Progress.SENT, now=now)
        link = link_to_sign(sent, dossier, at=now) if dossier else None
        if link is None:
            raise RecordEnded(found.id)
        secret = Secret.of(self.chance.key())
        # What the letter would have said, which nobody sends.
        said = reminder_of(sent, LetterId(self.chance.uuid()))
        minted = link.minted(secret.hash, said, at=now)
        by = Speaker(Role.STAFF, member)
        said_so = announced_turn(sent)
        fact = told(self.chance, said_so, at=sent.turns[-1].at, by=by, action="hand_over_link")
        self.commits.commit(Change(fact=fact, writes=(Write(sent, found),), encloses=(minted,)))
        return HandedOver(token=secret.text, until=link.until)
