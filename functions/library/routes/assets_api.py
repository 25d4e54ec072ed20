"""Single pictures, and what is written beside them, for programs (R45)."""

from dataclasses import dataclass

from pydantic import Field

from functions.library.routes.seen import Looking, PictureShown
from quitclaim.domain.organisation.roles import Action
from quitclaim.ports.addresses import Addresses
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.describe_assets import MOST_AT_ONCE, DescribeAssets, Edit
from quitclaim_web.doors.answers import Answer, Json
from quitclaim_web.doors.asked import Asked, AssetKey, Shown
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.route import AnyRoute, Route


class OneAsset(Asked):
    asset: AssetKey


class Described(Asked):
    """What is left out stays as it is."""

    assets: tuple[AssetKey, ...] = Field(min_length=1, max_length=MOST_AT_ONCE)
    caption: str | None = Field(default=None, max_length=5000)
    credit: str | None = Field(default=None, max_length=5000)
    keywords_added: frozenset[str] = Field(default=frozenset(), max_length=50)
    keywords_removed: frozenset[str] = Field(default=frozenset(), max_length=50)


class Changed(Shown):
    changed: int


@dataclass(frozen=True, slots=True)
class AssetsApi:
    browse: BrowseLibrary
    addresses: Addresses
    describe: DescribeAssets

    def routes(self) -> tuple[AnyRoute, ...]:
        return (
            Route(
                method="GET",
                path="/api/assets/{asset}",
                name="view_asset",
                action=Action.VIEW_ASSET,
                asks=OneAsset,
                tells=PictureShown,
                about="One asset, and an address of its thumbnail for some minutes.",
                does=self.asset,
            ),
            Route(
                method="POST",
                path="/api/descriptions",
                name="describe_assets",
                action=Action.ADD_ASSET,
                asks=Described,
                tells=Changed,
                about="Captions, credits and keywords of up to a hundred assets.",
                does=self.described,
            ),
        )

    def asset(self, call: Call[OneAsset]) -> Answer:
        look = Looking(self.addresses, call.member)
        return Json(look.picture(self.browse.picture(call.asked.asset)))

    def described(self, call: Call[Described]) -> Answer:
        asked = call.asked
        edit = Edit(
            caption=asked.caption,
            credit=asked.credit,
            keywords_added=asked.keywords_added,
            keywords_removed=asked.keywords_removed,
        )
        return Json(Changed(changed=self.describe(asked.assets, edit, member=call.who.member.id)))
