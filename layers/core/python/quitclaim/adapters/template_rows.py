"""How a sealed template lies in its row, whoever puts it there."""

from typing import Any

from quitclaim.adapters.codec import SHAPE
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.ports.templates import Master


def template_item(master: Master) -> dict[str, Any]:
    return to_item(
        {
            "shape": SHAPE,
            "model": master.model,
            "sealing": master.sealing,
            "sealed": master.sealed,
        }
    )
