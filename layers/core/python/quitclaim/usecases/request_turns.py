"""What every use case that moves a request shares: its next turn, its leaf, whether it matters."""

from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.envelopes import Envelope
from quitclaim.domain.consents.requests import Progress, Request, Turn
from quitclaim.domain.ids import ConsentId, LetterId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.scope import kind_of
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.mail import Letter, Message
from quitclaim.ports.requests import Requests
from quitclaim.ports.writes import Write
from quitclaim.usecases.retelling import told


@dataclass(frozen=True, slots=True)
class RequestsDesk:
    requests: Requests
    commits: Commits
    clock: Clock
    chance: Chance

    def moved(
        self,
        found: Request,
        after: Request,
        *,
        by: Speaker,
        action: str,
        letter: Message | None = None,
    ) -> Request:
        """One turn forward, with its letter; raises Conflict where the request moved meanwhile."""
        said, at = announced_turn(after), after.turns[-1].at
        fact = told(self.chance, said, at=at, by=by, action=action)
        encloses = () if letter is None else (letter,)
        self.commits.commit(Change(fact=fact, writes=(Write(after, found),), encloses=encloses))
        return after


def turned(
    request: Request,
    became: Progress,
    *,
    now: datetime,
    reason: str | None = None,
    envelope: Envelope | None = None,
) -> Request:
    """A clock that was set back puts no turn before the last."""
    at = max(now, request.turns[-1].at)
    return request.after(Turn(became=became, at=at, reason=reason, envelope=envelope))


def announced_turn(request: Request) -> Announcement:
    became = EventType(f"request.{request.turns[-1].became}")
    return Announcement(became, request.id, request.version)


def reminder_of(request: Request, letter: LetterId) -> Message:
    return Message(
        id=letter,
        letter=Letter.REMINDER,
        person=request.person,
        at=request.turns[-1].at,
        to=request.to,
        request=request.id,
        consents=request.consents,
    )


def unanswered(request: Request, dossier: Dossier) -> frozenset[ConsentId]:
    """Those of its records that nobody, not even another addressee, has said anything of."""
    return frozenset(
        record.id
        for record in dossier.consents
        if record.id in request.consents and not (record.yeses or record.ending)
    )


def is_answerable(request: Request, dossier: Dossier, *, at: datetime) -> bool:
    """Whether a link sent now would open the form: nobody is asked what no longer matters."""
    if dossier.is_erased or dossier.person.died_on is not None:
        return False
    return any(
        record.id in request.consents
        and record.ending is None
        and at < record.until
        and dossier.counts_as_word(request.to, at=at, kind=kind_of(record.asked))
        and all(yes.by != request.to for yes in record.yeses)
        for record in dossier.consents
    )
