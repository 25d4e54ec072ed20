"""What is taken away and what is called back, with the use cases that each subject needs."""

from typing import Any

from functions.library.ports import Ports
from functions.library.routes import Part
from functions.library.routes.downloads import Downloads
from functions.library.routes.downloads_api import DownloadsApi
from functions.library.routes.recalls import Recalls
from functions.library.routes.recalls_api import RecallsApi
from functions.library.routes.takings import Takings
from functions.library.routes.takings_seen import Whereabouts
from quitclaim.usecases.download_rendition import DownloadRendition
from quitclaim.usecases.recall_list import AcknowledgeRecall, RemindTaker
from quitclaim.usecases.show_rendition import ShowRendition


def taking_parts(ports: Ports) -> tuple[Part, ...]:
    held = ports.pictures
    desk: dict[str, Any] = {
        "library": held.library,
        "commits": ports.commits,
        "clock": ports.clock,
        "chance": ports.chance,
    }
    out = {**desk, "consents": ports.people.consents, "handing": held.handing}
    listed = {**desk, "takings": held.takings}
    show = ShowRendition(**out, takings=held.takings)
    went = whereabouts(ports)
    downloads = Downloads(show, DownloadRendition(**out), went, ports.pages)
    recalls = Recalls(went, AcknowledgeRecall(**listed), RemindTaker(**listed), ports.pages)
    listing = Takings(show, went, ports.pages)
    return downloads, DownloadsApi(downloads), listing, recalls, RecallsApi(recalls)


def whereabouts(ports: Ports) -> Whereabouts:
    return Whereabouts(ports.pictures.takings, ports.staff)
