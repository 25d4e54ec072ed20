"""The bus that says what is due, and what happened."""

import json
from collections.abc import Iterable
from typing import Any, Final

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import encoded
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import LetterId
from quitclaim.domain.organisation.announced import Event
from quitclaim.ports.paging import batches

SOURCE: Final = "quitclaim"
LETTER_DUE: Final = "letter.due"
EVENT_HAPPENED: Final = "event.happened"
# What one PutEvents takes.
_AT_ONCE: Final = 10


class Bus:
    def __init__(self, client: Any, *, name: str) -> None:
        self._client = client
        self._name = name

    def announce(self, told: Iterable[LetterId | Event]) -> None:
        """Raises StoreUnavailable where any was not taken; those that were may come again."""
        for batch in batches(list(told), _AT_ONCE):
            with translated():
                taken = self._client.put_events(Entries=[self._entry(one) for one in batch])
            # The call itself succeeds whatever becomes of its entries.
            if taken["FailedEntryCount"]:
                raise StoreUnavailable("the bus")

    def _entry(self, told: LetterId | Event) -> dict[str, str]:
        kind, detail = (
            (EVENT_HAPPENED, encoded(told))
            if isinstance(told, Event)
            else (LETTER_DUE, {"letter": told})
        )
        return {
            "EventBusName": self._name,
            "Source": SOURCE,
            "DetailType": kind,
            "Detail": json.dumps(detail),
        }
