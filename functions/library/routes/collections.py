"""Collections by name, and the grid of one."""

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from functions.library.routes.bulk_forms import ManyTexts
from functions.library.routes.chosen import acts_of
from functions.library.routes.grid_seen import Grid
from functions.library.routes.seen import Looking
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.addresses import Addresses
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.describe_assets import DescribeAssets
from quitclaim.usecases.rename_collection import RenameCollection
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.asked import Asked, CollectionKey, Paged
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


class WhichCollection(Paged):
    collection: CollectionKey
    done: Literal["renamed", "described"] | None = None


class NewName(Asked):
    collection: CollectionKey
    name: str = Field(max_length=200)


class TextsIn(ManyTexts):
    collection: CollectionKey


@dataclass(frozen=True, slots=True)
class Collections:
    browse: BrowseLibrary
    addresses: Addresses
    grid: Grid
    rename: RenameCollection
    describe: DescribeAssets
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/collections",
                name="see_collections",
                action=Action.VIEW_RENDITION,
                asks=Paged,
                about="The collections, the latest first.",
                does=self.listed,
            ),
            Route(
                method="GET",
                path="/collections/{collection}",
                name="see_collection",
                action=Action.VIEW_ASSET,
                asks=WhichCollection,
                about="The pictures of one collection, page by page.",
                does=self.shown,
            ),
            Route(
                method="POST",
                path="/collections/{collection}/name",
                name="name_collection",
                action=Action.CREATE_COLLECTION,
                asks=NewName,
                about="What people call the collection from now on.",
                does=self.named,
            ),
            Route(
                method="POST",
                path="/collections/{collection}/texts",
                name="describe_chosen",
                action=Action.ADD_ASSET,
                asks=TextsIn,
                about="Credit and keywords of the pictures that were chosen.",
                does=self.described,
            ),
        )

    def listed(self, call: Call[Paged]) -> Answer:
        sees_pictures = call.member.may(Action.VIEW_ASSET)
        page = self.browse.collections(after=call.after) if sees_pictures else None
        look = Looking(self.addresses, call.member)
        return Html(
            self.pages.show(
                "collections",
                call.visit,
                collections=[look.collection(one) for one in page.items] if page else [],
                following=call.following(page.following) if page else None,
                sees_pictures=sees_pictures,
                may_add=call.member.may(Action.ADD_ASSET),
            )
        )

    def shown(self, call: Call[WhichCollection]) -> Answer:
        listed = self.browse.collection(call.asked.collection)
        page = self.browse.pictures(call.asked.collection, after=call.after)
        look = Looking(self.addresses, call.member)
        return Html(
            self.pages.show(
                "collection",
                call.visit,
                collection=look.collection(listed),
                pictures=self.grid(call, page.items),
                is_first=call.after is None,
                following=call.following(page.following),
                may_edit=call.member.may(Action.ADD_ASSET),
                may_set=call.member.may(Action.SET_COLLECTION),
                sees_people=call.member.may(Action.VIEW_PEOPLE),
                may=acts_of(call.member),
                done=call.asked.done,
            )
        )

    def named(self, call: Call[NewName]) -> Answer:
        collection = call.asked.collection
        self.rename(collection, call.asked.name, member=call.who.member.id)
        return SeeOther(f"/collections/{collection}?done=renamed")

    def described(self, call: Call[TextsIn]) -> Answer:
        asked = call.asked
        collection = self.browse.collection(asked.collection).collection
        self.describe(asked.asset, asked.edit, member=call.who.member.id)
        return SeeOther(f"/collections/{collection}?done=described")
