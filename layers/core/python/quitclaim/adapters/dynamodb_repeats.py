"""Repeats in the staff table. An answer is sealed under what only the client's key gives."""

import hashlib
import hmac
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

from quitclaim.adapters import staff_rows, tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.dynamodb_items import from_item, to_item
from quitclaim.adapters.dynamodb_reads import item_at
from quitclaim.adapters.sealing import seal, unseal
from quitclaim.domain.errors import Conflict
from quitclaim.ports.repeats import Answered, Repeat

_KEPT_FOR: Final = timedelta(days=1)
# Longer than any call may take: whoever has not finished by then has crashed.
_IN_PROGRESS_FOR: Final = timedelta(minutes=1)


class DynamoRepeats:
    def __init__(self, client: Any, *, staff_table: str, secret: Callable[[], bytes]) -> None:
        self._client = client
        self._table = staff_table
        self._secret = secret

    def begin(self, key: str, *, fingerprint: str, at: datetime) -> Repeat | Answered:
        try:
            with translated():
                self._client.put_item(**self._started(key, fingerprint=fingerprint, at=at))
        except Conflict:
            return self._known(key, fingerprint=fingerprint)
        return Repeat.FRESH

    def finish(self, key: str, *, answer: bytes, at: datetime) -> None:
        row = self._row(key)
        sealed = seal(answer, key=self._keyed("answer", key), bound_to=row["pk"]["S"])
        with translated():
            self._client.update_item(
                TableName=self._table,
                Key=row,
                UpdateExpression="SET answer = :answer, gone_after = :gone",
                ExpressionAttributeValues=to_item(
                    {":answer": sealed, ":gone": int((at + _KEPT_FOR).timestamp())}
                ),
            )

    def forget(self, key: str) -> None:
        with translated():
            self._client.delete_item(TableName=self._table, Key=self._row(key))

    def _started(self, key: str, *, fingerprint: str, at: datetime) -> dict[str, Any]:
        free_at = int((at + _IN_PROGRESS_FOR).timestamp())
        # `gone_after` decides here, not whether the row has gone: that takes its time.
        item = to_item({"asked": fingerprint, tables.GONE_AFTER: free_at})
        return {
            "TableName": self._table,
            "Item": self._row(key) | item,
            "ConditionExpression": "attribute_not_exists(pk) OR gone_after <= :now",
            "ExpressionAttributeValues": to_item({":now": int(at.timestamp())}),
        }

    def _known(self, key: str, *, fingerprint: str) -> Repeat | Answered:
        row = self._row(key)
        item = item_at(self._client, self._table, key=row)
        if item is None:
            return Repeat.IN_PROGRESS  # it was forgotten just now: the next try is fresh
        found = from_item(item)
        if found["asked"] != fingerprint:
            return Repeat.OTHER_REQUEST
        if "answer" not in found:
            return Repeat.IN_PROGRESS
        opened = unseal(found["answer"], key=self._keyed("answer", key), bound_to=row["pk"]["S"])
        return Answered(opened)

    def _row(self, key: str) -> tables.Key:
        return staff_rows.repeat_row(self._keyed("repeat", key).hex())

    def _keyed(self, purpose: str, key: str) -> bytes:
        return hmac.digest(self._secret(), f"{purpose}|{key}".encode(), hashlib.sha256)
