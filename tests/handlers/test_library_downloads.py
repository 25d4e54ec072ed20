"""Renditions for whoever works here: looked at, taken away, and where they went (R28, R29, R42)."""

import pytest

from quitclaim.domain.ids import Channel
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.usecases.publish_asset import PublishAsset
from tests.handlers.exhibited import download, exhibit, out_on, withhold
from tests.handlers.furnished import ADMIN, EDITOR, VIEWER
from tests.handlers.library import ORIGINS, House
from tests.handlers.marked import API, FACE, PAGE, asset_of, page, tell
from tests.unit.usecases.stage import made

ENGLISH = {"accept_language": "en"}


@pytest.fixture
def exhibited(house: House) -> House:
    exhibit(house)
    return house


def test_a_download_leads_to_the_file_and_is_on_record_in_one_leaf(exhibited: House) -> None:
    order = {"channel": "website", "meant_for": " the newsletter\nof May "}

    said = exhibited.post(f"{PAGE}/downloads", order, by=EDITOR)

    row = out_on(exhibited)
    name = f"website-{row.id[:8]}.jpg"
    assert said.status == 302
    assert said.headers["Location"].endswith(f"/{row.id}?get&for=60&as={name}")
    (leaf,) = exhibited.leaves
    assert [one.type for one in leaf.announced] == [EventType.RENDITION_TAKEN]
    assert leaf.by.id == exhibited.member(EDITOR)
    went = page(exhibited)
    assert name in went and "the newsletter of May" in went and ">editor<" in went


def test_a_program_is_told_the_address_and_what_is_on_record(exhibited: House) -> None:
    said = download(exhibited, meant_for="a poster")

    assert said.status == 201
    taking = said.json["taking"]
    assert (taking["how"], taking["meant_for"], taking["recalled_at"]) == (
        "download",
        "a poster",
        None,
    )
    listed = exhibited.get(f"{API}/takings", by=EDITOR).json
    assert listed == {"takings": [taking], "fetches": [], "following": None}


def test_the_page_of_a_picture_offers_what_is_out_and_no_channel_else(exhibited: House) -> None:
    shown = page(exhibited)

    assert '<option value="website">' in shown
    assert '<option value="press">' not in shown
    assert "Nobody has taken this picture away yet." in shown


def test_a_viewer_has_a_page_of_what_she_may_use_and_sees_nothing_else(exhibited: House) -> None:
    """R42: her own channels, by default the internal one."""
    shown = exhibited.get(f"{PAGE}/downloads", by=VIEWER, **ENGLISH)
    told = exhibited.get(f"{API}/renditions", by=VIEWER).json["renditions"]

    inside, outside = out_on(exhibited, "internal"), out_on(exhibited)
    assert [one["rendition"] for one in told] == [inside.id]
    assert f'src="/renditions/{inside.id}"' in shown.text
    assert outside.id not in shown.text and "website" not in shown.text
    assert f'href="{PAGE}"' not in shown.text
    assert download(exhibited, by=VIEWER).status == 404
    assert download(exhibited, by=VIEWER, channel="internal").status == 201


def test_what_is_for_us_alone_is_shown_behind_the_staff_door(exhibited: House) -> None:
    """DECISIONS: `/r/` of an internal channel needs a session or a token."""
    row = out_on(exhibited, "internal")

    for path in (f"/renditions/{row.id}", f"/api/renditions/{row.id}"):
        said = exhibited.get(path, by=VIEWER)
        assert said.status == 302
        assert said.headers["Location"].startswith(f"{ORIGINS.pictures}/{row.id}?get")
    assert exhibited.get(f"/renditions/{row.id}", by=ADMIN).status == 403
    assert exhibited.get(f"/renditions/{row.id}").headers["Location"].startswith("/sign-in")
    assert exhibited.get(f"/api/renditions/{row.id}").status == 401


def test_what_is_withheld_is_not_there_before_anybody_recalled_it(exhibited: House) -> None:
    """I2: whatever way she asks."""
    outside, inside = out_on(exhibited), out_on(exhibited, "internal")
    withhold(exhibited)

    for role in (VIEWER, EDITOR):
        assert exhibited.get(f"{PAGE}/downloads", by=role).status == 404
        assert exhibited.get(f"{API}/renditions", by=role).json == {"renditions": []}
        assert download(exhibited, by=role, channel="internal").status == 404
        for row in (outside, inside):
            assert exhibited.get(f"/renditions/{row.id}", by=role).status == 404


def test_a_new_version_is_taken_by_itself(exhibited: House) -> None:
    before = out_on(exhibited)
    tell(exhibited, "PUT", f"faces/{FACE}/link", {"person": None})
    made(PublishAsset, exhibited.fakes)(asset_of(exhibited).id, Channel("website"))
    after = out_on(exhibited)

    said = download(exhibited)

    assert said.json["taking"]["rendition"] == after.id != before.id


@pytest.mark.parametrize("channel", ["press", "nowhere"])
def test_of_a_channel_with_nothing_out_there_is_nothing(exhibited: House, channel: str) -> None:
    assert download(exhibited, channel=channel).status == 404


@pytest.mark.parametrize("order", [{"channel": "Web Site"}, {"meant_for": "x" * 201}, {}])
def test_what_is_no_order_is_refused(exhibited: House, order: dict[str, str]) -> None:
    body = order or None
    said = exhibited.call("POST", f"{API}/downloads", body, by=StaffRole.EDITOR)
    assert said.status == 422
