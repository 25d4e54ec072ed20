"""R42 through HTTP: every route of the table, asked by every role and by nobody."""

from dataclasses import dataclass
from functools import cache

import pytest

from quitclaim.domain.ids import MemberId, PersonId
from quitclaim.domain.organisation.roles import Action, StaffRole, may
from quitclaim_web.doors.route import AnyRoute, Entry
from tests.handlers.library import House, a_house
from tests.handlers.library_expected import EXPECTED
from tests.handlers.said import Said

ROUTES = a_house().door.table.routes
CALLERS = [*StaffRole, None]
NAMES = [route.name for route in ROUTES]


def ask(house: House, route: AnyRoute, by: StaffRole | None) -> Said:
    expected = EXPECTED[route.name]
    path = route.path.format(**(expected.named or {}))
    if route.method == "GET":
        return house.get(path, by=by)
    if route.is_for_programs:
        return house.call(route.method, path, expected.body, by=by)
    return house.post(path, expected.body, by=by)


@dataclass(frozen=True, slots=True)
class Asked:
    """`leaves`: who stands in those that the call left, and `by`: who asked."""

    said: Said
    leaves: list[MemberId | PersonId | None]
    by: MemberId | None


@cache
def asked(name: str, by: StaffRole | None) -> Asked:
    """In a house of its own; once, however much there is to say of the answer."""
    house, route = a_house(), ROUTES[NAMES.index(name)]
    said = ask(house, route, by)
    return Asked(said, [leaf.by.id for leaf in house.leaves], house.member(by) if by else None)


def test_every_route_has_an_expectation_and_every_expectation_a_route() -> None:
    assert sorted(EXPECTED) == sorted(NAMES)


@pytest.mark.parametrize("by", CALLERS, ids=str)
@pytest.mark.parametrize("route", ROUTES, ids=NAMES)
def test_a_route_answers_whom_it_should_and_nobody_else(
    route: AnyRoute, by: StaffRole | None
) -> None:
    expected = EXPECTED[route.name]

    said = asked(route.name, by).said

    if expected.roles is None or by in expected.roles:
        assert said.status == expected.answers
    elif by is not None:
        assert said.status == 403
    elif route.is_for_programs:
        assert (said.status, said.headers["WWW-Authenticate"]) == (401, "Bearer")
    else:
        assert said.status == 303 and said.headers["Location"].startswith("/sign-in")


@pytest.mark.parametrize("by", CALLERS, ids=str)
@pytest.mark.parametrize("route", ROUTES, ids=NAMES)
def test_an_authorised_call_has_one_leaf_and_any_other_none(
    route: AnyRoute, by: StaffRole | None
) -> None:
    """I5: read or changed, answered or refused by a rule; nobody's leaf names somebody."""
    roles = EXPECTED[route.name].roles

    call = asked(route.name, by)

    is_counted = roles is not None and by in roles and route.leaves_leaf
    assert call.leaves == ([call.by] if by and is_counted else [])


@pytest.mark.parametrize("route", ROUTES, ids=NAMES)
def test_what_needs_an_action_is_expected_of_exactly_those_whose_role_has_it(
    route: AnyRoute,
) -> None:
    """Written by hand, and still what the rules say; what is open is open on purpose."""
    expected = EXPECTED[route.name].roles

    if isinstance(route.action, Action):
        assert (expected or set()) == {one for one in StaffRole if may(one, route.action)}
    else:
        assert (expected is None) == (route.action is Entry.OPEN)
