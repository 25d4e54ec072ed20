"""
Rows that lead from a mark to whose it is: a keyed hash of it, and nothing else of her.

The row of a name says which hashes ever led to it, the last of them still; so whoever forgets her
finds all of them, and one that leads there no more finds nobody.
"""

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_reads import items_at, items_under
from quitclaim.adapters.lasting_secret import LastingSecret
from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.ports.keys import Keys

LED_BY: Final = "led_by"
# Not an asset: the holder of the text key under which the secret of marks is sealed.
_MARKS: Final = AssetId("c" * 64)


class Marks:
    def __init__(self, client: Any, *, people_table: str, keys: Keys) -> None:
        self._client = client
        self._people = people_table
        self._secret = LastingSecret(
            client,
            table=people_table,
            keys=keys,
            row=to_item({"pk": "MARKS", "sk": tables.STATE}),
            owner=_MARKS,
        )

    def hashes(self, named: Mapping[str, Any], mark: str) -> list[str]:
        """Those that ever led to her name, the one of this mark last."""
        latest = self.hash(mark)
        ever = [one["S"] for one in named.get(LED_BY, {}).get("L", ())]
        return [*(one for one in ever if one != latest), latest]

    def led_to(self, mark: str) -> tuple[PersonId, ...]:
        return self.led_to_by(self.hash(mark))

    def led_to_by(self, latest: str) -> tuple[PersonId, ...]:
        rows = items_under(self._client, self._people, partition=_partition(latest))
        names = [tables.name_row(_person(row["sk"]["S"])) for row in rows]
        named = items_at(self._client, self._people, keys=names)
        last = to_item({"last": latest})["last"]
        found = (row for row in named if row.get(LED_BY, {}).get("L", [None])[-1] == last)
        return tuple(sorted(_person(row["pk"]["S"]) for row in found))

    def hash(self, mark: str) -> str:
        return hmac.digest(self._secret(), mark.encode(), hashlib.sha256).hex()


def pointers_to(person: PersonId, hashes: Iterable[str]) -> list[tables.Key]:
    row = tables.under_person(person)
    return [to_item({"pk": _partition(one), "sk": row}) for one in hashes]


def _partition(mark: str) -> str:
    return f"M#{mark}"


def _person(name: str) -> PersonId:
    return PersonId(name.removeprefix("P#"))
