"""The doors of renditions and of share links, over whatever provides their ports."""

from pathlib import Path
from typing import Any, Final

from functions.publish.ports import Ports
from functions.publish.renditions import RenditionRoutes
from functions.publish.shares import ShareRoutes
from quitclaim.usecases.open_share import OpenShare
from quitclaim.usecases.serve_rendition import ServeRendition
from quitclaim.usecases.serving_desk import ServingDesk
from quitclaim.usecases.take_rendition import TakeRendition
from quitclaim.usecases.take_shared import TakeShared
from quitclaim_web.doors.counting import Counting
from quitclaim_web.doors.cursors import Cursors
from quitclaim_web.doors.door import Door
from quitclaim_web.doors.entering import NobodyEnters
from quitclaim_web.doors.ready import Dresser
from quitclaim_web.doors.table import RouteTable
from quitclaim_web.doors.telling import Telling
from quitclaim_web.doors.understanding import Understanding

PAGES: Final = Path(__file__).parent / "pages"


def door_of(ports: Ports) -> Door:
    return Door(
        table=table_of(ports),
        counting=Counting(ports.rates),
        entering=NobodyEnters(),
        understanding=Understanding(Cursors(ports.secret), ports.origins.site),
        repeating=None,
        telling=Telling(ports.pages, Dresser(ports.origins)),
        heard=ports.commits,
        clock=ports.clock,
        chance=ports.chance,
    )


def table_of(ports: Ports) -> RouteTable:
    counting = Counting(ports.rates)
    serve = ServeRendition(
        **_desk(ports), blobs=ports.blobs, handing=ports.handing, takings=ports.takings
    )
    link = (ports.selections, ports.library, ports.clock)
    take = TakeShared(*link, serve, TakeRendition(**_desk(ports)), ports.handing)
    show = OpenShare(*link, ServingDesk(**_desk(ports)), ports.catalogue)
    shares = ShareRoutes(show, take, counting, ports.pages)
    return RouteTable.of((*RenditionRoutes(serve, counting).routes(), *shares.routes()))


def _desk(ports: Ports) -> dict[str, Any]:
    return {
        "library": ports.library,
        "commits": ports.commits,
        "clock": ports.clock,
        "chance": ports.chance,
        "consents": ports.consents,
    }
