"""
Rows of the library that lists lead to: codes of events, selections, and the links to these and
the zips of them; orders of erasures, and to end evidence.
"""

from datetime import timedelta
from typing import Any, Final, assert_never

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_event_codes import code_row, to_be_found
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_transaction import Transaction
from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.forgetting.evidence_orders import EvidenceOrder
from quitclaim.domain.forgetting.orders import ErasureOrder
from quitclaim.domain.ids import EvidenceOrderId, PleaId, SelectionId, TokenHash, ZipId
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim.domain.publishing.zips import Zip

Listed = EventCode | Selection | ShareLink | Zip | ErasureOrder | EvidenceOrder
# Lists of the library: what is there, whose recipient is known, zips by when the clock has
# something to do with them, and erasures and ends of evidence by when they were ordered.
SELECTIONS: Final = "selections"
SHARES: Final = "shares"
ZIPS: Final = "zips"
ORDERS: Final = "erasures"
EVIDENCE_ORDERS: Final = "evidence"
SHARE: Final = "SHARE#"
ZIP: Final = "ZIP#"
# Longer than a zip is there, in whatever state.
_LED_TO_FOR: Final = timedelta(days=7)


def write_listed(
    made: Transaction,
    record: Listed,
    *,
    stored: dict[str, Any],
    behind: int | None,
    library: str,
) -> None:
    made.put(library, listed_row(record), attributes=stored | _found_by(record), behind=behind)
    if isinstance(record, ShareLink) and behind is None:
        leads_to = to_item({"selection": record.selection})
        made.put(library, opens_row(record.id), attributes=leads_to)
    if isinstance(record, Zip) and behind is None:
        until = int((record.ordered_at + _LED_TO_FOR).timestamp())
        leads_to = to_item({"selection": record.selection, tables.GONE_AFTER: until})
        made.put(library, leads_row(record.id), attributes=leads_to)


def listed_row(record: Listed) -> tables.Key:
    match record:
        case EventCode():
            return code_row(record.id)
        case Selection():
            return selection_row(record.id)
        case ShareLink():
            return share_row(record.selection, record.id)
        case Zip():
            return zip_row(record.selection, record.id)
        case ErasureOrder():
            return order_row(record.id)
        case EvidenceOrder():
            return evidence_order_row(record.id)
        case _ as never:
            assert_never(never)


def under_selection(selection: SelectionId) -> str:
    return f"L#{selection}"


def selection_row(selection: SelectionId) -> tables.Key:
    return to_item({"pk": under_selection(selection), "sk": tables.STATE})


def share_row(selection: SelectionId, share: TokenHash) -> tables.Key:
    return to_item({"pk": under_selection(selection), "sk": f"{SHARE}{share}"})


def opens_row(token: TokenHash) -> tables.Key:
    """From a link that somebody opens to the selection that it is of."""
    return to_item({"pk": f"S#{token}", "sk": tables.STATE})


def zip_row(selection: SelectionId, zip_: ZipId) -> tables.Key:
    return to_item({"pk": under_selection(selection), "sk": f"{ZIP}{zip_}"})


def order_row(plea: PleaId) -> tables.Key:
    return to_item({"pk": f"E#{plea}", "sk": tables.STATE})


def evidence_order_row(order: EvidenceOrderId) -> tables.Key:
    return to_item({"pk": f"B#{order}", "sk": tables.STATE})


def leads_row(zip_: ZipId) -> tables.Key:
    """From a zip, as a taking names it, to the selection that it is of."""
    return to_item({"pk": f"Z#{zip_}", "sk": tables.STATE})


def _found_by(record: Listed) -> dict[str, Any]:  # noqa: PLR0911  one a kind
    """
    Nothing leads to what was deleted, to a link of which it is forgotten whose it was, or to a zip
    that has ended, which goes by itself.
    """
    match record:
        case EventCode():
            return to_be_found(record)
        case Selection() if record.deleted_at is None:
            sort = f"{tables.instant_key(record.made_at)}#{record.id}"
            return tables.found_by(tables.SEARCH, SELECTIONS, sort=sort)
        case ShareLink() if record.forgotten_at is None:
            sort = f"{tables.instant_key(record.last)}#{record.id}"
            return tables.found_by(tables.SEARCH, SHARES, sort=sort)
        case Zip(due_at=at) if at is not None:
            sort = f"{tables.instant_key(at)}#{record.id}"
            return tables.found_by(tables.SEARCH, ZIPS, sort=sort)
        case ErasureOrder():
            sort = f"{tables.instant_key(record.ordered_at)}#{record.id}"
            return tables.found_by(tables.SEARCH, ORDERS, sort=sort)
        case EvidenceOrder():
            sort = f"{tables.instant_key(record.ordered_at)}#{record.id}"
            return tables.found_by(tables.SEARCH, EVIDENCE_ORDERS, sort=sort)
        case Zip(kept_until=until) if until is not None:
            return to_item({tables.GONE_AFTER: int(until.timestamp())})
        case _:
            return {}
