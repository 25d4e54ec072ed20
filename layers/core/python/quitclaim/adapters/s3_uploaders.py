"""The first part of each key in the inbox, without looking at any of them."""

from typing import Any

from quitclaim.adapters.aws_errors import translated
from quitclaim.domain.pictures.uploads import CONSOLE, REFUSED


class S3Uploaders:
    def __init__(self, client: Any, *, inbox: str) -> None:
        self._client = client
        self._inbox = inbox

    def lately(self) -> tuple[str, ...]:
        with translated():
            found = self._client.list_objects_v2(Bucket=self._inbox, Delimiter="/")
        names = (one["Prefix"].rstrip("/") for one in found.get("CommonPrefixes", ()))
        return tuple(sorted(name for name in names if name not in {REFUSED, CONSOLE}))
