"""
Transactions that meet at an item, which no condition of theirs says: they are asked again, apart.

Every change that depends on the rules looks at their one row, and DynamoDB lets two transactions
that do so at once not wait for each other: it cancels one (TransactionConflict).
"""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from botocore.exceptions import ClientError

from quitclaim.adapters.aws_errors import codes_of

_MET: Final = "TransactionConflict"
_NOTHING: Final = {"None", "TransactionCanceledException"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """`first_s`: the longest first pause; each may be twice as long as the one before."""

    first_s: float = 0.02
    attempts: int = 6
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random  # noqa: S311  it parts callers, no secret

    def until_alone(self, ask: Callable[[], Any]) -> None:
        """Raises what the last of them met, and at once whatever a condition said."""
        for attempt in range(self.attempts - 1):
            try:
                ask()
            except ClientError as error:
                if codes_of(error) - _NOTHING != {_MET}:
                    raise
            else:
                return
            self.sleep(self.first_s * 2**attempt * self.chance())
        ask()
