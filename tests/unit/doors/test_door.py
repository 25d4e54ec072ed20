"""The door itself: our own faults say nothing, cursors are opaque, an open address knows nobody."""

import json
from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.organisation.roles import Action, StaffRole
from quitclaim.ports.paging import Cursor
from quitclaim_web.doors.answers import Answer, Done, Json
from quitclaim_web.doors.asked import Paged, Shown
from quitclaim_web.doors.call import Call
from quitclaim_web.doors.pages import Visit
from quitclaim_web.doors.problem import Problem
from quitclaim_web.doors.route import AnyRoute, Entry
from quitclaim_web.pages.sentences import Sentences
from tests.handlers.library import House
from tests.unit.doors.calls import a_house_with, a_route

EDITOR, OFFICER = StaffRole.EDITOR, StaffRole.PRIVACY_OFFICER


class List(Shown):
    begins: str | None
    following: str | None


def listed(call: Call[Paged]) -> Answer:
    return Json(List(begins=call.after, following=call.following(Cursor("row 7 of Ada"))))


def a_list(name: str = "list_things") -> AnyRoute:
    return a_route(
        path=f"/api/{name}", name=name, asks=Paged, action=Action.VIEW_ASSET, does=listed
    )


def fails(_call: Call[Any]) -> Answer:
    raise RuntimeError("the key of Ada is 1234")


class Broken:
    def show(self, name: str, visit: Visit, /, **values: object) -> str:
        raise NotImplementedError

    def problem(self, problem: Problem, visit: Visit, /) -> str:
        raise NotImplementedError

    def sentences(self, visit: Visit, /) -> Sentences:
        raise NotImplementedError


@pytest.fixture
def lists() -> House:
    return a_house_with(a_list(), a_list("list_others"))


def test_a_cursor_comes_back_as_it_was_and_says_nothing(lists: House) -> None:
    following = lists.get("/api/list_things", by=EDITOR).json["following"]

    assert "Ada" not in following
    said = lists.get(f"/api/list_things?after={following}", by=EDITOR)
    assert said.json["begins"] == "row 7 of Ada"


def test_a_cursor_is_good_for_its_own_list_and_for_her_alone(lists: House) -> None:
    following = lists.get("/api/list_things", by=EDITOR).json["following"]

    assert lists.get(f"/api/list_others?after={following}", by=EDITOR).status == 400
    assert lists.get(f"/api/list_things?after={following}", by=OFFICER).status == 400


@pytest.mark.parametrize("cursor", ["x", "AAAA", "=", "%00", "eyJwayI6ICJBIn0=", "é"])
def test_a_cursor_that_nobody_gave_out_is_400(lists: House, cursor: str) -> None:
    said = lists.get(f"/api/list_things?after={cursor}", by=EDITOR)

    assert said.status == 400 and said.reasons == ["cursor"]


def test_every_flip_of_a_cursor_is_noticed(lists: House) -> None:
    following: str = lists.get("/api/list_things", by=EDITOR).json["following"]
    flipped = following[:20] + ("A" if following[20] != "A" else "B") + following[21:]

    assert lists.get(f"/api/list_things?after={flipped}", by=EDITOR).status == 400


@pytest.mark.parametrize("path", ["/api/fails", "/fails"])
def test_our_own_fault_says_nothing_and_is_noted(
    path: str, caplog: pytest.LogCaptureFixture
) -> None:
    house = a_house_with(a_route(path=path, does=fails))

    said = house.get(path)

    assert said.status == 500 and "Ada" not in said.text and "RuntimeError" not in said.text
    (record,) = caplog.records
    assert json.loads(record.message)["kind"] == "RuntimeError" and "Ada" not in record.message


def test_even_a_page_that_cannot_be_drawn_is_answered(caplog: pytest.LogCaptureFixture) -> None:
    house = a_house_with(a_route(path="/fails", does=fails))
    telling = replace(house.door.telling, pages=Broken())
    house = replace(house, door=replace(house.door, telling=telling))

    said = house.get("/fails")

    assert said.status == 500 and said.json["type"] == "urn:quitclaim:problem:our_fault"
    assert len(caplog.records) == 1


def test_an_open_address_knows_nobody() -> None:
    def asks_who(call: Call[Any]) -> Answer:
        assert call.principal is None
        return Json(List(begins=call.member.id, following=None))

    house = a_house_with(a_route(does=asks_who))

    assert house.get("/api/nothing", by=EDITOR).status == 404
    assert house.leaves == []


def test_a_leaf_that_cannot_be_written_keeps_the_answer_back() -> None:
    """Nothing is told of which no leaf says that it was (I5)."""
    house = a_house_with(a_route(action=Entry.OWN))
    house.fakes.world.fail("commits.commit")

    said = house.get("/api/nothing", by=EDITOR)

    assert said.status == 503 and house.leaves == []


def test_a_route_of_its_own_leaves_the_leaf_that_its_use_case_wrote() -> None:
    house = a_house_with(a_route(action=Entry.OWN, leaves_leaf=False))

    assert house.get("/api/nothing", by=EDITOR).status == 204 and house.leaves == []


def test_the_table_is_asked_in_its_order() -> None:
    def second(_call: Call[Any]) -> Answer:
        return Done()

    house = a_house_with(a_route(path="/api/a.json"), a_route(path="/api/b", name="b", does=second))

    assert house.get("/api/a.json").status == 204
    assert house.get("/api/aXjson").status == 404
