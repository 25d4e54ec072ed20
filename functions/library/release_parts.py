"""What people sign on paper, and the papers of what they sign with us, with their use cases."""

from typing import Any

from functions.library.many_parts import desk_of
from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.reception import Reception
from functions.library.routes.releases import Releases
from functions.library.routes.releases_api import ReleasesApi
from functions.library.routes.scans import Scans
from functions.library.routes.sealed import Sealed
from quitclaim.usecases.browse_people import BrowsePeople
from quitclaim.usecases.read_scan import ReadScan
from quitclaim.usecases.read_sealed import ReadSealed
from quitclaim.usecases.record_paper import RecordPaper, UndoPaper


def release_parts(ports: Ports) -> tuple[Part, ...]:
    desk, held = desk_of(ports), ports.people
    library, catalogue = ports.pictures.library, ports.pictures.catalogue
    acts: dict[str, Any] = {
        "browse": BrowsePeople(held.consents, library, clock=ports.clock),
        "reception": Reception(held.consents, held.requests, catalogue=catalogue),
        "library": library,
        "record": RecordPaper(**desk, library=library, scans=held.scans),
        "undo": UndoPaper(**desk),
    }
    return (
        Releases(**acts, catalogue=catalogue, pages=ports.pages),
        ReleasesApi(**acts),
        Scans(ReadScan(held.consents, held.scans)),
        Sealed(ReadSealed(held.requests, held.evidence, held.timestamps)),
    )
