"""Collections and their pictures, for programs (R45)."""

from dataclasses import dataclass

from pydantic import Field

from functions.library.routes.grid_seen import Grid
from functions.library.routes.grid_told import PictureListed
from functions.library.routes.seen import CollectionShown, Looking
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.addresses import Addresses
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.create_collection import CreateCollection
from quitclaim.usecases.rename_collection import RenameCollection
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import Asked, CollectionKey, Paged, Shown
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


class OneCollection(Paged):
    collection: CollectionKey


class Named(Asked):
    name: str = Field(max_length=200)


class Renamed(Named):
    collection: CollectionKey


class CollectionsShown(Shown):
    collections: tuple[CollectionShown, ...]
    following: str | None


class PicturesShown(Shown):
    collection: CollectionShown
    assets: tuple[PictureListed, ...]
    following: str | None


@dataclass(frozen=True, slots=True)
class CollectionsApi:
    browse: BrowseLibrary
    addresses: Addresses
    grid: Grid
    create: CreateCollection
    rename: RenameCollection

    def routes(self) -> tuple[AnyRoute, ...]:
        return (*self._shown(), *self._changed())

    def _shown(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/collections",
                name="list_collections",
                action=Action.VIEW_ASSET,
                asks=Paged,
                tells=CollectionsShown,
                about="The collections, the latest first.",
                does=self.collections,
            ),
            Route(
                method="GET",
                path="/api/collections/{collection}",
                name="list_assets",
                action=Action.VIEW_ASSET,
                asks=OneCollection,
                tells=PicturesShown,
                about="One collection and its assets, page by page.",
                does=self.collection,
            ),
        )

    def _changed(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="POST",
                path="/api/collections",
                name="create_collection",
                action=Action.CREATE_COLLECTION,
                asks=Named,
                tells=CollectionShown,
                status=201,
                about="A collection of that name, new or known.",
                does=self.created,
            ),
            Route(
                method="PATCH",
                path="/api/collections/{collection}",
                name="rename_collection",
                action=Action.CREATE_COLLECTION,
                asks=Renamed,
                tells=CollectionShown,
                about="What people call it from now on; uploads go to the same folder.",
                does=self.renamed,
            ),
        )

    def collections(self, call: Call[Paged]) -> Answer:
        page, look = self.browse.collections(after=call.after), self._look(call)
        shown = tuple(map(look.collection, page.items))
        following = call.following(page.following)
        return Json(CollectionsShown(collections=shown, following=following))

    def created(self, call: Call[Named]) -> Answer:
        made = self.create(call.asked.name, member=call.who.member.id)
        return Json(self._look(call).collection(self.browse.collection(made)), 201)

    def collection(self, call: Call[OneCollection]) -> Answer:
        listed, look = self.browse.collection(call.asked.collection), self._look(call)
        page = self.browse.pictures(listed.collection, after=call.after)
        return Json(
            PicturesShown(
                collection=look.collection(listed),
                assets=tuple(self.grid(call, page.items)),
                following=call.following(page.following),
            )
        )

    def renamed(self, call: Call[Renamed]) -> Answer:
        asked = call.asked
        self.rename(asked.collection, asked.name, member=call.who.member.id)
        return Json(self._look(call).collection(self.browse.collection(asked.collection)))

    def _look(self, call: Call[Paged] | Call[Named]) -> Looking:
        return Looking(self.addresses, call.member)
