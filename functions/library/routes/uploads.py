"""The drop page: pictures go from a browser straight into the inbox (R60)."""

from dataclasses import dataclass

from pydantic import Field

from functions.library.routes.seen import Looking
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.pictures.uploads import MOST_BYTES, console_key
from quitclaim.ports.addresses import Addresses
from quitclaim.ports.chance import Chance
from quitclaim.usecases.browse_library import BrowseLibrary, Listed
from quitclaim.usecases.create_collection import CreateCollection
from quitclaim_web.doors.answers import Answer, Html, Json, SeeOther
from quitclaim_web.doors.asked import Asked, CollectionKey, Paged, Shown
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


class NewCollection(Asked):
    name: str = Field(max_length=200)


class WhereTo(Asked):
    collection: CollectionKey


class NewFile(WhereTo):
    name: str = Field(max_length=400, description="What the file is called; it may be anything.")
    size: int = Field(ge=1, le=MOST_BYTES, description="In bytes.")


class Ticket(Shown):
    """A form that takes this one file, for an hour; the file goes last, as `file`."""

    url: str
    fields: dict[str, str]


@dataclass(frozen=True, slots=True)
class Uploads:
    browse: BrowseLibrary
    addresses: Addresses
    create: CreateCollection
    chance: Chance
    pages: Pages
    site: str

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._pages(), self._for_scripts())

    def _pages(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/drop",
                name="choose_where_to",
                action=Action.ADD_ASSET,
                asks=Paged,
                about="The collections that pictures can be put into.",
                does=self.asked_where,
            ),
            Route(
                method="POST",
                path="/drop",
                name="begin_collection",
                action=Action.CREATE_COLLECTION,
                asks=NewCollection,
                about="A collection of that name, new or known.",
                does=self.begun,
            ),
            Route(
                method="GET",
                path="/drop/{collection}",
                name="drop_pictures",
                action=Action.ADD_ASSET,
                asks=WhereTo,
                about="The page on which pictures are dropped.",
                does=self.dropped,
            ),
        )

    def _for_scripts(self) -> AnyRoute:
        return Route(
            method="POST",
            path="/api/collections/{collection}/uploads",
            name="ask_to_upload",
            action=Action.ADD_ASSET,
            asks=NewFile,
            tells=Ticket,
            status=201,
            about="Leave to put one file into a collection.",
            does=self.ticket,
        )

    def asked_where(self, call: Call[Paged]) -> Answer:
        page = self.browse.collections(after=call.after)
        look = Looking(self.addresses, call.member)
        shown = [look.collection(one) for one in page.items if one.label]
        following = call.following(page.following)
        return Html(self.pages.show("drop", call.visit, collections=shown, following=following))

    def begun(self, call: Call[NewCollection]) -> Answer:
        collection = self.create(call.asked.name, member=call.who.member.id)
        return SeeOther(f"/drop/{collection}")

    def dropped(self, call: Call[WhereTo]) -> Answer:
        listed = self.browse.collection(call.asked.collection)
        back = f"{self.site}/collections/{listed.collection}"
        # For whoever has no script: one file, under a name of its own.
        form = self.addresses.upload(self._key(listed, name=""), back_to=back)
        shown = Looking(self.addresses, call.member).collection(listed)
        return Html(self.pages.show("drop_into", call.visit, collection=shown, form=form))

    def ticket(self, call: Call[NewFile]) -> Answer:
        listed = self.browse.collection(call.asked.collection)
        form = self.addresses.upload(self._key(listed, name=call.asked.name))
        return Json(Ticket(url=form.url, fields=dict(form.fields)), 201)

    def _key(self, listed: Listed, *, name: str) -> str:
        if listed.label is None:
            raise NotFound(CollectionId(listed.collection))
        return console_key(listed.label.folder, name=name, mark=self.chance.uuid())
