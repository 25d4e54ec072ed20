"""A client that puts what it is given again and again, until each put is acknowledged."""

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Event
from typing import Any, Final, Self

from botocore.exceptions import BotoCoreError, ClientError

from tests.soak.arrivals import Sent

# As clients do by themselves.
_AT_ONCE: Final = 4
_PAUSE_S: Final = 0.2
_PATIENCE_S: Final = 300
# What a server says that has no time; whatever else it refuses, no client tries again.
_BUSY: Final = 500


class Uploads:
    """`acknowledged`: the keys of what may never be lost from then on."""

    def __init__(self, s3: Any, bucket: str, *, acknowledged: Iterable[str] = ()) -> None:
        self.acknowledged = set(acknowledged)
        # What had to be taken, with the code of the answer.
        self.refused: dict[str, str] = {}
        self._s3 = s3
        self._bucket = bucket
        self._pool = ThreadPoolExecutor(_AT_ONCE)
        self._puts: list[Future[None]] = []
        self._is_over = Event()

    def put(self, sent: Iterable[Sent]) -> None:
        """Return at once; what was acknowledged before is not put again."""
        new = (one for one in sent if one.key not in self.acknowledged)
        self._puts += [self._pool.submit(self._put, one) for one in new]

    def _put(self, sent: Sent) -> None:
        while not self._is_over.is_set():
            try:
                self._s3.put_object(Bucket=self._bucket, Key=sent.key, Body=sent.content)
            except ClientError as error:
                if error.response["ResponseMetadata"]["HTTPStatusCode"] < _BUSY:
                    self.refused[sent.key] = error.response["Error"]["Code"]
                    return
            except BotoCoreError:
                pass  # It is dead, or died while it listened: it may have heard.
            else:
                self.acknowledged.add(sent.key)
                return
            self._is_over.wait(_PAUSE_S)

    def finish(self) -> None:
        """Return when everything is acknowledged or refused, or nothing more can be expected."""
        wait(self._puts, timeout=_PATIENCE_S)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_ended_by: object) -> None:
        self._is_over.set()
        self._pool.shutdown(cancel_futures=True)
