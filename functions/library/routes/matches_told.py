"""What is told of the guesses of a run, and of the faces they are held against."""

from typing import Final, Self

from functions.library.routes.bulk_api import SaidShown
from quitclaim.domain.ids import AssetId, FaceId, PersonId
from quitclaim.domain.pictures.assets import Asset, Face
from quitclaim.domain.pictures.links import Flag
from quitclaim.ports.addresses import Addresses
from quitclaim_web.doors.asked import Shown

# The shape of most pictures, where nobody wrote it down.
_USUAL: Final = (4000, 3000)


class FaceSeen(Shown):
    """A box in 1/10,000 of the picture, which is `width` by `height`."""

    asset: AssetId
    version: int
    face: FaceId
    thumbnail: str
    width: int
    height: int
    x: int
    y: int
    w: int
    h: int

    @classmethod
    def of(cls, asset: Asset, face: Face, *, addresses: Addresses) -> Self:
        extent = (asset.extent.width, asset.extent.height) if asset.extent else _USUAL
        return cls(
            asset=asset.id,
            version=asset.version,
            face=face.id,
            thumbnail=addresses.thumbnail(asset.id),
            width=extent[0],
            height=extent[1],
            x=face.region.x,
            y=face.region.y,
            w=face.region.w,
            h=face.region.h,
        )


class MatchSuggested(Shown):
    """
    `nearness`: of the distance that is near enough, in per cent; less is nearer. `waits`: for a
    second voice. `known`: earlier confirmed faces, none of whoever may not be compared any more.
    """

    at: FaceSeen
    person: PersonId
    name: str | None
    nearness: int
    flags: tuple[Flag, ...]
    waits: bool
    known: tuple[FaceSeen, ...]


class MatchesListed(Shown):
    """`matches`: null for whoever is not shown faces."""

    matches: tuple[MatchSuggested, ...] | None
    following: str | None


class MatchesSaid(Shown):
    """Of each picture: the version that the next word has to name, and why it was left."""

    assets: tuple[SaidShown, ...]
