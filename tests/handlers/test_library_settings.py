"""A collection's settings: what a change would do, the change, and the way back (R57, R58)."""

from typing import Any, Final

import pytest

from quitclaim.domain.organisation.memberships import Default
from tests.builders import FAIR
from tests.handlers.furnished import EDITOR, OFFICER
from tests.handlers.library import House
from tests.handlers.marked import marking
from tests.handlers.said import Said

PAGE: Final = f"/collections/{FAIR}"
API: Final = f"/api{PAGE}"
CROWD: Final = {"default": "crowd", "reason": "a public fair"}


@pytest.fixture
def marked(house: House) -> House:
    marking(house)
    return house


def choose(house: House, act: str, form: dict[str, Any], *, version: int = 1) -> Said:
    seen = {"act": act, "version": version}
    return house.post(f"{PAGE}/settings", seen | form, by=OFFICER)


def tell(house: House, method: str, path: str, body: dict[str, Any] | None = None) -> Said:
    return house.call(method, f"{API}/{path}", body, by=OFFICER)


def english(house: House, path: str) -> str:
    return house.get(path, by=OFFICER, accept_language="en").text


def test_the_page_shows_what_is_set_and_leads_there_from_the_collection(marked: House) -> None:
    shown, collection = english(marked, f"{PAGE}/settings"), english(marked, PAGE)

    assert 'value="redact" checked' in shown and "Why the pictures are kept" in shown
    assert f'href="{PAGE}/settings"' in collection
    assert f'href="{PAGE}/settings"' not in marked.get(PAGE, by=EDITOR).text


def test_a_preview_says_what_would_change_and_changes_nothing(marked: House) -> None:
    said = choose(marked, "preview", CROWD)

    assert said.status == 200 and 'value="set"' in said.text
    assert "a public fair" in said.text and 'value="crowd" checked' in said.text
    assert marked.fakes.world.collections[FAIR].version == 1


def test_it_is_set_with_one_press_more_and_set_back_with_another(marked: House) -> None:
    said = choose(marked, "set", CROWD)
    after = marked.fakes.world.collections[FAIR]
    back = choose(marked, "set", {"default": "redact"}, version=2)

    assert (said.status, back.status) == (200, 200)
    assert (after.default, after.reason, after.version) == (Default.CROWD, "a public fair", 2)
    assert 'name="default" value="redact"' in said.text and 'name="version" value="2"' in said.text
    assert marked.fakes.world.collections[FAIR].default is Default.REDACT


def test_what_shows_more_needs_a_reason(marked: House) -> None:
    """GDPR art. 25(2)."""
    said = choose(marked, "set", {"default": "crowd", "reason": " "})

    assert said.status == 422 and 'id="reason-error"' in said.text
    assert marked.fakes.world.collections[FAIR].version == 1


def test_whoever_was_slower_is_told_and_nothing_is_lost_of_what_she_typed(marked: House) -> None:
    choose(marked, "set", CROWD)

    said = choose(marked, "set", {"default": "ask", "reason": "a wedding"})

    assert said.status == 409 and "a wedding" in said.text
    assert marked.fakes.world.collections[FAIR].default is Default.CROWD


def test_before_the_organisation_has_rules_nothing_is_set_and_the_page_says_what_to_do(
    marked: House,
) -> None:
    marked.fakes.world.rules = None

    told = [choose(marked, act, CROWD) for act in ("preview", "set")]

    assert {one.status for one in told} == {422}
    assert marked.fakes.world.collections[FAIR].version == 1


def test_how_much_is_still_being_decided_is_told(marked: House) -> None:
    marked.backlog.changes.extend(["one", "two"])

    said = choose(marked, "set", CROWD)

    assert "2 stappen wachten nog" in said.text


def test_sensitive_and_redaction_are_set_too(marked: House) -> None:
    form = {"default": "redact", "sensitive": "on", "redaction": "yes"}
    choose(marked, "set", form)
    rule = marked.fakes.world.collections[FAIR]
    choose(marked, "set", {"default": "redact", "redaction": "no"}, version=2)

    assert rule.sensitive and rule.redaction is True
    assert marked.fakes.world.collections[FAIR].allows_redaction is False


def test_a_program_sees_previews_and_sets_the_same(marked: House) -> None:
    before = tell(marked, "GET", "settings").json
    preview = tell(marked, "POST", "settings/preview", CROWD).json
    after = tell(marked, "PUT", "settings", CROWD | {"version": 1})
    again = tell(marked, "PUT", "settings", CROWD | {"version": 1})

    assert (before["default"], before["redacts"], before["keeping"]) == ("redact", True, None)
    assert (preview["looked_at"], preview["changed"], preview["is_cut"]) == (1, 1, False)
    website = next(one for one in preview["channels"] if one["channel"] == "website")
    assert website["cleared"] == 2 and website["pictures"] == 0
    assert (after.status, after.json["default"], after.json["version"]) == (200, "crowd", 2)
    assert again.status == 409
