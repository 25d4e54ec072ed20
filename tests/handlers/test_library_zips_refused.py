"""Who is given no zip, and is told no more than of what was never there (R42, R48)."""

from typing import Any

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import BEST, an_id
from tests.handlers.exhibited import exhibit
from tests.handlers.furnished import EDITOR, OFFICER, VIEWER
from tests.handlers.library import House
from tests.handlers.marked import asset_of
from tests.handlers.zipped import API, PAGE, order, packed, select


@pytest.fixture
def selected(house: House) -> House:
    exhibit(house)
    select(house, asset_of(house).id)
    return house


def test_nobody_else_is_told_of_it(selected: House) -> None:
    zip_ = packed(selected)

    for path in (f"{PAGE}/{zip_}", f"{PAGE}/{zip_}/file", f"{API}/{zip_}", f"{API}/{zip_}/file"):
        for role in (OFFICER, VIEWER):
            assert selected.get(path, by=role).status == 404
    assert selected.get(API, by=OFFICER).json == {"zips": []}
    assert zip_ not in selected.get(f"/selections/{BEST}", by=OFFICER).text


@pytest.mark.parametrize("channel", ["website", "nowhere"])
def test_a_viewer_is_refused_a_channel_that_is_none_of_hers_like_one_there_is_not(
    selected: House, channel: str
) -> None:
    said = order(selected, by=VIEWER, channel=channel)

    assert said.status == 422
    assert said.json["reasons"] == [{"code": "no_channel"}]


@pytest.mark.parametrize(
    "wanted", [{"channel": "Web Site"}, {"meant_for": "x" * 201}, {"channel": None}]
)
def test_what_is_no_order_is_refused(selected: House, wanted: dict[str, Any]) -> None:
    assert order(selected, **wanted).status == 422


def test_of_a_selection_that_is_not_there_there_are_no_zips(selected: House) -> None:
    other = PAGE.replace(BEST, an_id("another"))

    assert selected.get(other, by=EDITOR).status == 404
    assert selected.get(f"/api{other}", by=EDITOR).status == 404
    assert selected.post(other, {"channel": "website"}, by=EDITOR).status == 404


def test_whoever_orders_again_and_again_has_to_wait(selected: House) -> None:
    """R48."""
    statuses = {order(selected, meant_for=f"poster {n}").status for n in range(61)}

    assert statuses == {202, 429}


def test_each_is_for_whoever_may_download(selected: House) -> None:
    assert selected.get(PAGE, by=StaffRole.ADMIN).status == 403
