"""What is no whole row of the table does not come into being (R42)."""

from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.organisation.roles import Action
from quitclaim_web.doors.asked import Asked, MemberKey
from quitclaim_web.doors.route import Entry, Route
from quitclaim_web.doors.table import RouteTable
from tests.unit.doors.calls import a_route, done


class WhichMember(Asked):
    member: MemberKey


def test_a_route_that_says_nothing_about_who_may_ask_does_not_start() -> None:
    row: dict[str, Any] = {"method": "GET", "path": "/x", "name": "x", "about": "X.", "does": done}

    with pytest.raises(TypeError, match="action"):
        Route(**row)
    assert Route(**row, action=Action.READ_LOG).action is Action.READ_LOG


@pytest.mark.parametrize(
    "impossible",
    [
        {"action": None},
        {"action": "open"},
        {"method": "get"},
        {"path": "api"},
        {"path": "/a/{B}"},
        {"path": "/a/"},
        {"path": "/a/{member}"},
        {"name": "No Slug"},
        {"about": ""},
        {"method": "POST", "leaves_leaf": False},
    ],
)
def test_an_impossible_row_does_not_come_into_being(impossible: dict[str, Any]) -> None:
    with pytest.raises(ImpossibleValue):
        a_route(**impossible)


@pytest.mark.parametrize("twice", [{"path": "/other"}, {"name": "another"}])
def test_no_name_and_no_address_stands_twice(twice: dict[str, str]) -> None:
    with pytest.raises(ImpossibleValue):
        RouteTable.of([a_route(), a_route(**twice)])


def test_one_address_has_a_route_for_each_method() -> None:
    table = RouteTable.of([a_route(), a_route(method="DELETE", name="undo_nothing")])

    assert len(table.routes) == 2


def test_what_the_path_names_is_asked() -> None:
    route = a_route(path="/api/members/{member}", asks=WhichMember, action=Entry.OWN)

    assert route.named == {"member"} and route.is_for_programs
    assert not a_route(path="/members").is_for_programs
