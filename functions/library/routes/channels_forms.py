"""A channel as it is named in an address, and how its pictures are to be made."""

from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field

from quitclaim.domain.ids import Channel
from quitclaim.domain.organisation.finish import USUAL, Cover, Finish, Frame, Manner
from quitclaim_web.doors.asked import Asked, Paged, RenditionKey, Whole

ChannelKey = Annotated[Channel, Field(pattern="^[a-z][a-z0-9_]{0,31}$")]
# Below, nobody recognises what is shown; above, no camera of these years has pixels.
SMALLEST: Final = 100
LARGEST: Final = 20_000


class WhichChannel(Asked):
    channel: ChannelKey


class WhatBecame(WhichChannel):
    done: Literal["channel_saved"] | None = None


class Made(WhichChannel):
    """`longest` left out: the size of the original."""

    longest: Annotated[
        int | None,
        Field(ge=SMALLEST, le=LARGEST, description="Pixels of the longer side, at most."),
    ] = None
    manner: Manner = USUAL.manner
    cover: Cover = USUAL.cover
    frame: Frame = USUAL.frame

    @property
    def finish(self) -> Finish:
        return Finish(manner=self.manner, cover=self.cover, longest=self.longest, frame=self.frame)


def _none_where_empty(value: Any) -> Any:
    return None if value == "" else value


class MadeOnPage(Made):
    """A form says "as the original" by an empty word."""

    longest: Annotated[
        Annotated[Whole, Field(ge=SMALLEST, le=LARGEST)] | None,
        BeforeValidator(_none_where_empty),
    ] = None


class Following(Paged):
    channel: ChannelKey


class Wanted(WhichChannel):
    rendition: RenditionKey
