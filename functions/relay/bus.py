"""The bus that says what is due."""

import json
from collections.abc import Iterable
from typing import Any, Final

from quitclaim.adapters.aws_errors import translated
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import LetterId
from quitclaim.ports.paging import batches

SOURCE: Final = "quitclaim"
LETTER_DUE: Final = "letter.due"
# What one PutEvents takes.
_AT_ONCE: Final = 10


class Bus:
    def __init__(self, client: Any, *, name: str) -> None:
        self._client = client
        self._name = name

    def announce(self, letters: Iterable[LetterId]) -> None:
        """Raises StoreUnavailable where any was not taken; those that were may come again."""
        for batch in batches(list(letters), _AT_ONCE):
            with translated():
                told = self._client.put_events(Entries=[self._due(letter) for letter in batch])
            # The call itself succeeds whatever becomes of its entries.
            if told["FailedEntryCount"]:
                raise StoreUnavailable("the bus")

    def _due(self, letter: LetterId) -> dict[str, str]:
        return {
            "EventBusName": self._name,
            "Source": SOURCE,
            "DetailType": LETTER_DUE,
            "Detail": json.dumps({"letter": letter}),
        }
