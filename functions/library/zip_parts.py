"""Zips of selections, with the use cases that they need."""

from typing import Any

from functions.library.ports import Ports
from functions.library.routes.zips_desk import Zipping
from quitclaim.usecases.fetch_zip import FetchZip
from quitclaim.usecases.order_zip import OrderZip
from quitclaim.usecases.serving_many import ServingMany


def zipping(ports: Ports) -> Zipping:
    held = ports.pictures
    desk: dict[str, Any] = {
        "commits": ports.commits,
        "clock": ports.clock,
        "chance": ports.chance,
        "library": held.library,
    }
    serving = ServingMany(**desk, consents=ports.people.consents, catalogue=held.catalogue)
    hers = {**desk, "zips": held.zips, "selections": held.selections}
    return Zipping(
        order=OrderZip(**hers),
        fetch=FetchZip(**hers, serving=serving, handing=held.handing),
        pages=ports.pages,
    )
