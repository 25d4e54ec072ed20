"""Records as messages of a queue, as many at once as it takes."""

import json
from collections.abc import Sequence
from typing import Any, Final

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import encoded
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.paging import batches

# What one SendMessageBatch takes.
_AT_ONCE: Final = 10


def send_all(
    client: Any, records: Sequence[object], *, queue: str, called: str, delay_s: int = 0
) -> None:
    """`called`: the queue, where it did not take them all; those that it took come all the same."""
    for batch in batches(records, _AT_ONCE):
        entries = [
            {
                "Id": str(place),
                "MessageBody": json.dumps(encoded(record)),
                "DelaySeconds": delay_s,
            }
            for place, record in enumerate(batch)
        ]
        with translated():
            told = client.send_message_batch(QueueUrl=queue, Entries=entries)
        # The call itself succeeds whatever becomes of its entries.
        if told.get("Failed"):
            raise StoreUnavailable(called)
