"""What is out on a channel, for the system that shows it there (R28, R29, R45, R59)."""

import re
from datetime import timedelta

from functions.library.routes.feeds_told import bookmark_at, mark_of
from quitclaim.domain.ids import Channel
from quitclaim.domain.publishing.feeds import KEPT_FOR
from quitclaim.ports.paging import Cursor
from quitclaim.usecases.publish_asset import PublishAsset
from quitclaim.usecases.read_feed import Bookmark
from quitclaim_web.doors.route import Entry
from tests.builders import ADA, NOON, WEBSITE
from tests.handlers.feeds import FEED, a_reader, go_on, out, read, take_back
from tests.handlers.furnished import EDITOR, VIEWER
from tests.handlers.library import SITE, House
from tests.handlers.marked import FACE, OTHER, asset_of, tell
from tests.unit.usecases.stage import made

__all__ = ["out"]
NAMED = re.compile(r"\{[a-z_]+\}")


def test_a_content_system_is_told_what_it_may_show_and_nothing_that_leads_elsewhere(
    out: House,
) -> None:
    said = read(out, a_reader(out))

    (row,) = (one for one in out.fakes.world.renditions.values() if one.channel == "website")
    (entry,) = said.json["entries"]
    assert entry.pop("valid_until") and entry.pop("published_at")
    assert entry == {
        "rendition": row.id,
        "address": f"{SITE}/r/{row.id}",
        "fetch": f"{SITE}/api/channels/website/renditions/{row.id}",
        "width": 3_000,
        "height": 2_000,
        "credit": "Ann and the band",
        "caption": None,
        "release": "limited",
    }
    assert said.json["channel"] == "website" and said.json["recalled"] == []
    assert not said.json["is_more"] and said.headers["Cache-Control"] == "no-store"
    hidden = {row.asset, row.content, ADA, FACE, OTHER}
    assert not any(word in said.text for word in hidden)


def test_what_was_recalled_since_is_told_to_whoever_comes_again(out: House) -> None:
    reader = a_reader(out)
    first = read(out, reader)
    take_back(out)

    again = go_on(out, reader, first)

    (shown,) = first.json["entries"]
    (gone,) = again.json["recalled"]
    assert gone["rendition"] == shown["rendition"] and gone["recalled_at"]
    assert again.json["entries"] == []


def test_whoever_has_it_all_is_told_so_until_something_moves(out: House) -> None:
    reader = a_reader(out)
    tag = read(out, reader).headers["ETag"]

    same = read(out, reader, **{"if-none-match": f'"x", {tag}'})
    take_back(out)
    other = read(out, reader, **{"if-none-match": tag})

    assert (same.status, same.body, same.headers["ETag"]) == (304, b"", tag)
    assert other.status == 200 and other.headers["ETag"] != tag


def test_a_token_of_a_channel_opens_its_feed_and_nothing_else(out: House) -> None:
    """R45: read-only, and of one channel."""
    reader = a_reader(out)

    refused = read(out, reader, "/api/channels/press/feed")
    addresses = [
        NAMED.sub("0", route.path)
        for route in out.door.table.routes
        if route.is_for_programs and route.method == "GET"
        if route.action is not Entry.OPEN and "channel" not in route.named
    ]

    assert refused.status == 403 and refused.json["reasons"] == [{"code": "channel"}]
    assert {read(out, reader, address).status for address in addresses} == {403}
    assert read(out, reader).status == 200


def test_what_is_for_us_alone_has_no_address_for_anybody(out: House) -> None:
    inside = a_reader(out, channels=["internal"])

    (entry,) = read(out, inside, "/api/channels/internal/feed").json["entries"]

    assert entry["address"] is None and "/api/channels/internal/" in entry["fetch"]


def test_a_viewer_knows_of_her_own_channels_only(out: House) -> None:
    """R42."""
    assert out.get("/api/channels/internal/feed", by=VIEWER).status == 200
    assert out.get(FEED, by=VIEWER).status == 404
    assert out.get(FEED, by=EDITOR).status == 200


def test_a_mark_of_another_channel_of_somebody_else_or_of_long_ago_leads_nowhere(
    out: House,
) -> None:
    out.fakes.clock.step(timedelta(minutes=20))
    mark = out.get(FEED, by=EDITOR).json["following"]

    elsewhere = out.get(f"/api/channels/press/feed?after={mark}", by=EDITOR)
    of_another = out.get(f"{FEED}?after={mark}", by=VIEWER)
    out.fakes.clock.step(KEPT_FOR)
    out.sessions[EDITOR] = out.appoint(EDITOR)
    too_late = out.get(f"{FEED}?after={mark}", by=EDITOR)

    assert (elsewhere.status, of_another.status, too_late.status) == (400, 400, 400)
    assert too_late.json["reasons"] == [{"code": "cursor"}]


def test_a_long_feed_is_read_to_its_end(out: House) -> None:
    out.fakes.world.pages.size = 1
    take_back(out)
    tell(out, "PUT", "review", {"reviewed": True})
    made(PublishAsset, out.fakes)(asset_of(out).id, Channel("website"))
    reader = a_reader(out)

    first = read(out, reader)
    second = go_on(out, reader, first)

    assert first.json["is_more"] and not second.json["is_more"]
    assert len(first.json["entries"] + second.json["entries"]) == 1
    assert len(first.json["recalled"] + second.json["recalled"]) == 1


def test_a_mark_from_before_there_was_a_fourth_part_still_leads_on() -> None:
    """Content systems keep their marks while we are upgraded."""
    mark = mark_of(Bookmark(NOON, Cursor("next")), channel=WEBSITE)
    old = Cursor(mark.rpartition("|")[0])

    assert bookmark_at(old, channel=WEBSITE, at=NOON) == Bookmark(NOON, Cursor("next"))
