"""Who is this? Whoever said yes and is on no picture, beside faces that nobody knows (R62)."""

from dataclasses import dataclass
from typing import Any

from functions.library.routes.people_seen import Acquaintance
from functions.library.routes.reception import Reception
from functions.library.routes.seen import Looking
from functions.library.routes.worklists_told import UnlinkedListed, UnlinkedShown
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.addresses import Addresses
from quitclaim.ports.paging import Page
from quitclaim.usecases.browse_library import Shown as ShownPicture
from quitclaim.usecases.browse_unlinked import BrowseUnlinked, Unlinked
from quitclaim_web.doors.answers import Answer, Html, Json
from quitclaim_web.doors.asked import CollectionKey, Paged
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


class OfWhichEvent(Paged):
    collection: CollectionKey | None = None


@dataclass(frozen=True, slots=True)
class Who:
    unlinked: BrowseUnlinked
    reception: Reception
    addresses: Addresses
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/who",
                name="see_unlinked",
                action=Action.LINK_FACE,
                asks=OfWhichEvent,
                about="Who said yes and is on no picture, beside faces that nobody knows.",
                does=self.shown,
            ),
            Route(
                method="GET",
                path="/api/who",
                name="list_unlinked",
                action=Action.LINK_FACE,
                asks=OfWhichEvent,
                tells=UnlinkedListed,
                about="Who said yes and is linked to no face, whoever answered last first.",
                does=self.told,
            ),
        )

    def shown(self, call: Call[OfWhichEvent]) -> Answer:
        page, pictures = self._read(call)
        where = {one for person in page.items for one in person.where}
        look = self.reception.around(
            call,
            (one.person for one in page.items),
            where={*where, *_asked(call)},
        )
        looking = Looking(self.addresses, call.member)
        return Html(
            self.pages.show(
                "who",
                call.visit,
                people=[_shown(look, one) for one in page.items],
                called={one: label.name for one, label in look.labels.items()},
                collection=call.asked.collection,
                pictures=[looking.picture(one) for one in pictures],
                sees_names=look.sees_names,
                following=call.following(page.following),
            )
        )

    def told(self, call: Call[OfWhichEvent]) -> Answer:
        page, pictures = self._read(call)
        look = self.reception.around(call, (one.person for one in page.items))
        return Json(
            UnlinkedListed(
                people=tuple(_shown(look, one) for one in page.items),
                assets=tuple(one.asset.id for one in pictures),
                following=call.following(page.following),
            )
        )

    def _read(self, call: Call[OfWhichEvent]) -> tuple[Page[Unlinked], tuple[ShownPicture, ...]]:
        where = call.asked.collection
        page = self.unlinked(collection=where, after=call.after)
        sees_faces = call.member.sees(Visible.FACES)
        return page, self.unlinked.faces(where) if where and sees_faces else ()


def _asked(call: Call[Any]) -> tuple[CollectionKey, ...]:
    return (call.asked.collection,) if call.asked.collection else ()


def _shown(look: Acquaintance, unlinked: Unlinked) -> UnlinkedShown:
    return UnlinkedShown(
        person=unlinked.person,
        name=look.name(unlinked.person),
        cards=unlinked.cards,
        collections=unlinked.where,
    )
