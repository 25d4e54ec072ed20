"""What there is to do, and the lists of it, with the use cases that each subject needs."""

from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.face_tasks import FaceTasks
from functions.library.routes.lapses import LapsesPages
from functions.library.routes.missing import MissingPages
from functions.library.routes.reception import Reception
from functions.library.routes.todo import Todo
from functions.library.routes.unreviewed import Unreviewed
from functions.library.routes.who import Who
from quitclaim.usecases.browse_face_tasks import BrowseFaceTasks
from quitclaim.usecases.browse_lapses import BrowseLapses
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.browse_missing import BrowseMissing
from quitclaim.usecases.browse_unlinked import BrowseUnlinked
from quitclaim.usecases.browse_unreviewed import BrowseUnreviewed
from quitclaim.usecases.work_at_hand import WorkAtHand


def todo_parts(ports: Ports) -> tuple[Part, ...]:
    held, people, pages, clock = ports.pictures, ports.people, ports.pages, ports.clock
    consents, requests, addresses = people.consents, people.requests, held.addresses
    library, catalogue = held.library, held.catalogue
    work = WorkAtHand(
        library=library, consents=consents, requests=requests, backlog=held.backlog, clock=clock
    )
    browse = BrowseLibrary(library, catalogue)
    reception = Reception(consents, requests, catalogue=catalogue)
    missing = BrowseMissing(consents, library, catalogue, clock)
    return (
        Todo(library, work, pages),
        Unreviewed(BrowseUnreviewed(browse), addresses, pages),
        FaceTasks(BrowseFaceTasks(browse, clock), addresses, pages),
        MissingPages(missing, reception, pages),
        LapsesPages(BrowseLapses(consents, clock), reception, pages),
        Who(BrowseUnlinked(consents, requests, browse), reception, addresses, pages),
    )
