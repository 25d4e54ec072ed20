"""R48: over the whole table, nothing that anybody sends is our fault."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.route import AnyRoute
from tests.handlers.events import a_request
from tests.handlers.library import a_house
from tests.handlers.said import said_in
from tests.handlers.test_library_matrix import ROUTES

_HOSTILE = st.one_of(
    st.text(max_size=40),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["name", "role", "scopes", "next", "code", "x"]), inner
            )
        ),
        max_leaves=8,
    ).map(json.dumps),
)


@settings(max_examples=150, deadline=None)
@given(
    route=st.sampled_from(ROUTES),
    role=st.sampled_from(StaffRole),
    named=st.text(max_size=30),
    body=_HOSTILE,
    cookie=st.binary(max_size=20),
)
def test_nothing_that_anybody_sends_is_our_fault(
    route: AnyRoute, role: StaffRole, named: str, body: str, cookie: bytes
) -> None:
    house = a_house()
    path = route.path
    for name in route.named:
        path = path.replace(f"{{{name}}}", named)
    headers = house.cookie(role) | house.own(role)
    event = a_request(route.method, path.partition("?")[0], body=body, headers=headers)
    event["multiValueHeaders"]["cookie"].append(cookie.decode("latin-1"))

    said = said_in(house.door(event))

    assert said.status < 500
