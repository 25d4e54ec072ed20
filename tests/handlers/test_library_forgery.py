"""CSRF: whatever another site sends with her cookie changes nothing."""

import json

import pytest

from quitclaim.domain.organisation.credentials import Secret, SessionKey
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.cookies import SESSION
from quitclaim_web.doors.forgery import HEADER, form_token
from tests.handlers.library import SITE, House

ADMIN = StaffRole.ADMIN
WISH = {"address": "eva@example.org", "name": "Eva", "role": "admin"}
JSON = {"content-type": "application/json"}
FORM = {"content-type": "application/x-www-form-urlencoded"}
FROM_ELSEWHERE = [
    {},
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"origin": f"{SITE}.evil.example"},
    {"origin": f"{SITE}, https://evil.example"},
    {"origin": SITE.replace("https", "http")},
    {"origin": SITE, "sec-fetch-site": "cross-site"},
    {"origin": SITE, "sec-fetch-site": "same-site"},
    {"sec-fetch-site": "none"},
]


def token(house: House) -> str:
    return form_token(house.sessions[ADMIN])


@pytest.mark.parametrize("headers", FROM_ELSEWHERE, ids=str)
def test_a_call_from_elsewhere_is_refused_even_with_the_token(
    house: House, headers: dict[str, str]
) -> None:
    sent = house.cookie(ADMIN) | JSON | {HEADER: token(house)} | headers

    said = house.send("POST", "/api/members", body=json.dumps(WISH), headers=sent)

    assert said.status == 403 and said.json["type"].endswith(":forged")
    assert len(house.fakes.staff.appointments()) == len(StaffRole) and house.leaves == []


@pytest.mark.parametrize("headers", FROM_ELSEWHERE, ids=str)
def test_a_form_from_elsewhere_is_refused(house: House, headers: dict[str, str]) -> None:
    body = f"form_token={token(house)}"

    said = house.send("POST", "/sign-out", body=body, headers=house.cookie(ADMIN) | FORM | headers)

    assert said.status == 403 and house.get("/api/me", by=ADMIN).status == 200


@pytest.mark.parametrize("given", ["", "guessed", "é"])
def test_a_form_that_no_page_of_this_session_showed_is_refused(house: House, given: str) -> None:
    another = form_token(
        SessionKey(house.member(ADMIN), Secret.of(b"another session's secret...".ljust(32)))
    )
    headers = house.cookie(ADMIN) | JSON | {"origin": SITE}

    said = [
        house.send("POST", "/api/members", body=json.dumps(WISH), headers=headers | {HEADER: one})
        for one in (given, another, token(house))
    ]

    assert [one.status for one in said] == [403, 403, 201]
    assert said[0].reasons == ["form_token"]


def test_nobody_is_signed_in_by_a_form_of_another_site(house: House) -> None:
    """Login CSRF: she would upload into somebody else's account."""
    said = house.send(
        "POST",
        "/sign-in",
        body="address=a%40example.org&password=x",
        headers=FORM | {"origin": "https://evil.example"},
    )

    assert said.status == 403 and "forged" not in said.cookies


def test_a_token_comes_along_with_nothing_so_that_it_needs_no_form(house: House) -> None:
    wish = {"name": "script", "scopes": ["appoint_member"], "days": 1}
    secret = house.call("POST", "/api/tokens", wish, by=ADMIN).json["secret"]
    bearer = {"authorization": f"Bearer {secret}"}

    said = house.send("POST", "/api/members", body=json.dumps(WISH), headers=JSON | bearer)

    assert said.status == 201


def test_a_cookie_beside_a_token_counts_for_nothing(house: House) -> None:
    headers = house.cookie(ADMIN) | {"authorization": "Bearer quitclaim_guessed"}

    assert house.send("GET", "/api/members", headers=headers).status == 401
    assert house.get("/api/members", by=ADMIN).status == 200


def test_a_page_shows_the_token_of_its_session_and_never_the_secret(house: House) -> None:
    page = house.get("/collections", by=StaffRole.EDITOR)

    assert form_token(house.sessions[StaffRole.EDITOR]) in page.text
    assert house.sessions[StaffRole.EDITOR].secret.text not in page.text
    assert SESSION not in page.cookies
