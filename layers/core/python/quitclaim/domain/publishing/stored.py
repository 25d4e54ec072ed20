"""A verdict as it is remembered: it lists and reminds, and nothing is ever served by it."""

from dataclasses import dataclass, replace
from datetime import datetime

from quitclaim.domain.checks import require
from quitclaim.domain.ids import AssetId, Channel, FaceId, require_hashes, require_slugs
from quitclaim.domain.instants import require_instants
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.needs import Need, needs_of
from quitclaim.domain.publishing.verdict import Outcome, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredVerdict:
    """
    `valid_until`: when somebody has to look again though nothing happened; None is never.
    `needs`: what would help; none where it was written before this was written down.
    `crop`: the part of the picture that it is about, None where that is all of it.
    """

    asset: AssetId
    channel: Channel
    outcome: Outcome
    unclear: frozenset[FaceId]
    valid_until: datetime | None
    needs: frozenset[Need] = frozenset()
    crop: Region | None = None
    version: int = 1

    def __post_init__(self) -> None:
        require_hashes(asset=self.asset)
        require_slugs(channel=self.channel)
        require_instants(valid_until=self.valid_until)
        require(self.version >= 1, "a version counts from 1")

    @property
    def id(self) -> str:
        """An asset has one for each channel."""
        return f"{self.asset}/{self.channel}"

    def says(self, verdict: Verdict) -> bool:
        now = stored(verdict, asset=self.asset, before=None)
        return self == replace(now, version=self.version)


def stored(verdict: Verdict, *, asset: AssetId, before: StoredVerdict | None) -> StoredVerdict:
    return StoredVerdict(
        asset=asset,
        channel=verdict.channel,
        outcome=verdict.outcome,
        unclear=verdict.unclear,
        valid_until=verdict.valid_until,
        needs=needs_of(verdict),
        crop=verdict.cut.crop,
        version=1 if before is None else before.version + 1,
    )
