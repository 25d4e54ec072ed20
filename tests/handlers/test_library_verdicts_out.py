"""Where a picture is out can be opened from its page (R29)."""

import pytest

from quitclaim.domain.ids import Channel
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import ADA
from tests.handlers.furnished import EDITOR
from tests.handlers.library import House
from tests.handlers.marked import FACE, OTHER, asset_of, marking, tell, verdicts_of
from tests.unit.usecases.stage import made


@pytest.fixture
def marked(house: House) -> House:
    """Everyone is marked, and somebody said so."""
    marking(house)
    tell(house, "PUT", f"faces/{FACE}/link", {"person": ADA})
    tell(house, "PUT", f"faces/{OTHER}/mark", {"mark": "bystander"})
    tell(house, "PUT", "review", {"reviewed": True})
    return house


def test_what_is_out_can_be_opened_from_here_and_what_is_for_us_alone_cannot(
    marked: House,
) -> None:
    """R29: whoever made it publishable sees what others get."""
    assert {one["address"] for one in verdicts_of(marked).values()} == {None}
    for channel in ("website", "internal"):
        made(PublishAsset, marked.fakes)(asset_of(marked).id, Channel(channel))

    judged = verdicts_of(marked)
    page = marked.get(f"/assets/{asset_of(marked).id}", by=EDITOR)

    (out,) = (one for one in marked.fakes.world.renditions.values() if one.channel == "website")
    assert judged["website"]["address"] == f"/r/{out.id}"
    assert judged["internal"]["address"] is None and judged["press"]["address"] is None
    assert f'href="/r/{out.id}"' in page.text and page.text.count('href="/r/') == 1
    assert page.text.count("data-compare") == 1


def test_looking_at_it_beside_the_original_is_no_visit(marked: House) -> None:
    """R29: what is counted is who came for it, and not who checks her own work."""
    made(PublishAsset, marked.fakes)(asset_of(marked).id, Channel("website"))
    (out,) = marked.fakes.world.renditions.values()
    page = marked.get(f"/assets/{out.asset}", by=EDITOR).text
    beside = f"/renditions/{out.id}?comparing=true"
    assert f'<img src="{beside}" width="640" height="480"' in page

    compared = marked.get(beside, by=EDITOR)
    not_counted = marked.fakes.takings.fetches_of(out.asset)
    marked.get(f"/renditions/{out.id}", by=EDITOR)
    (counted,) = marked.fakes.takings.fetches_of(out.asset)

    assert compared.status == 302 and compared.headers["Location"].find(f"/{out.id}?get") > 0
    assert not_counted == () and counted.count == 1


def test_what_was_out_and_may_not_be_any_more_has_no_address(marked: House) -> None:
    """Also before anybody came by to recall it (I2)."""
    made(PublishAsset, marked.fakes)(asset_of(marked).id, Channel("website"))

    tell(marked, "PUT", f"faces/{FACE}/link", {"person": None})

    assert verdicts_of(marked)["website"]["address"] is None
