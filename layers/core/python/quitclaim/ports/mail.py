from dataclasses import dataclass
from typing import Protocol

from quitclaim.domain.checks import Word
from quitclaim.domain.ids import ConsentId, PersonId


class Letter(Word):
    REQUEST = "request"
    COPY = "copy"
    WITHDRAWN = "withdrawn"
    RENEWAL = "renewal"
    ERASED = "erased"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Ids only: the function that sends it looks the address up and mints the link."""

    letter: Letter
    person: PersonId
    consent: ConsentId | None = None


class Mail(Protocol):
    def send(self, message: Message) -> None:
        """Hand it to the queue; delivery is not awaited, and a repeat may send it twice."""
