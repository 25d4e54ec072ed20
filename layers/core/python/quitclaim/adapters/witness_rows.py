"""
Every item of a table as it lies there, for whoever counts what is left of somebody (R36).

Names of partitions are written out here once more, on purpose: a witness that read them where the
eraser does would look where the eraser looked.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.witness_pace import Pace
from quitclaim.domain.forgetting.spellings import Spellings

Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One item: where it lies, and all of it, whatever its attributes are called."""

    item: Item

    @property
    def partition(self) -> str:
        return str(self.item["pk"]["S"])

    @property
    def sort(self) -> str:
        return str(self.item["sk"]["S"])

    @property
    def place(self) -> str:
        return f"{self.partition} {self.sort}"

    def naming(self, sought: Spellings) -> frozenset[str]:
        """Which of the ids stand anywhere in it: in keys and values, names of attributes too."""
        data = list[bytes]()
        # In one go: whoever walks through each value takes ten times as long for a whole library.
        text = json.dumps(self.item, ensure_ascii=False, default=data.append)
        return sought.in_text(text).union(*map(sought.in_bytes, data))

    def at(self, *path: str) -> Any:
        """A value of its record by the names that lead there; None where there is none."""
        value: Any = self.item
        for name in path:
            if not isinstance(value, dict):
                return None
            value = value.get(name)
        return value


def rows_of(client: Any, table: str, *, pace: Pace) -> Iterator[Row]:
    """All of them, strongly consistent, page after page."""
    asked: dict[str, Any] = {"TableName": table, "ConsistentRead": True}
    count = 0
    while True:
        with translated():
            found = client.scan(**asked)
        yield from map(Row, found["Items"])
        count += len(found["Items"])
        pace.after_page(table, count)
        if "LastEvaluatedKey" not in found:
            return
        asked["ExclusiveStartKey"] = found["LastEvaluatedKey"]
