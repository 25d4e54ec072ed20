"""A viewer finds what is out on her channels, and nothing tells her of the rest (R32, R42)."""

import pytest

from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import ADA, FAIR
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, VIEWER, describing, hang
from tests.handlers.library import SITE, House
from tests.handlers.marked import FACE, OTHER, asset_of, marking, tell
from tests.handlers.said import Said
from tests.unit.usecases.searching import named
from tests.unit.usecases.stage import made

HIDDEN = named("hidden")


def ask(house: House, by: StaffRole = VIEWER, **asked: str) -> Said:
    return house.call("POST", "/api/search/usable", asked, by=by)


def out_of(house: House, channel: str, asset: AssetId = DANCE) -> Rendition:
    rows = house.fakes.library.renditions_of(asset)
    return next(row for row in rows if row.channel == channel)


@pytest.fixture
def out(house: House) -> House:
    """ADA is shown and somebody hidden, on the website and inside; another picture is withheld."""
    marking(house)
    hang(house, HIDDEN, describing("Kept inside by Zoë"))
    tell(house, "PUT", f"faces/{FACE}/link", {"person": ADA})
    tell(house, "PUT", f"faces/{OTHER}/mark", {"mark": "bystander"})
    tell(house, "PUT", "review", {"reviewed": True})
    for channel in ("website", "internal"):
        made(PublishAsset, house.fakes)(asset_of(house).id, Channel(channel))
    return house


def test_a_viewer_sees_what_is_out_inside_and_where_it_is(out: House) -> None:
    row = out_of(out, "internal")

    page = out.get("/search", by=VIEWER, accept_language="en")

    assert f'src="/renditions/{row.id}"' in page.text and "Partly: " in page.text
    assert f'href="/assets/{DANCE}/downloads"' in page.text
    assert out_of(out, "website").id not in page.text


@pytest.mark.parametrize("query", ["", "?month=2026-05", "?unreviewed=true", f"?collection={FAIR}"])
def test_nothing_tells_her_of_a_picture_that_is_withheld(out: House, query: str) -> None:
    """Not a thumbnail, a name, a number or a way on."""
    page = out.get(f"/search{query}", by=VIEWER).text
    found = out.post("/search", {"keyword": "Kept inside by Zoë"}, by=VIEWER).text

    for text in (page, found):
        assert HIDDEN not in text and "thumbnail" not in text
        assert "faces" not in text and 'name="after"' not in text and 'rel="next"' not in text
    assert HIDDEN not in found


def test_what_may_not_be_shown_any_more_is_not_told_though_nobody_recalled_it(out: House) -> None:
    tell(out, "POST", "faces", {"x": 100, "y": 100, "w": 500, "h": 500})

    assert out_of(out, "internal").recalled_at is None
    assert "/renditions/" not in out.get("/search", by=VIEWER).text


def test_a_word_does_not_say_who_is_hidden(out: House) -> None:
    caption = out.fakes.library.description(DANCE)
    assert caption and caption.keywords

    (word,) = caption.keywords
    assert ask(out).json["renditions"] and ask(out, keyword=word).json["renditions"] == []


def test_programs_are_told_the_rendition_and_never_whose_it_is(out: House) -> None:
    """R59: nothing links a rendition to its original."""
    row = out_of(out, "website")

    (told,) = ask(out, EDITOR, channel="website").json["renditions"]

    assert told["rendition"] == row.id and told["address"] == f"{SITE}/r/{row.id}"
    assert (told["channel"], told["outcome"]) == ("website", "redact")
    assert DANCE not in str(told)


def test_what_is_of_another_channel_is_not_there_for_a_viewer_and_is_for_staff(out: House) -> None:
    assert ask(out, channel="website").json == {"renditions": [], "following": None}
    assert len(ask(out, OFFICER).json["renditions"]) == 2


def test_staff_searches_all_pictures_and_is_not_told_by_this_page(out: House) -> None:
    made(DecideAsset, out.fakes)(HIDDEN)

    page = out.get("/search?unreviewed=true", by=EDITOR)

    assert HIDDEN in page.text


def test_nothing_usable_is_said_with_what_has_to_happen(house: House) -> None:
    page = house.get("/search", by=VIEWER, accept_language="en")
    none = house.get("/search?channel=internal", by=VIEWER, accept_language="en")

    assert "No picture may be used yet" in page.text and "Nothing was found" in none.text
