"""The team and its tokens through pages: what an admin does by forms (R42, R45)."""

import re
from html import unescape
from typing import Any

import pytest

from quitclaim.domain.ids import Channel, MemberId
from quitclaim.domain.organisation.appointments import Appointment
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import an_id
from tests.handlers.furnished import ADMIN, EDITOR, VIEWER
from tests.handlers.library import House
from tests.handlers.said import Said

EVA: dict[str, Any] = {"address": " Eva@example.org ", "name": " Eva ", "role": "viewer"}
ENGLISH = {"accept_language": "en"}


def place_of(house: House, member: MemberId) -> Appointment:
    found = house.fakes.staff.appointment(member)
    assert found
    return found


def eva(house: House) -> Appointment:
    return next(one for one in house.fakes.staff.appointments() if one.name == "Eva")


def shown_once(page: Said, name: str) -> str:
    found = re.search(rf'<code id="{name}">([^<]+)</code>', page.text)
    assert found
    return unescape(found.group(1))


def test_somebody_is_appointed_and_her_first_password_is_shown_once(house: House) -> None:
    said = house.post("/members", EVA | {"visible": ["names", "faces"]}, by=ADMIN)

    password = shown_once(said, "password")
    begun = house.post("/sign-in", {"address": "eva@example.org", "password": password})
    member = eva(house).member
    assert said.status == 200 and "Eva@example.org" in said.text
    assert begun.headers["Location"] == "/sign-in/password"
    assert (member.role, member.visible) == (VIEWER, frozenset({Visible.NAMES, Visible.FACES}))
    assert password not in house.get("/members", by=ADMIN).text


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("address", ""),
        ("address", "eva"),
        ("address", "eva@example"),
        ("address", "e va@example.org"),
        ("address", "eva@example.org\r\nBcc: all@example.org"),
        ("address", f"{'e' * 128}@example.org"),
        ("name", " "),
        ("name", "n" * 81),
    ],
)
def test_a_mistake_is_said_beside_its_field_and_the_rest_is_not_lost(
    house: House, field: str, text: str
) -> None:
    said = house.post("/members", EVA | {field: text, "visible": ["forms"]}, by=ADMIN)

    assert said.status == 422 and f'<a href="#{field}">' in said.text
    assert f'id="{field}-error"' in said.text
    assert re.search(r'value="forms" checked', said.text)
    assert len(house.fakes.staff.appointments()) == len(StaffRole)


def test_whoever_is_in_the_team_already_is_not_added_again(house: House) -> None:
    house.post("/members", EVA, by=ADMIN)

    said = house.post("/members", EVA, by=ADMIN)
    page = house.get("/members", by=ADMIN, **ENGLISH).text

    assert said.status == 422 and 'href="#address"' in said.text
    assert page.count("<bdi>Eva</bdi></div></th>") == 1


def test_a_member_gets_another_role_and_other_rights_to_see(house: House) -> None:
    viewer = house.member(VIEWER)
    form = {"role": "editor", "visible": ["faces"], "channels": ["internal", "press"]}

    said = house.post(f"/members/{viewer}", form, by=ADMIN)
    nothing = house.post(f"/members/{viewer}", {"role": "editor"}, by=ADMIN)

    assert said.headers["Location"] == nothing.headers["Location"] == "/members?done=member_changed"
    member = place_of(house, viewer).member
    assert (member.role, member.visible, member.channels) == (EDITOR, frozenset(), frozenset())
    assert [len(leaf.announced) for leaf in house.leaves] == [1, 1]


def test_a_channel_of_the_organisations_own_is_kept_by_saving(house: House) -> None:
    house.appoint(VIEWER, name="vera", channels=frozenset({Channel("social_summer")}))

    page = house.get(f"/members/{an_id('vera')}", by=ADMIN)

    assert 'value="social_summer" checked' in page.text and 'value="press">' in page.text


def test_a_dismissal_is_confirmed_and_ends_everything_at_once(house: House) -> None:
    editor = house.member(EDITOR)
    page = house.get(f"/members/{editor}", by=ADMIN).text

    said = house.post(f"/members/{editor}/dismissal", by=ADMIN)

    assert '<dialog id="dismissal"' in page and 'href="#dismissal"' in page
    assert f'action="/members/{editor}/dismissal"' in page
    assert said.headers["Location"] == "/members?done=member_dismissed"
    assert house.get("/collections", by=EDITOR).status == 303
    listed = house.get("/members", by=ADMIN, **ENGLISH).text
    assert "1 member has left" in listed and f"<code>{editor}</code>" in listed
    assert f"/members/{editor}" not in listed
    assert house.get(f"/members/{editor}", by=ADMIN).status == 404
    assert house.post(f"/members/{editor}", {"role": "viewer"}, by=ADMIN).status == 404
    assert house.post(f"/members/{editor}/dismissal", by=ADMIN).status == 303


def test_her_own_place_she_only_looks_at(house: House) -> None:
    own = f"/members/{house.member(ADMIN)}"

    page = house.get(own, by=ADMIN, **ENGLISH).text
    changed = house.post(own, {"role": "viewer"}, by=ADMIN)
    dismissed = house.post(f"{own}/dismissal", by=ADMIN)

    assert f'action="{own}"' not in page and "changes your own place" in page
    assert f'href="{own}"' not in house.get("/members", by=ADMIN).text
    assert (changed.status, dismissed.status) == (422, 422)
    assert place_of(house, house.member(ADMIN)).is_admin


@pytest.mark.parametrize("role", ["king", "", "admin\x00"])
def test_a_role_that_is_none_is_refused(house: House, role: str) -> None:
    viewer = house.member(VIEWER)

    assert house.post(f"/members/{viewer}", {"role": role}, by=ADMIN).status == 422
    assert place_of(house, viewer).member.role is VIEWER


@pytest.mark.parametrize("done", ["nothing", "<b>", "member_changed&done=x"])
def test_what_is_said_to_be_done_is_one_of_ours(house: House, done: str) -> None:
    assert house.get(f"/members?done={done}", by=ADMIN).status == 400
