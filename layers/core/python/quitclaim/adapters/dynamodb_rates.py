"""Rates in the staff table: an item per window, which time takes away."""

import hashlib
import hmac
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from quitclaim.adapters import staff_rows
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.domain.organisation.rates import Limit


class DynamoRates:
    """`secret`: what names who is counted; without it a hash of an address would be guessed."""

    def __init__(self, client: Any, *, staff_table: str, secret: Callable[[], bytes]) -> None:
        self._client = client
        self._table = staff_table
        self._secret = secret

    def wait_for(self, who: str, *, limit: Limit, at: datetime) -> timedelta | None:
        window = limit.window(at)
        name = hmac.digest(self._secret(), f"rate|{limit.name}|{who}".encode(), hashlib.sha256)
        with translated():
            counted = self._client.update_item(
                TableName=self._table,
                Key=staff_rows.rate_row(name.hex(), window),
                UpdateExpression="ADD calls :one SET gone_after = :gone",
                ExpressionAttributeValues=to_item(
                    {":one": 1, ":gone": int((window + limit.within).timestamp())}
                ),
                ReturnValues="UPDATED_NEW",
            )
        return limit.wait_after(int(counted["Attributes"]["calls"]["N"]), at=at)
