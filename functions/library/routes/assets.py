"""One picture: who is on it, where it may be used and why not, and what is written beside it."""

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from functions.library.routes.asset_views import AssetViews
from functions.library.routes.leading_back import refusal_told
from functions.library.routes.seen import Looking
from functions.library.routes.takings_seen import Whereabouts
from functions.library.routes.words import words_in
from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.domain.organisation.roles import Action
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.histories import Beside, Neighbours
from quitclaim.usecases.describe_assets import DescribeAssets, Edit
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.asked import Asked, AssetKey, CollectionKey
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route

Done = Literal[
    "described",
    "marked",
    "cropped",
    "uncropped",
    "reviewed",
    "reopened",
    "vouched",
    "vouch_ended",
]


class WhatBecameOfIt(Asked):
    """`within`: where she leafs through; `refused`: a word that our own forms lead back with."""

    asset: AssetKey
    within: CollectionKey | None = None
    done: Done | None = None
    refused: str = Field(default="", max_length=40)


class Text(Asked):
    asset: AssetKey
    caption: str = Field(default="", max_length=5000)
    credit: str = Field(default="", max_length=5000)
    # As many as a file may bring.
    keywords: str = Field(default="", max_length=50_000)


@dataclass(frozen=True, slots=True)
class Assets:
    views: AssetViews
    describe: DescribeAssets
    neighbours: Neighbours
    went: Whereabouts
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/assets/{asset}",
                name="see_asset",
                action=Action.VIEW_ASSET,
                asks=WhatBecameOfIt,
                about="One picture: its faces, its verdict on each channel, its text.",
                does=self.shown,
            ),
            Route(
                method="POST",
                path="/assets/{asset}/text",
                name="describe_asset",
                action=Action.ADD_ASSET,
                asks=Text,
                about="Caption, credit and keywords of one picture.",
                does=self.described,
            ),
        )

    def shown(self, call: Call[WhatBecameOfIt]) -> Answer:
        view = self.views.of(call, call.asked.asset)
        look = Looking(self.views.addresses, call.member)
        within = _within(view.found.asset, call.asked.within)
        return Html(
            self.pages.show(
                "asset",
                call.visit,
                **view.values,
                tags=look.tags(view.found),
                within=within,
                beside=self._beside(call.asked.asset, within),
                went=self.went.of_asset(call, call.asked.asset),
                done=call.asked.done,
                **refusal_told(call.asked.refused),
            )
        )

    def _beside(self, asset: AssetId, within: CollectionId | None) -> Beside:
        return self.neighbours.beside(asset, within=within) if within else Beside(None, None)

    def described(self, call: Call[Text]) -> Answer:
        asked = call.asked
        text = self.views.browse.picture(asked.asset).description
        before = text.keywords if text else frozenset[str]()
        wanted = words_in(asked.keywords, known=before)
        edit = Edit(
            caption=asked.caption,
            credit=asked.credit,
            keywords_added=wanted - before,
            keywords_removed=before - wanted,
        )
        self.describe([asked.asset], edit, member=call.who.member.id)
        return SeeOther(f"/assets/{asked.asset}?done=described")


def _within(asset: Asset, collection: CollectionId | None) -> CollectionId | None:
    """The one she came from, or else the first it is in."""
    if collection in asset.memberships:
        return collection
    return min(asset.memberships, default=None)
