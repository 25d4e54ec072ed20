"""What follows a rendition: that its asset is out, and what moved on its channel (R28, R29)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_reads import page_under
from quitclaim.adapters.dynamodb_transaction import Transaction
from quitclaim.adapters.tables import Key
from quitclaim.adapters.taking_rows import write_calling
from quitclaim.domain.ids import Channel, RenditionId
from quitclaim.domain.publishing.feeds import KEPT_FOR, Movement, movement_of
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.ports.paging import Cursor, Page

FEED: Final = "FEED#"
_OF: Final = "rendition"
_OUT: Final = "out"
_RECALLED: Final = "recalled"


def write_followers(
    made: Transaction, row: Rendition, *, before: Rendition | None, library: str
) -> None:
    """In the transaction that moves it."""
    pointer = tables.out_row(row.asset, row.channel)
    if row.recalled_at is not None:
        made.delete(library, pointer)
    elif before is None:
        made.put(library, pointer, attributes=to_item({_OF: row.id}))
    _write_movement(made, row, before=before, library=library)
    write_calling(made, row, library=library)


def _write_movement(
    made: Transaction, row: Rendition, *, before: Rendition | None, library: str
) -> None:
    """Its row goes to the end; that it was recalled is kept for a time only."""
    moved, key = movement_of(row), movement_row(row)
    if before is not None and movement_row(before) != key:
        made.delete(library, movement_row(before))
    until = int((moved.at + KEPT_FOR).timestamp())
    made.keep(library, key, attributes={} if moved.is_out else to_item({tables.GONE_AFTER: until}))


def movement_row(row: Rendition) -> Key:
    """All that is said of it is its key."""
    moved = movement_of(row)
    what = _OUT if moved.is_out else _RECALLED
    sort = f"{tables.instant_key(moved.at)}#{moved.rendition}#{what}"
    return to_item({"pk": f"{FEED}{row.channel}", "sk": sort})


def pointed_to(pointer: Mapping[str, Any]) -> RenditionId:
    """Rows of before there was one a channel have it in their key."""
    named = pointer[_OF]["S"] if _OF in pointer else pointer["sk"]["S"]
    return RenditionId(named.removeprefix(tables.RENDITION))


class FeedReader:
    def __init__(self, client: Any, *, library_table: str, page_size: int) -> None:
        self._client = client
        self._library = library_table
        self._page_size = page_size

    def moved_on(
        self, channel: Channel, *, since: datetime | None, after: Cursor | None
    ) -> Page[Movement]:
        """Strongly consistent, the earliest first; `since`: those of this instant among them."""
        condition, values = "pk = :pk", {":pk": f"{FEED}{channel}"}
        if since is not None:
            condition = f"{condition} AND sk >= :since"
            values |= {":since": tables.instant_key(since)}
        query = {
            "TableName": self._library,
            "KeyConditionExpression": condition,
            "ExpressionAttributeValues": to_item(values),
            "ConsistentRead": True,
        }
        items, following = page_under(self._client, query, after=after, size=self._page_size)
        return Page(tuple(_movement(item["sk"]["S"]) for item in items), following)


def _movement(sort: str) -> Movement:
    at, rendition, what = sort.split("#")
    return Movement(
        rendition=RenditionId(rendition), at=datetime.fromisoformat(at), is_out=what == _OUT
    )
