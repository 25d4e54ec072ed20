"""
The rows of a taking: itself under its asset and, once it is called back, its places on two lists.

In a list the key says it all: which of the two halves, since when, and where the taking lies.
"""

from datetime import datetime
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_transaction import Transaction
from quitclaim.adapters.tables import Key
from quitclaim.domain.ids import AssetId, MemberId, RenditionId
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import Taking

TAKEN: Final = "TAKEN#"
FETCHED: Final = "FETCHED#"
# The partition of the index that holds what was recalled, until its takers are on the list.
CALLING: Final = "calling"
_RECALLS: Final = "RECALLS#"
_EVERYBODY: Final = "ALL"
# Read from the end: the open ones first, and of each half the last recalled first.
_DONE: Final = "DONE"
_OPEN: Final = "OPEN"


def write_taking(
    made: Transaction, taking: Taking, *, stored: dict[str, Any], behind: int | None, library: str
) -> None:
    """`stored`: its attributes."""
    gone_after = _gone_after(taking)
    made.put(library, taking_row(taking), attributes=stored | gone_after, behind=behind)
    if taking.recalled_at is None:
        return
    for whose in (None, taking.by.member):
        place = _place(taking, taking.recalled_at)
        if taking.acknowledged is not None:
            made.delete(library, _listed(whose, f"{_OPEN}#{place}"))
        half = _OPEN if taking.is_open else _DONE
        made.keep(library, _listed(whose, f"{half}#{place}"), attributes=gone_after)


def write_calling(made: Transaction, row: Rendition, *, library: str) -> None:
    """In the recall's own transaction, so that no crash hides whom there is to tell."""
    if row.recalled_at is not None:
        sort = f"{tables.instant_key(row.recalled_at)}#{row.id}"
        found = tables.found_by(tables.SEARCH, CALLING, sort=sort)
        made.keep(library, calling_row(row.id), attributes=found)


def taking_row(taking: Taking) -> Key:
    sort = f"{taken_of(taking.rendition)}{tables.instant_key(taking.taken_at)}#{taking.id}"
    return to_item({"pk": tables.under_asset(taking.asset), "sk": sort})


def taken_of(rendition: RenditionId) -> str:
    return f"{TAKEN}{rendition}#"


def calling_row(rendition: RenditionId) -> Key:
    return to_item({"pk": tables.rendition_row(rendition)["pk"]["S"], "sk": "CALLING"})


def under_fetches(asset: AssetId) -> str:
    return f"{FETCHED}{asset}"


def recalls_of(member: MemberId | None) -> str:
    return f"{_RECALLS}{member or _EVERYBODY}"


def listed_at(sort: str) -> Key:
    """Where the taking lies that stands in a list under this sort key."""
    _, _, asset, rendition, at, taking = sort.split("#")
    partition = tables.under_asset(AssetId(asset))
    return to_item({"pk": partition, "sk": f"{taken_of(RenditionId(rendition))}{at}#{taking}"})


def _listed(member: MemberId | None, sort: str) -> Key:
    return to_item({"pk": recalls_of(member), "sk": sort})


def _place(taking: Taking, recalled_at: datetime) -> str:
    since, at = tables.instant_key(recalled_at), tables.instant_key(taking.taken_at)
    return f"{since}#{taking.asset}#{taking.rendition}#{at}#{taking.id}"


def _gone_after(taking: Taking) -> dict[str, Any]:
    until = taking.kept_until
    return {} if until is None else to_item({tables.GONE_AFTER: int(until.timestamp())})
