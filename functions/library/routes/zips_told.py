"""What is asked and told of zips, to pages and programs alike."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from functions.library.routes.selections_forms import OneSelection
from functions.library.routes.takings_told import SLUG
from quitclaim.domain.ids import Channel, SelectionId, ZipId
from quitclaim.domain.publishing.takings import LONGEST_WORDS
from quitclaim.domain.publishing.zips import Unpacked, Zip, ZipState
from quitclaim_web.doors.asked import Shown

ZipKey = Annotated[
    ZipId,
    Field(pattern="^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"),
]


class ZipWanted(OneSelection):
    """`meant_for`: what it is for, in a few words; it names nobody who is in the pictures."""

    channel: Channel = Field(pattern=SLUG)
    meant_for: str = Field(default="", max_length=LONGEST_WORDS)


class WhichZip(OneSelection):
    zip: ZipKey


class ZipShown(Shown):
    """
    `count`: pictures that are in it by now, each on record as taken. `until`: so long it is there;
    `address`: of the file, while it is. `why`: of one that failed.
    """

    zip: ZipId
    selection: SelectionId
    channel: Channel
    file: str
    ordered_at: datetime
    meant_for: str | None
    state: ZipState
    count: int
    until: datetime | None
    address: str | None
    why: Unpacked | None


class ZipsListed(Shown):
    zips: tuple[ZipShown, ...]


def zip_shown(zip_: Zip, *, at: datetime) -> ZipShown:
    """One whose day is over is over, whether or not a sweep has been there."""
    is_there = zip_.is_there(at=at)
    is_over = zip_.state is ZipState.READY and not is_there
    return ZipShown(
        zip=zip_.id,
        selection=zip_.selection,
        channel=zip_.channel,
        file=zip_.file_name,
        ordered_at=zip_.ordered_at,
        meant_for=zip_.meant_for,
        state=ZipState.OVER if is_over else zip_.state,
        count=0 if is_over else len(zip_.renditions),
        until=zip_.due_at if is_there else None,
        address=f"/api{address_of(zip_)}/file" if is_there else None,
        why=zip_.why,
    )


def address_of(zip_: Zip) -> str:
    return f"/selections/{zip_.selection}/zips/{zip_.id}"
