"""A rendition that is out on a channel, and whether it may be served at this instant (R28, I2)."""

from dataclasses import dataclass, replace
from datetime import datetime

from quitclaim.domain.checks import Word, require
from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.ids import (
    AssetId,
    Channel,
    ContentHash,
    FaceId,
    RenditionId,
    require_hashes,
    require_slugs,
    require_uuids,
)
from quitclaim.domain.instants import require_instants
from quitclaim.domain.organisation.finish import USUAL, Extent, Finish
from quitclaim.domain.pictures.cuts import ALL, Cut
from quitclaim.domain.publishing.imprint import ModelRelease
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.publishing.verdict import Outcome, Verdict


class Service(Word):
    """What to do with a request for a rendition."""

    SERVE = "serve"
    DECIDE_AGAIN = "decide_again"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """
    A row: these bytes, under this random id, are out on this channel.

    `stamp`: what it was decided from. One step of the no-counter outdates every rendition of
    everybody at once, so that a withdrawal is one small transaction however often she is shown.
    `finish`, `cut`, `extent` and `release` are of its bytes; `published_at`: when they first went
    out.
    """

    id: RenditionId
    asset: AssetId
    channel: Channel
    content: ContentHash
    outcome: Outcome
    redacted: frozenset[FaceId]
    stamp: Stamp
    valid_until: datetime | None
    decided_at: datetime
    recalled_at: datetime | None = None
    finish: Finish = USUAL
    cut: Cut = ALL
    extent: Extent | None = None
    release: ModelRelease = ModelRelease.NONE
    published_at: datetime | None = None
    version: int = 1

    def __post_init__(self) -> None:
        require_uuids(id=self.id)
        require_hashes(asset=self.asset, content=self.content)
        require_slugs(channel=self.channel)
        require_instants(
            valid_until=self.valid_until,
            decided_at=self.decided_at,
            recalled_at=self.recalled_at,
            published_at=self.published_at,
        )
        require(self.version >= 1, "a version counts from 1")
        require(
            self.outcome is not Outcome.WITHHELD,
            "what is withheld has no rendition: recall the one that is out",
        )
        require(
            (self.outcome is Outcome.REDACT) == bool(self.redacted),
            "a redacted rendition names the faces it hides, a clear one hides none",
        )

    def service(self, *, stamp: Stamp, at: datetime) -> Service:
        """GDPR art. 7(3), 18: nothing is served that the rules of this instant do not allow."""
        if self.recalled_at is not None:
            return Service.GONE
        if self.stamp != stamp:
            return Service.DECIDE_AGAIN
        if self.valid_until is not None and at >= self.valid_until:
            return Service.DECIDE_AGAIN
        # A clock that was set back: what was decided "later" is decided again.
        return Service.SERVE if self.decided_at <= at else Service.DECIDE_AGAIN

    def serves(self, verdict: Verdict) -> bool:
        """Whether these very bytes are what a new verdict allows."""
        if self.content != verdict.content:
            return False  # nobody reviewed the old content for this decision
        # A frame that would stand elsewhere by now shows no less of what may be seen: that stays.
        if self.cut.crop != verdict.cut.crop:
            return False
        hides, wanted = bool(verdict.unclear), verdict.finish
        if self.finish.as_seen(hides=hides) != wanted.as_seen(hides=hides):
            return False  # they were made in another way than the channel has by now
        return self.outcome is verdict.outcome and self.redacted == verdict.unclear

    def decided_again(self, verdict: Verdict) -> "Rendition":
        require(self.serves(verdict), "other bytes are another rendition: recall, then publish")
        return replace(
            self,
            stamp=verdict.stamp,
            valid_until=verdict.valid_until,
            decided_at=verdict.at,
            version=self.version + 1,
        )

    def recalled(self, *, at: datetime) -> "Rendition":
        if self.recalled_at is not None:
            raise RecordEnded(self.id)
        return replace(self, recalled_at=at, version=self.version + 1)


def rendition_of(
    verdict: Verdict,
    *,
    asset: AssetId,
    under: RenditionId,
    extent: Extent | None = None,
    release: ModelRelease = ModelRelease.NONE,
) -> Rendition:
    return Rendition(
        id=under,
        asset=asset,
        channel=verdict.channel,
        content=verdict.content,
        outcome=verdict.outcome,
        redacted=verdict.unclear,
        stamp=verdict.stamp,
        valid_until=verdict.valid_until,
        decided_at=verdict.at,
        finish=verdict.finish,
        cut=verdict.cut,
        extent=extent,
        release=release,
        published_at=verdict.at,
    )
