"""R42 through HTTP: every route of the table, asked by every role and by nobody."""

import pytest

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


def test_every_route_has_an_expectation_and_every_expectation_a_route() -> None:
    assert sorted(EXPECTED) == sorted(NAMES)


@pytest.mark.parametrize("by", CALLERS, ids=str)
@pytest.mark.parametrize("route", ROUTES, ids=NAMES)
def test_a_route_answers_whom_it_should_and_nobody_else(
    route: AnyRoute, by: StaffRole | None, house: House
) -> None:
    expected = EXPECTED[route.name]

    said = ask(house, route, by)

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
    route: AnyRoute, by: StaffRole | None, house: House
) -> None:
    """I5: read or changed, answered or refused by a rule; nobody's leaf names somebody."""
    roles = EXPECTED[route.name].roles

    ask(house, route, by)

    is_counted = roles is not None and by in roles and route.leaves_leaf
    assert [leaf.by.id for leaf in house.leaves] == (
        [house.member(by)] if by and is_counted else []
    )


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
