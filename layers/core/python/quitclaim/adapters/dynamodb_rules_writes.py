"""The item of the rules: their body in one version, and the no-counter that others move."""

from typing import Any

from quitclaim.adapters import tables
from quitclaim.adapters.codec import SHAPE, encoded
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_since import since
from quitclaim.adapters.dynamodb_transaction import Transaction
from quitclaim.domain.errors import Conflict
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.ports.changes import Change
from quitclaim.ports.writes import Write


def write_rules(made: Transaction, change: Change, *, library: str) -> None:
    """The rules, the counter, and what a publication waits for; their item is touched once."""
    stamp = change.unless_moved
    write = next((w for w in change.writes if isinstance(w.record, Rules)), None)
    if write:
        _update(made, write, change=change, library=library)
    elif change.makes_less:
        values = to_item({":one": 1})
        made.update(
            library,
            tables.rules_row(),
            UpdateExpression="ADD noes :one",
            ExpressionAttributeValues=values,
        )
    elif stamp:
        condition, values = _unmoved(stamp)
        made.check(library, tables.rules_row(), condition=condition, values=values)
    if stamp:
        _check_assets(made, change, stamp=stamp, library=library)


def _update(made: Transaction, write: Write, *, change: Change, library: str) -> None:
    """Over the version read, and never over the counter."""
    rules, stamp = write.record, change.unless_moved
    assert isinstance(rules, Rules)  # noqa: S101  the caller looked
    body = encoded(rules)
    noes = body.pop("noes")
    values: dict[str, Any] = {":body": body, ":version": rules.version, ":shape": SHAPE}
    condition = "attribute_not_exists(version)"
    if write.before is not None:
        condition, values[":behind"] = "version = :behind", write.before.version
    if stamp:
        unmoved, also = _unmoved(stamp)
        condition, values = f"{condition} AND {unmoved}", values | also
    update = "SET body = :body, version = :version, shape = :shape"
    if change.makes_less:
        update, values[":one"] = f"{update} ADD noes :one", 1
    made.update(
        library,
        tables.rules_row(),
        UpdateExpression=update,
        ConditionExpression=condition,
        ExpressionAttributeValues=to_item(values),
    )
    kept = {"body": body, "version": rules.version, "shape": SHAPE, "noes": noes}
    attributes = to_item(kept) | since(change.fact.at)
    made.keep(library, tables.rules_version_row(rules.version), attributes=attributes)


def _unmoved(stamp: Stamp) -> tuple[str, dict[str, Any]]:
    values = {":rules": stamp.rules, ":noes": stamp.noes}
    # Until the first no there is no counter.
    never = " OR attribute_not_exists(noes)" if stamp.noes == 0 else ""
    return f"version = :rules AND (noes = :noes{never})", values


def _check_assets(made: Transaction, change: Change, *, stamp: Stamp, library: str) -> None:
    """A stamp names a version but no asset: it speaks of what the change publishes or writes."""
    written = {
        write.record.id: None if write.before is None else write.before.version
        for write in change.writes
        if isinstance(write.record, Asset)
    }
    of_one = (w.record for w in change.writes if isinstance(w.record, Rendition | StoredVerdict))
    shown = {record.asset for record in of_one}
    if any(version != stamp.asset for version in written.values()):
        raise Conflict("the asset moved")
    for asset in sorted(shown - written.keys()):
        made.check(
            library,
            tables.asset_row(asset),
            condition="version = :asset",
            values={":asset": stamp.asset},
        )
