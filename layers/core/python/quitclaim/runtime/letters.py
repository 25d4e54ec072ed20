"""Messages of a queue, each for itself; one that met a store asleep comes back soon (R52)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, Generic, Protocol, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from quitclaim.domain.errors import TransientError
from quitclaim.runtime.faults import fault
from quitclaim.runtime.observability import complain

# A failure lies for days where people look: it names fields, never what they hold.
HUSHED: Final = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class Patience(Protocol):
    def put_off(self, receipt: str, *, tries: int) -> None: ...


class _Attributes(BaseModel):
    model_config = HUSHED

    tries: int = Field(alias="ApproximateReceiveCount", ge=1)


class Letter(BaseModel):
    """What its body means, whoever reads it knows."""

    model_config = HUSHED

    id: str = Field(alias="messageId")
    receipt: str = Field(alias="receiptHandle")
    attributes: _Attributes
    body: str


L = TypeVar("L", bound=Letter)


class Batch(BaseModel, Generic[L]):
    model_config = HUSHED

    letters: list[L] = Field(alias="Records")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clerk(Generic[L]):
    """`of`: what is said to have returned where working a letter off failed."""

    of: str
    work: Callable[[L], None]
    patience: Callable[[], Patience]

    def __call__(self, letters: Iterable[L]) -> dict[str, Any]:
        """What fails goes back to the queue, and after five times among the dead letters."""
        failed = [letter.id for letter in letters if not self._is_worked_off(letter)]
        return {"batchItemFailures": [{"itemIdentifier": letter} for letter in failed]}

    def _is_worked_off(self, letter: L) -> bool:
        try:
            self.work(letter)
        except Exception as error:  # noqa: BLE001  a poisonous one takes no other along
            complain(event=f"{self.of}_returned", id=letter.id, problem=fault(error))
            if isinstance(error, TransientError):
                self._put_off(letter)
            return False
        return True

    def _put_off(self, letter: L) -> None:
        """Whoever slept may be awake long before the queue would bring it again."""
        try:
            self.patience().put_off(letter.receipt, tries=letter.attributes.tries)
        except Exception as error:  # noqa: BLE001  it comes back all the same
            complain(event=f"{self.of}_not_put_off", id=letter.id, problem=fault(error))
