"""What a content system shows of a channel: what is out, and what it has to delete (R28, R29)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.organisation.rules import ChannelRule, Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.feeds import Movement, settled
from quitclaim.domain.publishing.renditions import Rendition, Service
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.publishing.verdict import verdict_on
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.ports.paging import Cursor
from quitclaim.usecases.reading_scenes import Reader
from quitclaim.usecases.serving_desk import allows


@dataclass(frozen=True, slots=True)
class Bookmark:
    """How far somebody has read. `after`: within what moved since then, page by page."""

    since: datetime | None = None
    after: Cursor | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """`row`: as it is decided at this instant. Of the texts the credit alone: no name is told."""

    row: Rendition
    credit: str


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
        since = settled(page.items, since=bookmark.since, at=at)
        return Feed(
            rule=rule,
            entries=tuple(self._entries(moved, rules=rules, at=at)),
            gone=tuple(one for one in page.items if not one.is_out),
            following=Bookmark(since, page.following),
        )

    def _entries(self, rows: Sequence[Rendition], *, rules: Rules, at: datetime) -> Iterator[Entry]:
        assets = self.catalogue.assets(dict.fromkeys(row.asset for row in rows))
        decided = (self._as_it_stands(row, assets, rules=rules, at=at) for row in rows)
        shown = [row for row in decided if row is not None]
        texts = self.catalogue.descriptions(dict.fromkeys(row.asset for row in shown))
        for row in shown:
            text = texts.get(row.asset)
            yield Entry(row, text.credit if text else "")

    def _as_it_stands(
        self, row: Rendition, assets: Mapping[AssetId, Asset], *, rules: Rules, at: datetime
    ) -> Rendition | None:
        """None: it may not be shown at this instant. Whoever decides here writes nothing."""
        asset = assets.get(row.asset)
        if asset is None or row.recalled_at is not None:
            return None
        stamp = Stamp(asset=asset.version, rules=rules.version, noes=rules.noes)
        if row.service(stamp=stamp, at=at) is Service.SERVE:
            return row
        scene = Reader(self.consents, self.library).scene_under(rules, row.asset)
        if scene is None:
            return None
        verdict = verdict_on(scene, channel=row.channel, at=at)
        return row.decided_again(verdict) if allows(verdict, row) else None
