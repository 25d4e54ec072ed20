"""What is told of selections and share links, to pages and programs alike."""

from datetime import datetime

from quitclaim.domain.ids import AssetId, Channel, SelectionId, TokenHash
from quitclaim.domain.publishing.selections import Selection
from quitclaim.domain.publishing.share_links import ShareLink
from quitclaim_web.doors.asked import Shown


class SelectionListed(Shown):
    """`name`: None where nobody can read it any more."""

    selection: SelectionId
    name: str | None
    made_at: datetime
    count: int
    version: int


class SelectionShown(SelectionListed):
    assets: tuple[AssetId, ...]


class ShareShown(Shown):
    """`recipient` and `address`: None once they are forgotten. Its own address is told once."""

    share: TokenHash
    channel: Channel
    recipient: str | None
    address: str | None
    made_at: datetime
    until: datetime
    ended_at: datetime | None
    is_open: bool


class ShareMade(ShareShown):
    link: str


class SelectionsListed(Shown):
    selections: tuple[SelectionListed, ...]
    following: str | None


class SharesListed(Shown):
    shares: tuple[ShareShown, ...]


def listed(selection: Selection) -> SelectionListed:
    return SelectionListed(
        selection=selection.id,
        name=selection.name,
        made_at=selection.made_at,
        count=len(selection.assets),
        version=selection.version,
    )


def shown(selection: Selection) -> SelectionShown:
    return SelectionShown(**listed(selection).model_dump(), assets=selection.assets)


def share_shown(share: ShareLink, *, at: datetime) -> ShareShown:
    return ShareShown(
        share=share.id,
        channel=share.channel,
        recipient=share.recipient.name if share.recipient else None,
        address=share.recipient.address if share.recipient else None,
        made_at=share.made_at,
        until=share.until,
        ended_at=share.ended_at,
        is_open=share.is_open(at=at),
    )
