"""A message that met somebody asleep comes back sooner than its queue would bring it."""

from typing import Any, Final

from quitclaim.adapters.aws_errors import translated

# An endpoint on a GPU wakes in some minutes; of five tries the last comes a quarter of an hour in.
_FIRST_S: Final = 60


class SqsPatience:
    def __init__(self, client: Any, *, queue: str) -> None:
        self._client = client
        self._queue = queue

    def put_off(self, receipt: str, *, tries: int) -> None:
        """
        In a minute, and in twice as long each time; `tries`: how often it came.

        Raises StoreUnavailable: then it comes back when its queue sees fit.
        """
        with translated():
            self._client.change_message_visibility(
                QueueUrl=self._queue,
                ReceiptHandle=receipt,
                VisibilityTimeout=_FIRST_S * 2 ** (tries - 1),
            )
