"""The door of the console, over whatever provides its ports."""

from functions.library.collection_parts import collection_parts
from functions.library.ending_parts import ending_parts
from functions.library.erasing_parts import erasing_parts
from functions.library.experience_parts import experience_parts
from functions.library.feed_parts import feed_parts
from functions.library.hook_parts import hook_parts
from functions.library.knowing_parts import knowing_parts
from functions.library.parts import every_part
from functions.library.people_parts import people_parts
from functions.library.picture_parts import picture_parts
from functions.library.ports import Ports
from functions.library.recognition_parts import recognition_parts
from functions.library.release_parts import release_parts
from functions.library.rights_parts import rights_parts
from functions.library.routes import every_route
from functions.library.routes.common import Common
from functions.library.run_parts import run_parts
from functions.library.selection_parts import selection_parts
from functions.library.taking_parts import taking_parts
from functions.library.todo_parts import todo_parts
from quitclaim.usecases.authorise import Authorise
from quitclaim_web.doors.counting import Counting
from quitclaim_web.doors.cursors import Cursors
from quitclaim_web.doors.door import Door
from quitclaim_web.doors.entering import Entering
from quitclaim_web.doors.openapi import described
from quitclaim_web.doors.ready import Dresser
from quitclaim_web.doors.repeating import Repeating
from quitclaim_web.doors.table import RouteTable
from quitclaim_web.doors.telling import Telling
from quitclaim_web.doors.understanding import Understanding


def door_of(ports: Ports) -> Door:
    site = ports.origins.site
    return Door(
        table=table_of(ports),
        counting=Counting(ports.rates),
        entering=Entering(Authorise(ports.staff, ports.clock)),
        understanding=Understanding(Cursors(ports.secret), site),
        repeating=Repeating(ports.repeats),
        telling=Telling(ports.pages, Dresser(ports.origins)),
        heard=ports.commits,
        clock=ports.clock,
        chance=ports.chance,
    )


def table_of(ports: Ports) -> RouteTable:
    site = ports.origins.site
    # Asked for only when somebody reads it, once all of the table is known.
    common = Common(lambda: described(table.routes, site=site))
    table = every_route(
        *every_part(ports),
        *picture_parts(ports),
        *collection_parts(ports),
        *people_parts(ports),
        *release_parts(ports),
        *rights_parts(ports),
        *erasing_parts(ports),
        *ending_parts(ports),
        *recognition_parts(ports),
        *knowing_parts(ports),
        *run_parts(ports),
        *experience_parts(ports),
        *hook_parts(ports),
        *todo_parts(ports),
        *feed_parts(ports),
        *taking_parts(ports),
        *selection_parts(ports),
        common,
    )
    return table
