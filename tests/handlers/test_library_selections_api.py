"""Selections, as programs have them (R45, R61)."""

from tests.builders import a_hash
from tests.handlers.furnished import EDITOR, OFFICER, hang_many
from tests.handlers.library import House


def test_a_program_makes_changes_lists_and_drops_selections(house: House) -> None:
    pictures = hang_many(house, 3)
    made = house.call("POST", "/api/selections", {"name": "A", "assets": pictures[:1]}, by=EDITOR)
    api = f"/api/selections/{made.json['selection']}"
    changes = {"name": "B", "added": pictures[1:], "removed": pictures[:1]}
    changed = house.call("PATCH", api, changes, by=EDITOR)
    same = house.call("PATCH", api, {}, by=EDITOR)
    listed = house.get("/api/selections", by=OFFICER).json["selections"]

    assert made.status == 201 and made.json["assets"] == pictures[:1]
    assert (changed.json["name"], changed.json["assets"]) == ("B", pictures[1:])
    assert same.json == changed.json == house.get(api, by=OFFICER).json
    assert [(one["name"], one["count"]) for one in listed] == [("B", 2)]
    assert house.call("DELETE", api, by=EDITOR).status == 204
    assert house.get(api, by=EDITOR).status == 404
    assert house.get("/api/selections", by=EDITOR).json["selections"] == []


def test_nobody_selects_what_is_not_there(house: House) -> None:
    body = {"name": "A", "assets": [a_hash("none")]}

    assert house.call("POST", "/api/selections", body, by=EDITOR).status == 404
    assert not house.fakes.world.selections
