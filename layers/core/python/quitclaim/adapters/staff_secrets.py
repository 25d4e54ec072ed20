"""Secrets of the doors, each sealed in a row of the staff table."""

from typing import Any, Final

from quitclaim.adapters import staff_rows
from quitclaim.adapters.dynamodb_repeats import DynamoRepeats
from quitclaim.adapters.lasting_secret import LastingSecret
from quitclaim.adapters.tables import Key
from quitclaim.domain.ids import AssetId
from quitclaim.ports.keys import Keys

# No assets: the holders of the text keys under which each is sealed.
_LOCKS: Final = AssetId("a" * 64)
_DOORS: Final = AssetId("d" * 64)
_VISITS: Final = AssetId("e" * 64)
_RENDITIONS: Final = AssetId("9" * 64)


class StaffSecrets:
    def __init__(self, client: Any, *, staff_table: str, keys: Keys) -> None:
        self._client = client
        self._table = staff_table
        self._keys = keys

    def doors(self) -> LastingSecret:
        """Names addresses in counts, seals cursors and the answers that are kept for repeats."""
        return self._secret(staff_rows.doors_secret_row(), owner=_DOORS)

    def visits(self) -> LastingSecret:
        """Signs visits and forms, and names addresses in counts."""
        return self._secret(staff_rows.visits_secret_row(), owner=_VISITS)

    def renditions(self) -> LastingSecret:
        """Names addresses in counts."""
        return self._secret(staff_rows.renditions_secret_row(), owner=_RENDITIONS)

    def locks(self) -> DynamoRepeats:
        """Named with one secret, so that all who ask, staff or a poster, exclude each other."""
        secret = self._secret(staff_rows.locks_secret_row(), owner=_LOCKS)
        return DynamoRepeats(self._client, staff_table=self._table, secret=secret)

    def _secret(self, row: Key, *, owner: AssetId) -> LastingSecret:
        return LastingSecret(self._client, table=self._table, keys=self._keys, row=row, owner=owner)
