"""Whether timestamps are to be had: one row of the staff table, gone while they are."""

from typing import Any

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import SHAPE, Problem, decoded, encoded
from quitclaim.adapters.dynamodb_items import from_item, to_item
from quitclaim.adapters.dynamodb_reads import item_at
from quitclaim.adapters.staff_rows import outage_row
from quitclaim.domain.consents.timestamps import Outage


class DynamoOutages:
    def __init__(self, client: Any, *, staff_table: str) -> None:
        self._client = client
        self._table = staff_table

    def current(self) -> Outage | None:
        item = item_at(self._client, self._table, key=outage_row())
        found = decoded(Outage, from_item(item).get("body")) if item else None
        # What nobody can read makes nobody wait.
        return None if isinstance(found, Problem) else found

    def note(self, outage: Outage | None) -> None:
        with translated():
            if outage is None:
                self._client.delete_item(TableName=self._table, Key=outage_row())
                return
            row = {"shape": SHAPE, "body": encoded(outage)}
            self._client.put_item(TableName=self._table, Item=outage_row() | to_item(row))
