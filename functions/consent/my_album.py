"""The page of the pictures somebody is in: what she sees of each, and where it went (R14)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from functions.consent.my_paper import MyPaper
from functions.consent.organisation import organisation_of
from functions.consent.visits import LinkVisit
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.people.person import HERSELF
from quitclaim.usecases.open_my_page import Mine, MyPage
from quitclaim.usecases.own_pictures import OwnPicture, ShowOwnPictures
from quitclaim_web.doors.answers import Html
from quitclaim_web.doors.call import Call
from quitclaim_web.pages import Site
from quitclaim_web.papers.tongue import tongue

AT = "/c/my/pictures"


@dataclass(frozen=True, slots=True)
class Framed:
    """`places`: what its collections are called, as far as that can be read."""

    picture: OwnPicture
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MyAlbum:
    paper: MyPaper
    own_pictures: ShowOwnPictures

    def shown(self, call: Call[Any], person: PersonId, *, visit: LinkVisit) -> Html:
        """NotFound where it is neither herself nor a child she answers for."""
        paper = self.paper.paper
        page = self.paper.open_my_page(visit.token)
        if page is None:
            return paper.shown(None, call, visit=visit)
        mine, look = of_person(page, person), self.paper.look(call, page)
        found = self.own_pictures(mine.voice, after=call.after)
        text = paper.pages.show(
            "my_pictures",
            look,
            organisation=organisation_of(self.paper.library),
            tongue=tongue(look.language, paper.words, zone=Site().zone),
            person=person,
            is_child=mine.voice.by != HERSELF,
            name=mine.identity.name if mine.identity else "",
            pictures=tuple(self._framed(found.items)),
            is_first=call.after is None,
            following=call.following(found.following),
            nonce=paper.visits.nonce(visit),
            told=visit.told,
        )
        return Html(text, cookies=(paper.visits.cookie(visit, at=call.at),))

    def _framed(self, pictures: Iterable[OwnPicture]) -> Iterator[Framed]:
        shown = tuple(pictures)
        called = self._called({place for one in shown for place in one.places})
        for one in shown:
            known = (called[place] for place in one.places if place in called)
            yield Framed(one, tuple(sorted(known)))

    def _called(self, places: set[CollectionId]) -> Mapping[CollectionId, str]:
        labels = self.paper.sheets.sheets.catalogue.labels(places)
        return {place: label.name for place, label in labels.items()}


def of_person(page: MyPage, person: PersonId) -> Mine:
    for mine in page.people:
        if mine.voice.person == person:
            return mine
    raise NotFound(person)
