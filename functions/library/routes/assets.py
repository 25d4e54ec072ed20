"""One picture: its faces, what is written beside it, where it belongs."""

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from functions.library.routes.seen import Looking
from functions.library.routes.words import words_in
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.addresses import Addresses
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.describe_assets import DescribeAssets, Edit
from quitclaim_web.doors.answers import Answer, Html, SeeOther
from quitclaim_web.doors.asked import Asked, AssetKey
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Pages
from quitclaim_web.doors.route import AnyRoute, Route


class WhichAsset(Asked):
    asset: AssetKey
    done: Literal["described"] | None = None


class Text(Asked):
    asset: AssetKey
    caption: str = Field(default="", max_length=5000)
    credit: str = Field(default="", max_length=5000)
    # As many as a file may bring.
    keywords: str = Field(default="", max_length=50_000)


@dataclass(frozen=True, slots=True)
class Assets:
    browse: BrowseLibrary
    addresses: Addresses
    describe: DescribeAssets
    pages: Pages

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/assets/{asset}",
                name="see_asset",
                action=Action.VIEW_ASSET,
                asks=WhichAsset,
                about="One picture with its faces and its text.",
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

    def shown(self, call: Call[WhichAsset]) -> Answer:
        found = self.browse.picture(call.asked.asset)
        look = Looking(self.addresses, call.member)
        return Html(
            self.pages.show(
                "asset",
                call.visit,
                picture=look.picture(found),
                collections=[look.collection(one) for one in self.browse.memberships(found.asset)],
                tags=look.tags(found),
                may_edit=call.member.may(Action.ADD_ASSET),
                done=call.asked.done,
            )
        )

    def described(self, call: Call[Text]) -> Answer:
        asked = call.asked
        text = self.browse.picture(asked.asset).description
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
