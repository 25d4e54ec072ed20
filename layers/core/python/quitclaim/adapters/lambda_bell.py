"""The bell at the door of the function that calls outside: it is told what to look at."""

import json
from contextlib import suppress
from typing import Any

from quitclaim.adapters.aws_errors import translated
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import EndpointId, EventId


class LambdaBell:
    def __init__(self, client: Any, *, function: str) -> None:
        self._client = client
        self._function = function

    def ring(self, endpoint: EndpointId, event: EventId) -> None:
        told = json.dumps({"endpoint": endpoint, "event": event}).encode()
        # What is due lies in the table already: whoever is not rung for is swept.
        with suppress(StoreUnavailable), translated():
            self._client.invoke(FunctionName=self._function, InvocationType="Event", Payload=told)
