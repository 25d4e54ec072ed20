"""A stored verdict: beside its asset, in a search, where the clock finds it; all collections."""

from datetime import datetime, timedelta
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_transaction import Transaction
from quitclaim.adapters.tables import Key
from quitclaim.domain.ids import AssetId, Channel, CollectionId
from quitclaim.domain.publishing.needs import Need
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.verdict import Outcome

OUTCOME: Final = "OUT#"
DUE: Final = "due"
COLLECTED: Final = "COLLECTIONS"
_A_SECOND: Final = timedelta(seconds=1)


def outcome_row(asset: AssetId, channel: Channel) -> Key:
    return to_item({"pk": tables.under_asset(asset), "sk": f"{OUTCOME}{channel}"})


def due_row(asset: AssetId, channel: Channel) -> Key:
    """An item is in an index once, and the verdict's own is found by its outcome."""
    return to_item({"pk": tables.under_asset(asset), "sk": f"DUE#{channel}"})


def need_row(asset: AssetId, channel: Channel, *, need: Need) -> Key:
    """Likewise: each thing that would help is a row of its own."""
    return to_item({"pk": tables.under_asset(asset), "sk": f"NEED#{channel}#{need}"})


def listed_row(collection: CollectionId) -> Key:
    """A change of the rules goes through all of them; an index, which may lag, lists by age."""
    return to_item({"pk": COLLECTED, "sk": tables.under_collection(collection)})


def usable(channel: Channel, outcome: Outcome) -> str:
    return f"usable#{channel}#{outcome}"


def needing(need: Need) -> str:
    return f"need#{need}"


def below(at: datetime) -> str:
    """What is due at `at` or before sorts below this, and nothing else does."""
    return tables.instant_key(at + _A_SECOND)


def write_verdict(
    made: Transaction,
    verdict: StoredVerdict,
    *,
    stored: dict[str, Any],
    before: StoredVerdict | None,
    library: str,
) -> None:
    """`stored`: its attributes."""
    behind = before.version if before else None
    asset, channel = verdict.asset, verdict.channel
    beside = tables.under_asset(asset)
    found = tables.found_by(tables.SEARCH, usable(channel, verdict.outcome), sort=beside)
    made.put(library, outcome_row(asset, channel), attributes=stored | found, behind=behind)
    _write_needs(made, verdict, before=before, library=library)
    if verdict.valid_until is None:
        made.delete(library, due_row(asset, channel))
        return
    sort = f"{tables.instant_key(verdict.valid_until)}#{verdict.id}"
    due = tables.found_by(tables.SEARCH, DUE, sort=sort)
    made.keep(library, due_row(asset, channel), attributes=due)


def _write_needs(
    made: Transaction, verdict: StoredVerdict, *, before: StoredVerdict | None, library: str
) -> None:
    """Only what changed: most verdicts need what they needed before."""
    asset, channel = verdict.asset, verdict.channel
    known = before.needs if before else frozenset[Need]()
    for need in sorted(verdict.needs - known):
        sort = f"{tables.under_asset(asset)}#{channel}"
        found = tables.found_by(tables.SEARCH, needing(need), sort=sort)
        made.keep(library, need_row(asset, channel, need=need), attributes=found)
    for need in sorted(known - verdict.needs):
        made.delete(library, need_row(asset, channel, need=need))
