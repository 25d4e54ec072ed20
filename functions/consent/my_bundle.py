"""The page of the archive that somebody asks for: how far it is, and where it is fetched (R40)."""

from dataclasses import dataclass
from typing import Any

from functions.consent.my_album import of_person
from functions.consent.my_paper import MyPaper
from functions.consent.organisation import organisation_of
from functions.consent.visits import LinkVisit
from quitclaim.domain.archives.archives import KEPT_FOR
from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.ask_archive import ShowArchive
from quitclaim_web.doors.answers import Html
from quitclaim_web.doors.call import Call

AT = "/c/my/archive"


@dataclass(frozen=True, slots=True)
class MyBundle:
    paper: MyPaper
    show: ShowArchive

    def shown(self, call: Call[Any], person: PersonId, *, visit: LinkVisit) -> Html:
        """NotFound where it is neither herself nor a child she answers for."""
        paper = self.paper.paper
        page = self.paper.open_my_page(visit.token)
        if page is None:
            return paper.shown(None, call, visit=visit)
        mine = of_person(page, person)
        text = paper.pages.show(
            "my_archive",
            self.paper.look(call, page),
            organisation=organisation_of(self.paper.library),
            person=person,
            is_child=mine.voice.by != HERSELF,
            name=mine.identity.name if mine.identity else "",
            progress=self.show(mine.voice),
            days=KEPT_FOR.days,
            nonce=paper.visits.nonce(visit),
            told=visit.told,
        )
        return Html(text, cookies=(paper.visits.cookie(visit, at=call.at),))
