"""What there is to do about verdicts, each a message of its own; all but two in one queue."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from quitclaim.domain.checks import require_some
from quitclaim.domain.ids import (
    AssetId,
    Channel,
    PersonId,
    RenditionId,
    ZipId,
    require_hashes,
    require_slugs,
    require_uuids,
)
from quitclaim.domain.publishing.touched import Reach, Touched
from quitclaim.ports.paging import Cursor


@dataclass(frozen=True, slots=True)
class Spread:
    """Find the assets that were touched; `after`: a long list is gone through in portions."""

    touched: Touched
    after: Cursor | None = None


@dataclass(frozen=True, slots=True)
class Decide:
    """Decide on each for every channel, and take back what must not be out any more."""

    assets: tuple[AssetId, ...]

    def __post_init__(self) -> None:
        require_some(assets=self.assets)
        for asset in self.assets:
            require_hashes(asset=asset)


@dataclass(frozen=True, slots=True)
class PutOut:
    """Make the rendition that a channel may have; it takes as long as a picture takes."""

    asset: AssetId
    channel: Channel

    def __post_init__(self) -> None:
        require_hashes(asset=self.asset)
        require_slugs(channel=self.channel)


@dataclass(frozen=True, slots=True)
class Remove:
    """Bytes that nothing put out when they were found; if nothing does yet, they go."""

    strays: tuple[str, ...]

    def __post_init__(self) -> None:
        require_some(strays=self.strays)


@dataclass(frozen=True, slots=True)
class CallBack:
    """Whoever took a rendition that was recalled comes onto the recall list, and is told."""

    rendition: RenditionId

    def __post_init__(self) -> None:
        require_uuids(rendition=self.rendition)


@dataclass(frozen=True, slots=True)
class Pack:
    """
    A zip that somebody ordered. It takes as long as all its pictures take, so that the bus tells it
    and it is not in the queue of changes: what has to go waits for nobody's zip.
    """

    zip: ZipId

    def __post_init__(self) -> None:
        require_uuids(zip=self.zip)


@dataclass(frozen=True, slots=True)
class Draw:
    """What somebody asked to see of herself; as a zip, it is in nobody's way."""

    own_pictures: PersonId

    def __post_init__(self) -> None:
        require_uuids(person=self.own_pictures)


Task = Spread | Decide | PutOut | Remove | CallBack | Pack | Draw


def task_of(touched: Touched) -> Task:
    """What is one asset, or one rendition, needs no looking for."""
    if touched.reach is Reach.ASSET:
        return Decide((AssetId(touched.id),))
    if touched.reach is Reach.RENDITION:
        return CallBack(RenditionId(touched.id))
    if touched.reach is Reach.ZIP:
        return Pack(ZipId(touched.id))
    if touched.reach is Reach.OWN_PICTURES:
        return Draw(PersonId(touched.id))
    return Spread(touched)


class Work(Protocol):
    def send(self, *tasks: Task, later: timedelta = timedelta(0)) -> None:
        """
        Each comes at least once, in no order; `later`: not before, at most a quarter of an hour.

        Raises StoreUnavailable where any was not taken; those that were come all the same.
        """
