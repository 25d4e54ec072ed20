"""Accounts at signing services in the staff table; what opens them is sealed in one piece."""

import json
from datetime import UTC, datetime
from typing import Any, Final

from quitclaim.adapters import staff_rows
from quitclaim.adapters.aws_errors import translated
from quitclaim.adapters.codec import SHAPE
from quitclaim.adapters.dynamodb_items import from_item, to_item
from quitclaim.adapters.dynamodb_reads import item_at, items_under
from quitclaim.adapters.tables import instant_key
from quitclaim.domain.consents.envelopes import Provider
from quitclaim.domain.ids import AssetId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.envelopes import Account, Attached
from quitclaim.ports.keys import Keys

# Not an asset: the holder of the text key under which keys and secrets of providers are sealed.
_PROVIDERS: Final = AssetId("b" * 64)


class DynamoAccounts:
    def __init__(self, client: Any, *, staff_table: str, keys: Keys) -> None:
        self._client = client
        self._table = staff_table
        self._keys = keys

    def attach(self, account: Account, *, at: datetime) -> None:
        self._keys.make(_PROVIDERS, Purpose.TEXT)
        secrets = json.dumps({"key": account.key, "secret": account.secret}).encode()
        sealed = self._keys.seal(
            _PROVIDERS, purpose=Purpose.TEXT, about=_about(account.provider), plain=secrets
        )
        row = {
            "shape": SHAPE,
            "address": account.address,
            "since": instant_key(at),
            "sealed": sealed,
        }
        item = staff_rows.provider_row(account.provider) | to_item(row)
        with translated():
            self._client.put_item(TableName=self._table, Item=item)

    def detach(self, provider: Provider) -> None:
        with translated():
            self._client.delete_item(TableName=self._table, Key=staff_rows.provider_row(provider))

    def account(self, provider: Provider) -> Account | None:
        item = item_at(self._client, self._table, key=staff_rows.provider_row(provider))
        if item is None:
            return None
        row = from_item(item)
        opened = self._keys.unseal(
            _PROVIDERS, purpose=Purpose.TEXT, about=_about(provider), sealed=row["sealed"]
        )
        # Without what opens it, it is as good as not attached: whoever attaches it anew mends it.
        if opened is None:
            return None
        return Account(provider=provider, address=row["address"], **json.loads(opened))

    def attached(self) -> tuple[Attached, ...]:
        rows = items_under(self._client, self._table, partition=staff_rows.PROVIDERS)
        return tuple(map(_attached, map(from_item, rows)))


def _attached(row: dict[str, Any]) -> Attached:
    return Attached(
        provider=Provider(row["sk"]),
        address=row["address"],
        since=datetime.fromisoformat(row["since"]).astimezone(UTC),
    )


def _about(provider: Provider) -> str:
    return f"provider#{provider}"
