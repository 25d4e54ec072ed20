"""R48: forms that no browser sent, and bodies at the edge of what is read."""

import pytest

from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.request import LARGEST_BODY
from tests.handlers.library import SITE, House

ADMIN = StaffRole.ADMIN


@pytest.mark.parametrize("form", ["a", "language=%ff", "x=1&" * 1001, "é"])
def test_a_form_that_is_none_is_400(house: House, form: str) -> None:
    kind = {"content-type": "application/x-www-form-urlencoded", "origin": SITE}

    assert house.send("POST", "/preferences", body=form, headers=kind).status == 400


@pytest.mark.parametrize(("size", "status"), [(LARGEST_BODY, 400), (LARGEST_BODY + 1, 413)])
def test_a_body_is_read_up_to_its_limit(house: House, size: int, status: int) -> None:
    headers = house.cookie(ADMIN) | house.own(ADMIN)

    said = house.send("POST", "/api/members", body="x" * size, headers=headers)

    assert said.status == status
