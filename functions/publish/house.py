"""The door of renditions, over whatever provides its ports."""

from functions.publish.ports import Ports
from functions.publish.renditions import RenditionRoutes
from quitclaim.usecases.serve_rendition import ServeRendition
from quitclaim_web.doors.counting import Counting
from quitclaim_web.doors.cursors import Cursors
from quitclaim_web.doors.door import Door
from quitclaim_web.doors.entering import NobodyEnters
from quitclaim_web.doors.ready import Dresser
from quitclaim_web.doors.table import RouteTable
from quitclaim_web.doors.telling import Telling
from quitclaim_web.doors.understanding import Understanding


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
    serve = ServeRendition(
        library=ports.library,
        commits=ports.commits,
        clock=ports.clock,
        chance=ports.chance,
        consents=ports.consents,
        blobs=ports.blobs,
        handing=ports.handing,
    )
    return RouteTable.of(RenditionRoutes(serve, Counting(ports.rates)).routes())
