"""How a sealed template lies in its row, whoever puts it there."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from quitclaim.adapters import tables
from quitclaim.adapters.codec import SHAPE
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.adapters.dynamodb_transaction import Transaction
from quitclaim.ports.changes import TemplateDrop
from quitclaim.ports.templates import Master

TEMPLATE: Final = "T#"


def template_item(master: Master) -> dict[str, Any]:
    return to_item(
        {
            "shape": SHAPE,
            "model": master.model,
            "sealing": master.sealing,
            "sealed": master.sealed,
            **used_on(master.used_on),
        }
    )


def used_on(day: date | None) -> dict[str, str]:
    return {} if day is None else {"used_on": day.isoformat()}


def day_of(row: Mapping[str, Any]) -> date | None:
    said = row.get("used_on")
    return None if said is None else date.fromisoformat(said)


def drop_template(made: Transaction, drop: TemplateDrop, *, gallery: str) -> None:
    row = tables.template_row(drop.person, drop.template)
    if drop.unused_since is None:
        made.delete(gallery, row)
    else:
        last = drop.unused_since.isoformat()
        made.let_go(gallery, row, unless_after=last, attribute="used_on")
