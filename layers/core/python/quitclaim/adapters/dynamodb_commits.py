"""Commits: every change is one TransactWriteItems over the tables it touches."""

from functools import partial
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.crowding import Apart
from quitclaim.adapters.dynamodb_reads import item_at
from quitclaim.adapters.dynamodb_texts import clear_text
from quitclaim.adapters.dynamodb_writes import ChangeWriter, TableNames
from quitclaim.adapters.sealed_records import SealedRecords
from quitclaim.domain.checks import require
from quitclaim.domain.errors import Conflict, NotFound
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.ports.changes import Change, KeyDrop, Purpose
from quitclaim.ports.keys import Keys

_APART: Final = Apart()


class DynamoCommits:
    def __init__(  # noqa: PLR0913  a transaction spans every table
        self,
        client: Any,
        *,
        people_table: str,
        library_table: str,
        keys_table: str,
        gallery_table: str,
        keys: Keys,
        staff_table: str | None = None,
    ) -> None:
        """`staff_table`: for those who appoint and issue tokens; nobody else has a right to it."""
        self._client = client
        self._library = library_table
        names = TableNames(
            people=people_table,
            library=library_table,
            keys=keys_table,
            gallery=gallery_table,
            staff=staff_table,
        )
        self._writer = ChangeWriter(names, SealedRecords(keys))

    def commit(self, change: Change) -> None:
        _require_legible(change)
        try:
            self._write(change)
        except Conflict:
            # Written before, and only its answer was lost: that is no conflict.
            if not self._is_known(change):
                raise
        self._clear_texts(change)

    def _write(self, change: Change) -> None:
        try:
            made = self._writer.transaction(change)
        except NotFound as error:
            raise Conflict("a key is gone: nothing is written for the forgotten") from error
        asked = {"TransactItems": made.items, "ClientRequestToken": made.token(change.fact.id)}
        with translated():
            _APART.until_alone(partial(self._client.transact_write_items, **asked))

    def _is_known(self, change: Change) -> bool:
        row = tables.fact_row(change.fact.id)
        return item_at(self._client, self._library, key=row) is not None

    def _clear_texts(self, change: Change) -> None:
        """Without its text key an asset is found by its words no more; the rows go after it."""
        dropped = (drop for drop in change.drops if isinstance(drop, KeyDrop))
        texts = {drop.owner for drop in dropped if drop.purpose is Purpose.TEXT}
        records = (write.record for write in change.writes)
        # What they are called, and for whom, lies in their own rows: nothing is found by it.
        kinds = Selection | ShareLink | ErasureOrder | EvidenceOrder
        others = {one.id for one in records if isinstance(one, kinds)}
        for owner in sorted(texts - others):
            clear_text(self._client, self._library, asset=AssetId(owner))


def _require_legible(change: Change) -> None:
    """What could not be read came back without faces: to write that would lose them."""
    records = [one for write in change.writes for one in (write.record, write.before)]
    require(
        all(one.unreadable is None for one in records if isinstance(one, Asset)),
        "an asset nobody can read is not written back: let a release that knows its values do it",
    )
