"""The page of the pictures somebody is in: what she sees of each, and where it went (R14)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from functions.consent.my_paper import MyPaper
from functions.consent.my_people import PageAbout
from functions.consent.visits import LinkVisit
from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.usecases.open_my_page import Mine
from quitclaim.usecases.own_pictures import OwnPicture, ShowOwnPictures
from quitclaim_web.doors.answers import Html
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Visit
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
        def pictures(mine: Mine, look: Visit) -> Mapping[str, Any]:
            found = self.own_pictures(mine.voice, after=call.after)
            return {
                "tongue": tongue(look.language, self.paper.paper.words, zone=Site().zone),
                "pictures": tuple(self._framed(found.items)),
                "is_first": call.after is None,
                "following": call.following(found.following),
            }

        page = PageAbout(self.paper, "my_pictures")
        return page(call, person, visit=visit, saying=pictures)

    def _framed(self, pictures: Iterable[OwnPicture]) -> Iterator[Framed]:
        shown = tuple(pictures)
        called = self._called({place for one in shown for place in one.places})
        for one in shown:
            known = (called[place] for place in one.places if place in called)
            yield Framed(one, tuple(sorted(known)))

    def _called(self, places: set[CollectionId]) -> Mapping[CollectionId, str]:
        labels = self.paper.sheets.sheets.catalogue.labels(places)
        return {place: label.name for place, label in labels.items()}
