"""What was heard of envelopes is looked at; and once a day, whatever was heard or not."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from quitclaim.domain.consents.envelopes import Envelope
from quitclaim.domain.consents.requests import Request
from quitclaim.domain.errors import Conflict, NotFound, StoreUnavailable
from quitclaim.ports.clock import Clock
from quitclaim.ports.envelopes import Hints
from quitclaim.ports.paging import every
from quitclaim.ports.requests import Requests
from quitclaim.usecases.take_envelope import TakeEnvelope

# The list of requests may lag: what was heard just now may be of one that is not on it yet.
_LAGS: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """How many envelopes were looked at, and of how many nothing could be said."""

    envelopes: int = 0
    troubled: int = 0


@dataclass(frozen=True, slots=True)
class LookAtEnvelopes:
    requests: Requests
    hints: Hints
    clock: Clock
    take: TakeEnvelope

    def __call__(self, *, everything: bool = False) -> Looked:
        """
        Ask for each envelope that was heard of; `everything`: for all that nobody has answered.

        What could not be asked for is asked for again next time; the rest is done with.
        """
        heard = self.hints.waiting()
        if not (heard or everything):
            return Looked()
        named = frozenset(hint.envelope for hint in heard)
        looked: list[_Look] = []
        for request in every(lambda after: self.requests.listed(after=after)):
            envelope = _waits(request)
            if envelope and (everything or envelope in named):
                looked.append(self._look(request, envelope))
        again = frozenset(look.envelope for look in looked if look.is_wanted_again)
        known = frozenset(look.envelope for look in looked)
        since = self.clock.now() - _LAGS
        over = (hint for hint in heard if hint.envelope in known or hint.at < since)
        self.hints.done(*(hint for hint in over if hint.envelope not in again))
        troubled = sum(look.is_troubled for look in looked)
        return Looked(envelopes=len(looked), troubled=troubled)

    def _look(self, request: Request, envelope: Envelope) -> "_Look":
        try:
            trouble = self.take(request.person, request.id)
        except NotFound:
            return _Look(envelope)  # she was forgotten meanwhile
        except (Conflict, StoreUnavailable):
            return _Look(envelope, is_troubled=True, is_wanted_again=True)
        wanted_again = trouble is not None and trouble.passes
        return _Look(envelope, is_troubled=trouble is not None, is_wanted_again=wanted_again)


@dataclass(frozen=True, slots=True)
class _Look:
    envelope: Envelope
    is_troubled: bool = False
    is_wanted_again: bool = False


def _waits(request: Request) -> Envelope | None:
    return None if request.turns[-1].became.is_final else request.envelope
