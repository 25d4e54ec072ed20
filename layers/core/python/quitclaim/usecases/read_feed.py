"""What a content system shows of a channel: what is out, and what it has to delete (R28, R29)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.organisation.rules import ChannelRule, Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.captions import names_nobody_else, vouched_for
from quitclaim.domain.publishing.feeds import Movement, settled
from quitclaim.domain.publishing.looks import Question
from quitclaim.domain.publishing.renditions import Rendition, Service
from quitclaim.domain.publishing.scene import Scene, Stamp
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Description, Library
from quitclaim.ports.paging import Cursor
from quitclaim.usecases.reading_many import ManyScenes
from quitclaim.usecases.serving_desk import decided_now


@dataclass(frozen=True, slots=True)
class Bookmark:
    """
    How far somebody has read. `after`: within what moved since then, page by page; `begun`: when
    she read the first of these pages, since what is written behind one has to be ahead of the next.
    """

    since: datetime | None = None
    after: Cursor | None = None
    begun: datetime | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """`row`: as it is decided at this instant. `caption` empty where it may not go out with it."""

    row: Rendition
    credit: str
    caption: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Feed:
    """`gone`: what was recalled. `following`: where whoever comes again goes on."""

    rule: ChannelRule
    entries: tuple[Entry, ...]
    gone: tuple[Movement, ...]
    following: Bookmark


@dataclass(frozen=True, slots=True)
class ReadFeed:
    consents: Consents
    library: Library
    catalogue: Catalogue
    clock: Clock

    def __call__(self, channel: Channel, bookmark: Bookmark) -> Feed:
        """
        The next page: only what the rules of this instant allow, and what is told again is meant.

        What is left out for now is told when somebody has looked at it: as out, or as recalled.
        """
        # First of all, as for any decision: what moves while the rest is read has moved them too.
        rules, at = self.library.rules(), self.clock.now()
        rule = rules.channels.get(channel)
        if rule is None:
            raise NotFound(channel)
        page = self.library.moved_on(channel, since=bookmark.since, after=bookmark.after)
        rows = self.library.renditions(one.rendition for one in page.items if one.is_out)
        moved = [rows[one.rendition] for one in page.items if one.rendition in rows]
        begun = min(at, bookmark.begun or at)
        since = settled(page.items, since=bookmark.since, at=begun)
        return Feed(
            rule=rule,
            entries=tuple(self._entries(moved, rule=rule, rules=rules, at=at)),
            gone=tuple(one for one in page.items if not one.is_out),
            following=Bookmark(since, page.following, begun if page.following else None),
        )

    def _entries(
        self, rows: Sequence[Rendition], *, rule: ChannelRule, rules: Rules, at: datetime
    ) -> Iterator[Entry]:
        assets = self.catalogue.assets(dict.fromkeys(row.asset for row in rows))
        there = [row for row in rows if row.asset in assets and row.recalled_at is None]
        moved = {
            row.id for row in there if not _stands(row, asset=assets[row.asset], rules=rules, at=at)
        }
        wanted = (row.asset for row in there if row.id in moved or assets[row.asset].vouch)
        scenes = self._scenes(set(wanted), rules)
        shown = [
            now
            for row in there
            if (now := decided_now(row, scenes.get(row.asset), at=at) if row.id in moved else row)
        ]
        texts = self.catalogue.descriptions(dict.fromkeys(row.asset for row in shown))
        for row in shown:
            text, scene = texts.get(row.asset), scenes.get(row.asset)
            told = caption_of(text, scene, rule=rule, at=at) if text and scene else ""
            yield Entry(row, text.credit if text else "", told)

    def _scenes(self, assets: Collection[AssetId], rules: Rules) -> Mapping[AssetId, Scene]:
        if not assets:
            return {}
        many = ManyScenes(self.consents, self.library, self.catalogue)
        return {scene.asset.id: scene for scene in many(sorted(assets), rules)}


def _stands(row: Rendition, *, asset: Asset, rules: Rules, at: datetime) -> bool:
    stamp = Stamp(asset=asset.version, rules=rules.version, noes=rules.noes)
    return row.service(stamp=stamp, at=at) is Service.SERVE


def caption_of(text: Description, scene: Scene, *, rule: ChannelRule, at: datetime) -> str:
    """Empty unless somebody vouches for exactly these words, and everybody may be named there."""
    asset = scene.asset
    if asset.vouch is None or text.vouched != vouched_for(text.caption, asset.people):
        return ""
    # Of a collection whose rule is gone nobody knows what holds there.
    is_known = scene.strictest is not None
    return text.caption if is_known and names_nobody_else(Question(scene, rule, at)) else ""
