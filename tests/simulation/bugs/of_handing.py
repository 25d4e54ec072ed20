"""Bugs on the ways out of the house: share links, downloads, feeds; and in calling copies back."""

from typing import Final

from tests.simulation.bugs.bug import Bug, Edit, bug

SHARE_LINKS: Final = "domain/publishing/share_links.py"
OPEN: Final = "usecases/open_share.py"
SHARED: Final = "usecases/take_shared.py"
TAKE: Final = "usecases/take_rendition.py"
CALL_BACK: Final = "usecases/call_takers_back.py"
FEED: Final = "usecases/read_feed.py"

OF_HANDING: Final[tuple[Bug, ...]] = (
    bug(
        "a share link outlives its end",
        SHARE_LINKS,
        old="return self.ended_at is None and at < self.until",
        new="return self.ended_at is None",
    ),
    bug(
        "a share link that was ended goes on opening",
        SHARE_LINKS,
        old="return self.ended_at is None and at < self.until",
        new="return at < self.until",
    ),
    bug(
        "a share shows what was decided before the no",
        OPEN,
        old="now = self.serving.as_it_stands(row, asset=asset, rules=crossed.rules)",
        new="now = row",
    ),
    bug(
        "what was taken out of a selection stays in its share",
        SHARED,
        old="return crossed.link if row.asset in crossed.selection.assets else None",
        new="return crossed.link",
    ),
    bug(
        "a link opens although its selection was deleted",
        SHARED,
        old="if selection is None or selection.deleted_at is not None:",
        new="if selection is None:",
    ),
    bug(
        "a taking is lost when the decision is renewed at the same moment",
        TAKE,
        old="            writes.append(Write(row, before))\n",
        new="            writes = [Write(row, before)]\n",
    ),
    bug(
        "a copy is taken while it is recalled, and nobody calls it back",
        TAKE,
        old="relies_on=row if before is None else None,",
        new="",
    ),
    bug(
        "a recall forgets the takers of an earlier rendition",
        CALL_BACK,
        old="        written_to = {_of_whom(",
        new="        later = self.library.renditions_of(row.asset)\n"
        "        found = [] if any(it.channel == row.channel for it in later) else found\n"
        "        written_to = {_of_whom(",
    ),
    bug(
        "only the first page of those who took it is called back",
        CALL_BACK,
        old="every(lambda after: self.takings.of_rendition(row, after=after))",
        new="self.takings.of_rendition(row).items",
    ),
    Bug(
        "whoever has two copies gets two letters",
        (
            Edit(CALL_BACK, "_TOGETHER: Final = 6", "_TOGETHER: Final = 1"),
            Edit(CALL_BACK, "                written_to.add(whom)\n", ""),
        ),
    ),
    bug(
        "a feed never tells a recall",
        FEED,
        old="gone=tuple(one for one in page.items if not one.is_out),",
        new="gone=(),",
    ),
    bug(
        "a feed lists what was decided before the no",
        FEED,
        old="return row.service(stamp=stamp, at=at) is Service.SERVE",
        new="return stamp is not None and row.service(stamp=row.stamp, at=at) is Service.SERVE",
    ),
    bug(
        "whoever follows a feed misses what was written late",
        "domain/publishing/feeds.py",
        old="if one.at <= at - SETTLES_IN)",
        new="if one.at <= at)",
    ),
)
