"""Machine tokens through pages: made, shown once, taken back (R45)."""

from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.organisation.roles import Action, StaffRole, may
from tests.builders import an_id
from tests.handlers.furnished import ADMIN, EDITOR, OFFICER
from tests.handlers.library import House
from tests.handlers.said import Said
from tests.handlers.test_library_team import ENGLISH, shown_once

WISH = {"name": "script", "scopes": ["appoint_member", "view_health"], "days": "7"}


def issue(house: House, by: StaffRole = ADMIN, **changes: Any) -> Said:
    return house.post("/tokens", WISH | changes, by=by)


def test_a_token_is_made_and_shown_once(house: House) -> None:
    secret = shown_once(issue(house), "secret")

    shown = {"authorization": f"Bearer {secret}"}
    (token,) = house.fakes.staff.tokens()
    assert house.send("GET", "/api/health", headers=shown).status == 200
    assert house.send("GET", "/api/tokens", headers=shown).status == 403
    assert token.until - token.issued_at == timedelta(days=7)
    listed = house.get("/tokens", by=ADMIN, **ENGLISH).text
    assert "<bdi>script</bdi>" in listed and "<bdi>admin</bdi>" in listed
    assert secret.rpartition("_")[2] not in listed


def test_only_what_her_own_role_may_can_be_chosen(house: House) -> None:
    page = house.get("/tokens", by=ADMIN).text

    offered = {action for action in Action if f'name="scopes" value="{action}"' in page}
    assert offered == {action for action in Action if may(ADMIN, action)}


@pytest.mark.parametrize(
    ("field", "value"), [("name", " "), ("name", "n" * 81), ("scopes", []), ("name", "")]
)
def test_a_mistake_is_said_beside_its_field(house: House, field: str, value: Any) -> None:
    said = issue(house, **{field: value})

    assert said.status == 422 and f'<a href="#{field}">' in said.text
    assert '<option value="7" selected>' in said.text
    assert house.fakes.staff.tokens() == ()


@pytest.mark.parametrize(
    "changes", [{"days": "0"}, {"days": "367"}, {"days": "x"}, {"scopes": "fly"}]
)
def test_what_no_form_of_ours_sends_is_refused(house: House, changes: dict[str, Any]) -> None:
    assert issue(house, **changes).status == 422
    assert house.fakes.staff.tokens() == ()


def test_a_token_beyond_her_role_is_refused_with_the_reason(house: House) -> None:
    said = house.post("/tokens", WISH | {"scopes": ["read_log"]}, by=ADMIN)

    assert said.status == 422 and 'role="alert"' in said.text
    assert house.fakes.staff.tokens() == ()


def test_a_revocation_is_confirmed_and_holds_at_once(house: House) -> None:
    shown = {"authorization": f"Bearer {shown_once(issue(house), 'secret')}"}
    (token,) = house.fakes.staff.tokens()
    page = house.get("/tokens", by=ADMIN).text

    said = house.post(f"/tokens/{token.id}/revocation", by=ADMIN)

    assert f'<dialog id="revoke-{token.id}"' in page and f'href="#revoke-{token.id}"' in page
    assert said.headers["Location"] == "/tokens?done=token_revoked"
    assert house.send("GET", "/api/health", headers=shown).status == 401
    listed = house.get("/tokens?done=token_revoked", by=ADMIN, **ENGLISH).text
    assert "The token is revoked" in listed and "1 token has ended" in listed
    assert f"revoke-{token.id}" not in listed


def test_one_that_ran_out_and_one_whose_issuer_left_are_listed_as_ended(house: House) -> None:
    issue(house)
    house.fakes.clock.step(timedelta(days=8))
    house.sessions[StaffRole.VIEWER] = house.appoint(ADMIN, name="another admin")
    house.post(f"/members/{house.member(ADMIN)}/dismissal", by=StaffRole.VIEWER)

    page = house.get("/tokens", by=StaffRole.VIEWER, **ENGLISH).text

    assert "ran out" in page and "A member who has left" in page
    assert "No token is in use" in page


@pytest.mark.parametrize("id", [an_id("nothing"), "x", "%2e%2e"])
def test_a_token_that_is_not_there_is_404(house: House, id: str) -> None:  # noqa: A002
    assert house.post(f"/tokens/{id}/revocation", by=ADMIN).status == 404


def test_an_editors_program_does_what_an_editor_does_and_nothing_else(house: House) -> None:
    wish = {"name": "import", "scopes": ["view_asset", "create_collection"], "days": 30}
    shown = {"authorization": f"Bearer {shown_once(issue(house, EDITOR, **wish), 'secret')}"}
    sent = shown | {"content-type": "application/json"}

    made = house.send("POST", "/api/collections", body='{"name": "Fair"}', headers=sent)

    assert made.status == 201
    assert house.send("GET", "/api/collections", headers=shown).status == 200
    assert house.send("GET", "/api/rejected", headers=shown).status == 403


def test_whoever_is_no_admin_sees_and_ends_only_her_own(house: House) -> None:
    issue(house, ADMIN, name="of the admin")
    issue(house, EDITOR, name="of the editor", scopes=["view_asset"])
    tokens = {one.name: one.id for one in house.fakes.staff.tokens()}

    for role, seen in ((ADMIN, 2), (EDITOR, 1), (OFFICER, 0)):
        assert house.get("/tokens", by=role).text.count('<dialog id="revoke-') == seen
        assert len(house.get("/api/tokens", by=role).json["tokens"]) == seen
    others = tokens["of the admin"]
    assert house.post(f"/tokens/{others}/revocation", by=EDITOR).status == 404
    assert house.call("DELETE", f"/api/tokens/{others}", by=OFFICER).status == 404
    assert house.post(f"/tokens/{tokens['of the editor']}/revocation", by=EDITOR).status == 303
