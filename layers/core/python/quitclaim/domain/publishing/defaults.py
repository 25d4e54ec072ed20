"""
A collection's setting, seen on each face before it is set (R57).

GDPR art. 25(2): showing more by default is a decision, so whoever takes it sees what it does.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from quitclaim.domain.checks import require
from quitclaim.domain.ids import AssetId, Channel, FaceId, require_hashes, require_slugs
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.publishing.verdict import Outcome, verdict_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """What a new setting changes about one asset on one channel."""

    asset: AssetId
    channel: Channel
    before: Outcome
    after: Outcome
    cleared: frozenset[FaceId]
    redacted: frozenset[FaceId]

    def __post_init__(self) -> None:
        require_hashes(asset=self.asset)
        require_slugs(channel=self.channel)
        require(
            self.before is not self.after or self.cleared or self.redacted,
            "a shift changes something: leave out what stays as it is",
        )


def shifts(
    scenes: Iterable[Scene], rule: CollectionRule, *, channels: Collection[Channel], at: datetime
) -> Iterator[Shift]:
    """Which faces become clear or redacted, were `rule` the collection's; nothing is changed."""
    for scene in scenes:
        collections = {**scene.collections, rule.collection: rule}
        proposed = replace(scene, collections=collections)
        for channel in sorted(channels):
            before = verdict_on(scene, channel=channel, at=at)
            after = verdict_on(proposed, channel=channel, at=at)
            if not before.shows_the_same_as(after):
                yield Shift(
                    asset=scene.asset.id,
                    channel=channel,
                    before=before.outcome,
                    after=after.outcome,
                    cleared=before.unclear - after.unclear,
                    redacted=after.unclear - before.unclear,
                )
