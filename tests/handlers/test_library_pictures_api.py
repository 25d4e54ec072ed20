"""The same collections and pictures for programs: what pages do, the API does (R45)."""

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import FAIR, a_hash, an_id
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, furnish, hang_many, show
from tests.handlers.library import House
from tests.handlers.said import Said

ALL, ONE = "/api/collections", f"/api/collections/{FAIR}"


def create(house: House, name: str, **headers: str) -> Said:
    return house.call("POST", ALL, {"name": name}, by=EDITOR, **headers)


def test_collections_and_their_assets_go_on_by_cursor(house: House) -> None:
    house.fakes.world.pages.size = 2
    known = hang_many(house, 5)

    seen, after = [], ""
    for _ in range(3):
        page = house.get(f"{ONE}{after}", by=OFFICER).json
        seen += [one["id"] for one in page["assets"]]
        after = f"?after={page['following']}"

    assert sorted(seen) == sorted(known) and page["following"] is None
    assert [one["id"] for one in house.get(ALL, by=OFFICER).json["collections"]] == [FAIR]


@pytest.mark.parametrize("role", [EDITOR, OFFICER])
def test_an_asset_is_told_with_its_boxes_only_to_whoever_is_shown_faces(
    house: House, role: StaffRole
) -> None:
    furnish(house)

    before = house.get(f"/api/assets/{DANCE}", by=role).json
    show(house, role, Visible.FACES)
    after = house.get(f"/api/assets/{DANCE}", by=role).json

    assert (before["faces"], before["face_count"]) == (None, 2)
    assert [(one["x"], one["w"]) for one in after["faces"]] == [(1000, 500)] * 2
    assert before | {"faces": after["faces"]} == after and "tags" not in after


def test_a_name_makes_a_collection_and_again_finds_it(house: House) -> None:
    made, again = create(house, "Town fair"), create(house, " Town fair")

    assert made.status == again.status == 201
    assert made.json == again.json and made.json["name"] == "Town fair"
    assert (made.json["recognition"], len(house.fakes.world.collections)) == ("off", 1)


def test_a_call_under_one_key_makes_one_collection(house: House) -> None:
    first = create(house, "Town fair", idempotency_key="k")
    house.call("PATCH", f"{ALL}/{first.json['id']}", {"name": "Renamed"}, by=EDITOR)

    again = create(house, "Town fair", idempotency_key="k")
    other = create(house, "Another", idempotency_key="k")

    assert (again.status, again.json) == (201, first.json) and first.json["name"] == "Town fair"
    assert other.status == 422 and other.reasons == ["other_request"]
    assert len(house.fakes.world.collections) == 1


def test_a_call_that_was_too_busy_may_be_sent_again_under_its_key(house: House) -> None:
    house.fakes.world.fail("catalogue.label", error=StoreUnavailable())

    busy, again = (create(house, "Town fair", idempotency_key="k") for _ in range(2))

    assert (busy.status, again.status) == (503, 201)


def test_a_collection_is_renamed_for_everybody(house: House) -> None:
    furnish(house)

    said = house.call("PATCH", ONE, {"name": "Summer"}, by=EDITOR)

    assert (said.status, said.json["name"]) == (200, "Summer")
    assert house.get(ONE, by=OFFICER).json["collection"] == said.json


def test_what_is_not_there_is_404_whatever_is_asked_of_it(house: House) -> None:
    nobody = an_id("nobody")

    asked = [
        house.get(f"{ALL}/{nobody}", by=EDITOR),
        house.call("PATCH", f"{ALL}/{nobody}", {"name": "Fair"}, by=EDITOR),
        house.get(f"/api/assets/{a_hash('none')}", by=EDITOR),
        house.call("POST", "/api/descriptions", {"assets": [DANCE]}, by=EDITOR),
    ]

    assert [said.status for said in asked] == [404] * 4


@pytest.mark.parametrize("query", ["?after=x", "?page=2", "?after=a&after=b"])
def test_a_query_that_is_none_is_400(house: House, query: str) -> None:
    furnish(house)

    for path in (ALL, ONE, "/api/rejected"):
        assert house.get(path + query, by=EDITOR).status == 400


def test_an_admin_who_sees_no_pictures_makes_no_token_that_does(house: House) -> None:
    furnish(house)
    wish = {"name": "script", "scopes": ["view_asset"], "days": 1}

    said = house.call("POST", "/api/tokens", wish, by=StaffRole.ADMIN)

    assert said.status == 422 and said.reasons == ["beyond_role"]
