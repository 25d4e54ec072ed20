"""Assets by the thousand, as the adapters write them, put into the tables in batches."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from cli.deployment import stores_of
from local.cloud import LocalCloud
from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_reads import write_all
from quitclaim.domain.ids import CollectionId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.stores import Stores
from tests.bench.fair import asset_of, text_of, verdicts_of
from tests.contract.changes import a_change

# Their leaves would be sealed while the page is asked for: what is measured is the page.
_ALREADY_TOLD: Final = (tables.OUTBOX, f"{tables.FACT}#")
Item = dict[str, Any]


def fill(cloud: LocalCloud, collection: CollectionId, *, assets: int) -> None:
    """
    Each with a caption, two keywords, three faces and a verdict a channel; none has a thumbnail.

    Every second is reviewed; of every twentieth ADA is on it.
    """
    held = Held(cloud.client("dynamodb"))
    stores = Stores(
        stores_of(cloud).settings,
        lambda service: held if service == "dynamodb" else cloud.client(service),
    )
    for number in range(assets):
        asset = asset_of(number, collection)
        stores.keys.make(asset.id, Purpose.TEXT)
        stores.library.describe(asset.id, text_of(number))
        stores.commits.commit(a_change(Write(asset)))
        for verdict in verdicts_of(asset):
            stores.commits.commit(a_change(Write(verdict)))
    held.put_away()


class Held:
    """A client that keeps what is written of assets, which are all new, and reads it back."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._held: dict[tuple[str, str, str], Item] = {}

    def put_away(self) -> None:
        for table in {table for table, _, _ in self._held}:
            write_all(self._client, table, requests=self._requests(table))

    def _requests(self, table: str) -> Iterator[Item]:
        for (where, partition, _), item in self._held.items():
            if where == table and not partition.startswith(_ALREADY_TOLD):
                yield {"PutRequest": {"Item": item}}

    def get_item(self, **asked: Any) -> Item:
        table, key = asked["TableName"], asked["Key"]
        found = self._held.get(_place(table, key))
        if found is not None:
            return {"Item": found}
        return {} if _is_new(key) else dict(self._client.get_item(**asked))

    def batch_get_item(self, **asked: Any) -> Item:
        ((table, wanted),) = asked["RequestItems"].items()
        found = (self._held.get(_place(table, key)) for key in wanted["Keys"])
        return {"Responses": {table: [item for item in found if item]}}

    def query(self, **_asked: Any) -> Item:
        """Nothing was there before that would have to go."""
        return {"Items": []}

    def put_item(self, **asked: Any) -> None:
        self._keep(asked["TableName"], [asked["Item"]])

    def batch_write_item(self, **asked: Any) -> Item:
        for table, requests in asked["RequestItems"].items():
            self._keep(table, (one["PutRequest"]["Item"] for one in requests))
        return {}

    def transact_write_items(self, **asked: Any) -> None:
        """Whatever is only looked at is there: it is the same for all of them."""
        for one in asked["TransactItems"]:
            if "Put" in one:
                self._keep(one["Put"]["TableName"], [one["Put"]["Item"]])

    def _keep(self, table: str, items: Iterable[Item]) -> None:
        self._held |= {_place(table, item): item for item in items}


def _is_new(key: Item) -> bool:
    """Of an asset, and not of the one whose key seals the secret of keywords."""
    whole: str = key["pk"]["S"]
    owner = whole.removeprefix(tables.ASSET)
    return owner != whole and owner.strip("0") != ""


def _place(table: str, item: Item) -> tuple[str, str, str]:
    return table, item["pk"]["S"], item["sk"]["S"]
