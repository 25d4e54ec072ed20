"""What became of each upload, kept as long as uploads lie in the inbox."""

from datetime import timedelta
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import SHAPE, Problem, decoded, encoded
from quitclaim.adapters.dynamodb_items import from_item, to_item
from quitclaim.adapters.dynamodb_reads import item_at
from quitclaim.adapters.keyed_pseudonyms import KeyedPseudonyms
from quitclaim.domain.pictures.uploads import Settled, Upload
from quitclaim.ports.clock import Clock
from quitclaim.ports.reports import Reports

# Longer than an upload lies in the inbox, so that none is ever taken up twice by a sweep.
KEPT_FOR: Final = timedelta(days=14)


class DynamoSettlements:
    def __init__(
        self,
        client: Any,
        *,
        library_table: str,
        pseudonyms: KeyedPseudonyms,
        clock: Clock,
        reports: Reports,
    ) -> None:
        self._client = client
        self._library = library_table
        self._pseudonyms = pseudonyms
        self._clock = clock
        self._reports = reports

    def settle(self, upload: Upload, settled: Settled) -> None:
        gone_after = int((self._clock.now() + KEPT_FOR).timestamp())
        body = {"shape": SHAPE, "body": encoded(settled), tables.GONE_AFTER: gone_after}
        with translated():
            self._client.put_item(TableName=self._library, Item=self._row(upload) | to_item(body))

    def settled(self, upload: Upload) -> Settled | None:
        row = self._row(upload)
        item = item_at(self._client, self._library, key=row)
        if item is None:
            return None
        read = decoded(Settled, from_item(item).get("body"))
        if isinstance(read, Problem):
            # It is looked at once more: whatever was done for it is done again and changes nothing.
            self._reports.unreadable("settlement", row["pk"]["S"], problem=read.why)
            return None
        return read

    def _row(self, upload: Upload) -> tables.Key:
        return tables.settlement_row(self._pseudonyms.of_upload(upload))
