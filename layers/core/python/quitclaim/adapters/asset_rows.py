"""The rows of an asset: itself, its versions, and the rows that lead to it."""

from typing import Any

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_transaction import Transaction
from quitclaim.domain.pictures.assets import Asset, Fate


def write_asset(
    made: Transaction,
    asset: Asset,
    *,
    before: Asset | None,
    stored: dict[str, Any],
    library: str,
) -> None:
    """`stored`: its attributes."""
    behind = before.version if before else None
    key, found = tables.asset_row(asset.id), _by_month(asset)
    made.put(library, key, attributes=stored | found, behind=behind)
    made.keep(library, tables.asset_version_row(asset.id, asset.version), attributes=stored)
    for person in sorted(asset.people - (before.people if before else frozenset())):
        made.keep(library, tables.shown_row(person, asset.id))
    for person in sorted(before.people - asset.people) if before else ():
        made.delete(library, tables.shown_row(person, asset.id))
    was_in = before.memberships if before else frozenset()
    for collection in sorted(asset.memberships - was_in):
        made.keep(library, tables.member_row(collection, asset.id))
    for collection in sorted(was_in - asset.memberships):
        made.delete(library, tables.member_row(collection, asset.id))


def _by_month(asset: Asset) -> dict[str, Any]:
    if asset.taken_at is None or asset.fate is Fate.DELETED:
        return {}
    sort = f"{tables.instant_key(asset.taken_at)}#{asset.id}"
    return tables.found_by(tables.SEARCH, f"month#{asset.taken_at:%Y-%m}", sort=sort)
