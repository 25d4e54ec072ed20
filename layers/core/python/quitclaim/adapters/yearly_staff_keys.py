"""The keys under which the log names staff: a lasting secret a year, each with its own holder."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from quitclaim.adapters import log_rows
from quitclaim.adapters.lasting_secret import LastingSecret
from quitclaim.domain.ids import AssetId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.keys import Keys


class YearlyStaffKeys:
    """Whoever drops the text key of a year's holder takes every name of staff out of that year."""

    def __init__(self, client: Any, *, library_table: str, keys: Keys) -> None:
        self._client = client
        self._library = library_table
        self._keys = keys
        self._years: dict[int, LastingSecret] = {}

    def of_year(self, year: int) -> bytes:
        return self._years.setdefault(year, self._secret(year))()

    def holders(self, years: Iterable[int]) -> Mapping[int, AssetId]:
        holders = {year: holder_of(year) for year in years}
        held = self._keys.holders(holders.values(), purpose=Purpose.TEXT)
        return {year: holder for year, holder in holders.items() if holder in held}

    def _secret(self, year: int) -> LastingSecret:
        return LastingSecret(
            self._client,
            table=self._library,
            keys=self._keys,
            row=log_rows.staff_key_row(year),
            owner=holder_of(year),
        )


def holder_of(year: int) -> AssetId:
    """No asset: the holder of the text key under which the year's secret is sealed."""
    return AssetId(hashlib.sha256(f"staff in the log of {year}".encode()).hexdigest())
