from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from quitclaim.domain.errors import NotAllowed
from quitclaim.ports.clock import Clock
from quitclaim.ports.mail import Letters
from quitclaim.ports.paging import every
from quitclaim.usecases.send_letter import SendLetter

# Letters are taken out within seconds: whatever lies this long was lost on its way to us.
_LIES_FOR: Final = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class SendWaiting:
    letters: Letters
    clock: Clock
    send: SendLetter

    def __call__(self) -> int:
        """
        Send what lies too long, and return how many were sent.

        Raises what the last of them failed with, after all others were sent.
        """
        since, sent = self.clock.now() - _LIES_FOR, 0
        failure: Exception | None = None
        for message in tuple(every(lambda after: self.letters.waiting(since, after=after))):
            try:
                sent += self.send(message.id)
            except NotAllowed:
                continue  # it waits on, without a fault of anybody's, until we say who we are
            except Exception as error:  # noqa: BLE001  one poisonous letter would bar all behind it
                failure = error
        if failure is not None:
            raise failure
        return sent
