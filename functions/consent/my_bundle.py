"""The page of the archive that somebody asks for: how far it is, and where it is fetched (R40)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from functions.consent.my_paper import MyPaper
from functions.consent.my_people import PageAbout
from functions.consent.visits import LinkVisit
from quitclaim.domain.archives.archives import KEPT_FOR
from quitclaim.domain.ids import PersonId
from quitclaim.usecases.ask_archive import ShowArchive
from quitclaim.usecases.open_my_page import Mine
from quitclaim_web.doors.answers import Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Visit

AT = "/c/my/archive"


@dataclass(frozen=True, slots=True)
class MyBundle:
    paper: MyPaper
    show: ShowArchive

    def shown(self, call: Call[Any], person: PersonId, *, visit: LinkVisit) -> Html:
        def progress(mine: Mine, _look: Visit) -> Mapping[str, Any]:
            return {"progress": self.show(mine.voice), "days": KEPT_FOR.days}

        return PageAbout(self.paper, "my_archive")(call, person, visit=visit, saying=progress)
