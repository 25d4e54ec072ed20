"""A page of one's own that is about one person: herself, or a child she answers for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from functions.consent.my_paper import MyPaper
from functions.consent.organisation import organisation_of
from functions.consent.visits import LinkVisit
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.open_my_page import Mine, MyPage
from quitclaim_web.doors.answers import Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Visit

Said = Callable[[Mine, Visit], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class PageAbout:
    """`template`: what is shown of her; `paper`: on which all pages of one's own are."""

    paper: MyPaper
    template: str

    def __call__(
        self, call: Call[Any], person: PersonId, *, visit: LinkVisit, saying: Said
    ) -> Html:
        """`saying`: what it says besides whose it is. NotFound of anybody else."""
        paper = self.paper.paper
        page = self.paper.open_my_page(visit.token)
        if page is None:
            return paper.shown(None, call, visit=visit)
        mine, look = _of(page, person), self.paper.look(call, page)
        text = paper.pages.show(
            self.template,
            look,
            organisation=organisation_of(self.paper.library),
            person=person,
            is_child=mine.voice.by != HERSELF,
            name=mine.identity.name if mine.identity else "",
            nonce=paper.visits.nonce(visit),
            told=visit.told,
            **saying(mine, look),
        )
        return Html(text, cookies=(paper.visits.cookie(visit, at=call.at),))


def _of(page: MyPage, person: PersonId) -> Mine:
    for mine in page.people:
        if mine.voice.person == person:
            return mine
    raise NotFound(person)
