"""What was heard of envelopes, in the staff table, where rows end by themselves."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from quitclaim.adapters import staff_rows
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.dynamodb_items import from_item, to_item
from quitclaim.adapters.dynamodb_reads import items_under
from quitclaim.adapters.dynamodb_transaction import Transaction
from quitclaim.adapters.tables import GONE_AFTER
from quitclaim.domain.consents.envelopes import Envelope, Provider
from quitclaim.domain.errors import Conflict
from quitclaim.ports.envelopes import KNOWN_FOR_DAYS, Hint

_KNOWN_FOR: Final = timedelta(days=KNOWN_FOR_DAYS)
# The daily round looks at every envelope that waits: a hint only makes it sooner.
_WAITS_FOR: Final = timedelta(days=3)


class DynamoHints:
    def __init__(self, client: Any, *, staff_table: str) -> None:
        self._client = client
        self._table = staff_table

    def take(self, hint: Hint) -> bool:
        made = Transaction()
        until = _gone(hint.at + _WAITS_FOR)
        said = {"provider": hint.envelope.provider, "number": hint.envelope.number}
        row = staff_rows.hint_row(hint.at, hint.of)
        made.keep(self._table, row, attributes=to_item(said) | until)
        heard = staff_rows.heard_row(hint.of)
        # Together: what is known to have been heard is on the list, or was looked at.
        made.put(self._table, heard, attributes=_gone(hint.at + _KNOWN_FOR))
        try:
            with translated():
                self._client.transact_write_items(TransactItems=made.items)
        except Conflict:
            return False
        return True

    def waiting(self) -> tuple[Hint, ...]:
        rows = items_under(self._client, self._table, partition=staff_rows.HINTS)
        return tuple(map(_hint, map(from_item, rows)))

    def done(self, *hints: Hint) -> None:
        for hint in hints:
            with translated():
                self._client.delete_item(
                    TableName=self._table, Key=staff_rows.hint_row(hint.at, hint.of)
                )


def _hint(row: dict[str, Any]) -> Hint:
    at, _, of = row["sk"].partition("#")
    envelope = Envelope(provider=Provider(row["provider"]), number=int(row["number"]))
    return Hint(envelope=envelope, of=of, at=datetime.fromisoformat(at).astimezone(UTC))


def _gone(at: datetime) -> dict[str, Any]:
    return to_item({GONE_AFTER: int(at.timestamp())})
