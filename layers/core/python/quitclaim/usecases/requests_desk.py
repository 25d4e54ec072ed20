"""What becomes of a request: it is sent again, taken back by us, or returned by the post (R11)."""

from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.requests import SEND_AGAIN_AFTER, Progress, Request, TooSoon
from quitclaim.domain.errors import NotAllowed, NotFound, RecordEnded
from quitclaim.domain.ids import ConsentId, LetterId, MemberId, PersonId, RequestId
from quitclaim.domain.people.person import THE_CLOCK, Role, Speaker
from quitclaim.ports.changes import Change
from quitclaim.ports.consents import Consents
from quitclaim.ports.mail import WhyUndelivered
from quitclaim.ports.requests import Requests
from quitclaim.ports.writes import Write
from quitclaim.usecases.consent_desk import Along, ConsentDesk
from quitclaim.usecases.dead_keys import drop_dead_keys
from quitclaim.usecases.request_turns import (
    RequestsDesk,
    announced_turn,
    is_answerable,
    reminder_of,
    turned,
    unanswered,
)
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.sayings import Saying

_CAME_BACK: Final = (WhyUndelivered.BOUNCED, WhyUndelivered.COMPLAINED)


@dataclass(frozen=True, slots=True)
class RemindRequest(RequestsDesk):
    consents: Consents

    def __call__(self, person: PersonId, request: RequestId, *, by: Speaker) -> Request:
        """
        Send it again, with a fresh link; one that came back is on its way once more.

        Staff are refused within an hour of the last sending, unless that one came back. Raises
        RecordEnded where no answer could count any more.
        """
        return until_it_holds(lambda: self._once(person, request, by=by))

    def again(self, found: Request, *, by: Speaker) -> Request:
        """Send exactly what was read again: raises Conflict where it moved since."""
        dossier, now = self.consents.dossier(found.person), self.clock.now()
        sent = turned(found, Progress.SENT, now=now)
        if dossier is None or not is_answerable(found, dossier, at=now):
            raise RecordEnded(found.id)
        letter = reminder_of(sent, LetterId(self.chance.uuid()))
        return self.moved(found, sent, by=by, action="remind_request", letter=letter)

    def _once(self, person: PersonId, request: RequestId, *, by: Speaker) -> Request:
        found = self.requests.request(person, request)
        if found is None:
            raise NotFound(request)
        last, now = found.turns[-1], self.clock.now()
        is_fresh = last.became is Progress.SENT and now < last.at + SEND_AGAIN_AFTER
        if by.role is Role.STAFF and is_fresh:
            raise NotAllowed(TooSoon.SENT_WITHIN_THE_HOUR)
        return self.again(found, by=by)


class TakeReturn(RequestsDesk):
    def __call__(self, person: PersonId, request: RequestId, why: WhyUndelivered) -> Request | None:  # noqa: PLR0917  one act
        """
        Show that a letter did not arrive; again changes nothing, nor does it after an answer.

        None where nothing is known of it: what comes back late may be somebody forgotten's.
        """
        return until_it_holds(lambda: self._once(person, request, why=why))

    def _once(self, person: PersonId, request: RequestId, *, why: WhyUndelivered) -> Request | None:
        found = self.requests.request(person, request)
        if found is None or found.turns[-1].became.is_final:
            return found
        became = Progress.BOUNCED if why in _CAME_BACK else Progress.REJECTED
        since_sent = takewhile(lambda t: t.became is not Progress.SENT, reversed(found.turns))
        if (became, why) in {(turn.became, turn.reason) for turn in since_sent}:
            return found
        back = turned(found, became, now=self.clock.now(), reason=why.value)
        return self.moved(found, back, by=THE_CLOCK, action="take_return")


@dataclass(frozen=True, slots=True)
class CancelAsking(ConsentDesk):
    requests: Requests

    def __call__(
        self, person: PersonId, request: RequestId, *, member: MemberId
    ) -> tuple[Request, ...]:
        """Take back what nobody has said yes to; return the requests that are over with it."""
        cancelled, leaves_a_key = until_it_holds(lambda: self._once(person, request, member=member))
        if leaves_a_key:
            drop_dead_keys(self, person)
        return cancelled

    def _once(
        self, person: PersonId, request: RequestId, *, member: MemberId
    ) -> tuple[tuple[Request, ...], bool]:
        dossier = self.known(person)
        found = self.requests.request(person, request)
        if found is None:
            raise NotFound(request)
        if found.turns[-1].became is Progress.CANCELLED:
            return (found,), False
        if found.turns[-1].became.is_final:
            raise RecordEnded(request)
        silent = unanswered(found, dossier)
        over = self._over(found, dossier, silent=silent)
        require(silent or over, "somebody has said yes to all of it: revoke that instead")
        along = Along(
            action="cancel_asking",
            writes=tuple(Write(after, before) for before, after in over.items()),
            said=tuple(map(announced_turn, over.values())),
        )
        by = Speaker(Role.STAFF, member)
        return tuple(over.values()), self._cancel(dossier, silent, along=along, by=by)

    def _over(
        self, found: Request, dossier: Dossier, *, silent: frozenset[ConsentId]
    ) -> dict[Request, Request]:
        """Every open request about the same that now asks for nothing, and what it becomes."""
        now = self.clock.now()
        ended = silent | {record.id for record in dossier.consents if record.ending}
        return {
            request: turned(request, Progress.CANCELLED, now=now)
            for request in self.requests.of(found.person)
            if request.consents & found.consents
            and request.consents <= ended
            and not request.turns[-1].became.is_final
        }

    def _cancel(
        self, dossier: Dossier, silent: frozenset[ConsentId], *, along: Along, by: Speaker
    ) -> bool:
        if silent:
            saying = Saying(became=State.CANCELLED, by=by)
            return self.move(dossier, dict.fromkeys(sorted(silent), saying), along=along)[1]
        # Every record was over before: only the letters end.
        at = self.clock.now()
        fact = told(self.chance, *along.said, at=at, by=by, action="cancel_asking")
        self.commits.commit(Change(fact=fact, writes=along.writes))
        return False
