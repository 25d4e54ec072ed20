"""A picture of a feed is fetched under the token, and it is on record who has it (R28, R29)."""

from quitclaim.domain.publishing.takings import Taking
from quitclaim.ports.paging import every
from tests.builders import an_id
from tests.handlers.feeds import FEED, a_reader, out, read, take_back
from tests.handlers.furnished import EDITOR, VIEWER
from tests.handlers.library import SITE, House
from tests.handlers.said import Said

__all__ = ["out"]


def address_of(house: House, reader: dict[str, str], feed: str = FEED) -> str:
    (entry,) = read(house, reader, feed).json["entries"]
    fetch: str = entry["fetch"]
    return fetch.removeprefix(SITE)


def taken(house: House) -> list[Taking]:
    rows = house.fakes.world.renditions.values()
    of = house.fakes.takings.of_rendition
    return [one for row in rows for one in every(lambda after, row=row: of(row, after=after))]  # type: ignore[misc]


def test_whoever_fetches_it_gets_it_for_a_minute_and_is_on_record_once(out: House) -> None:
    reader = a_reader(out)
    address = address_of(out, reader)

    said = [read(out, reader, address) for _ in range(2)]

    (token,) = out.fakes.staff.tokens()
    (one,) = taken(out)
    assert [each.status for each in said] == [302, 302]
    assert one.rendition in said[0].headers["Location"]
    assert (one.by.kind, one.by.id, one.by.member) == ("token", token.id, out.member(EDITOR))
    assert (one.how, one.channel) == ("feed", "website")


def test_whoever_only_asks_what_there_is_has_nothing(out: House) -> None:
    reader = a_reader(out)
    address = address_of(out, reader)

    said = out.send("HEAD", address, headers=reader)

    assert said.status == 302 and taken(out) == []


def gone(house: House, reader: dict[str, str], address: str) -> Said:
    said = read(house, reader, address)
    assert taken(house) == []
    return said


def test_what_may_not_be_shown_any_more_is_not_to_be_had(out: House) -> None:
    """I2: whatever the feed said a moment ago."""
    reader = a_reader(out)
    address = address_of(out, reader)
    take_back(out)

    assert gone(out, reader, address).status == 404


def test_a_token_fetches_of_its_own_channel_and_by_its_address_alone(out: House) -> None:
    reader = a_reader(out)
    inside = a_reader(out, channels=["internal"])
    other = address_of(out, inside, "/api/channels/internal/feed")

    assert gone(out, reader, other).status == 403
    assert gone(out, reader, other.replace("internal", "website")).status == 404
    assert gone(out, reader, f"/api/channels/website/renditions/{an_id('guess')}").status == 404


def test_a_viewer_fetches_of_her_own_channels_only(out: House) -> None:
    """R42."""
    website = address_of(out, a_reader(out))
    internal = address_of(out, a_reader(out, channels=["internal"]), "/api/channels/internal/feed")

    assert out.get(website, by=VIEWER).status == 404
    assert out.get(internal, by=VIEWER).status == 302
    (one,) = taken(out)
    assert (one.by.kind, one.by.id) == ("member", out.member(VIEWER))
