"""The pages of what stands before a permit: read, pressed, ticked, in four languages (R16, R43)."""

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, FAIR, MIA, NOON
from tests.handlers.furnished import ADMIN, DANCE, EDITOR, OFFICER, VIEWER
from tests.handlers.library import House
from tests.handlers.recognised import WRITTEN, approve, attest, recognising, roster, say_yes

PAGE = "/recognition/assessment"
HERE = f"/collections/{FAIR}/recognition"


def read(house: House, path: str, *, by: StaffRole = OFFICER) -> str:
    said = house.get(path, by=by, accept_language="en")
    assert said.status == 200, said.text
    return unescape(said.text)


def send(house: House, path: str, form: dict[str, Any], *, by: StaffRole = OFFICER) -> Any:
    return house.post(path, form, by=by)


def fields(page: str) -> dict[str, Any]:
    """What the form of the draft would send, but for its tick and its token."""
    form = page[page.index('aria-labelledby="draft"') :]
    form = form[: form.index("</form>")]
    found: dict[str, Any] = {}
    for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form):
        if name != "form_token":
            found.setdefault(name, []).append(unescape(value))
    return found


def test_the_draft_is_read_ticked_and_approved() -> None:
    house = recognising()

    drafted = send(house, PAGE, WRITTEN | {"act": "read"})
    hash_of = re.search(r'id="hash">([0-9a-f]{64})<', drafted.text)
    assert drafted.status == 200 and hash_of and "checked" not in _tick(drafted.text)
    sent = fields(drafted.text) | {"act": "approve", "document": hash_of[1]}
    done = send(house, PAGE, sent)

    approved = house.fakes.library.rules().assessment
    assert done.headers["Location"] == PAGE and approved and approved.document == hash_of[1]
    shown = read(house, PAGE)
    assert "The assessment counts" in shown and "Version 1" in shown
    assert "To name who dances." in read(house, f"{PAGE}/1")


def _tick(page: str) -> str:
    found = re.search(r'<input type="checkbox" id="document"[^>]*>', page)
    assert found
    return found[0]


def test_without_the_tick_nothing_is_approved() -> None:
    house = recognising()
    drafted = send(house, PAGE, WRITTEN | {"act": "read"})

    said = send(house, PAGE, fields(drafted.text) | {"act": "approve"})

    assert said.status == 422 and house.fakes.library.rules().assessment is None


def test_what_moved_since_is_shown_to_be_read_again() -> None:
    house = recognising()
    drafted = send(house, PAGE, WRITTEN | {"act": "read"})
    approve(house, purpose="another came first")

    sent = fields(drafted.text) | {"act": "approve", "document": "0" * 64}
    said = send(house, PAGE, sent)

    assert said.status == 409
    approved = house.fakes.library.rules().assessment
    assert approved and approved.version == 1


def test_a_mistake_stands_beside_its_field_and_what_was_typed_stays() -> None:
    house = recognising()

    said = send(house, PAGE, WRITTEN | {"act": "read", "until": "soon", "necessity": ""})

    assert said.status == 422 and 'id="until-error"' in said.text
    assert 'id="necessity-error"' in said.text and "To name who dances." in said.text


def test_too_long_a_time_is_refused_with_its_reason() -> None:
    house = recognising()
    drafted = send(house, PAGE, WRITTEN | {"act": "read", "until": "2030-01-01"})
    found = re.search(r'id="hash">([0-9a-f]{64})<', drafted.text)
    assert found

    said = send(house, PAGE, fields(drafted.text) | {"act": "approve", "document": found[1]})

    assert said.status == 422 and house.fakes.library.rules().assessment is None


def test_the_page_says_which_line_differs() -> None:
    house = recognising()
    approve(house, until=f"{NOON:%Y-%m-%d}")
    house.fakes.clock.step(timedelta(days=2))
    house.sessions[OFFICER] = house.appoint(OFFICER)

    shown = read(house, PAGE)

    assert "nothing is recognised" in shown and shown.count("differs") == 1


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("path", ["/recognition", PAGE, HERE])
def test_every_page_is_there_in_every_language(path: str, language: Language) -> None:
    house = recognising()
    approve(house)
    roster(house, add=[ADA])

    said = house.get(path, by=OFFICER, accept_language=language.value)

    assert said.status == 200 and f'lang="{language}"' in said.text


def test_where_nothing_is_deployed_every_page_says_so() -> None:
    house = recognising(None)

    for path in ("/recognition", PAGE, HERE):
        assert "Recognition is off in this deployment" in read(house, path)
    refused = send(house, "/recognition", {"act": "set", "recognition": "on", "minors": "on"})
    drafted = send(house, PAGE, WRITTEN | {"act": "read"})
    assert (refused.status, drafted.status) == (422, 422)


@pytest.mark.parametrize(("by", "sees"), [(EDITOR, True), (OFFICER, True), (ADMIN, True)])
def test_one_button_on_the_first_page_stops_it(by: StaffRole, *, sees: bool) -> None:
    house = recognising()
    before = read(house, "/", by=by)

    said = send(house, "/recognition/stop", {}, by=by)

    assert ('action="/recognition/stop"' in before) is sees
    assert said.headers["Location"] == "/" and house.fakes.library.rules().stopped
    after = read(house, "/", by=by)
    assert "Recognition is stopped" in after
    assert ('action="/recognition/resume"' in after) is (by is OFFICER)


def test_a_viewer_and_a_house_without_recognition_see_no_switch() -> None:
    assert "/recognition/" not in read(recognising(), "/", by=VIEWER)
    assert "/recognition/" not in read(recognising(recognition=False), "/", by=EDITOR)


def test_the_privacy_officer_takes_the_stop_back() -> None:
    house = recognising(stopped=True)

    send(house, "/recognition/resume", {})

    assert not house.fakes.library.rules().stopped


def test_off_shows_first_whose_templates_go_and_then_deletes_them() -> None:
    house = recognising()
    say_yes(house)
    kept = {"minors": "on", "employee": "the desk says no, too", "pupil": ""}

    before = send(house, "/recognition", kept | {"act": "preview"})
    assert before.status == 200 and house.fakes.library.rules().recognition
    after = send(house, "/recognition", kept | {"act": "set"})

    rules = house.fakes.library.rules()
    assert after.status == 200 and not rules.recognition and rules.minors_biometrics
    assert not house.fakes.keys.holders([ADA], purpose=Purpose.TEMPLATE)
    assert "the desk says no, too" in after.text


def test_a_collection_is_turned_off_after_its_preview() -> None:
    house = recognising()
    say_yes(house)
    form = {"mode": "off", "version": 1}

    before = send(house, HERE, form | {"act": "preview"})
    assert before.status == 200 and house.fakes.world.collections[FAIR].mode is Mode.ROSTER
    after = send(house, HERE, form | {"act": "set"})
    late = send(house, HERE, form | {"act": "set"})
    on = send(house, HERE, {"mode": "roster", "version": 2, "act": "set"})

    assert (after.status, late.status, on.status) == (200, 409, 200)
    assert not house.fakes.keys.holders([ADA], purpose=Purpose.TEMPLATE)


def test_people_are_found_by_name_pasted_and_taken_off() -> None:
    house = recognising()
    path = f"/collections/{FAIR}/roster"

    found = send(house, path, {"version": 0, "act": "find", "name": "ada"}, by=EDITOR)
    send(house, path, {"version": 0, "act": "change", "people": [ADA]}, by=EDITOR)
    send(house, path, {"version": 1, "pasted": f"{MIA},\r\n {ADA}"}, by=EDITOR)
    wrong = send(house, path, {"version": 2, "pasted": "Ada Lovelace"}, by=EDITOR)
    late = send(house, path, {"version": 1, "pasted": MIA}, by=EDITOR)
    done = send(house, path, {"version": 2, "gone": [MIA]}, by=EDITOR)

    assert f'value="{ADA}"' in found.text and (wrong.status, late.status) == (422, 409)
    assert 'id="pasted-error"' in wrong.text and done.headers["Location"] == HERE
    known = house.fakes.library.roster(FAIR)
    assert known and known.people == {ADA} and known.version == 3


def test_one_click_leads_to_asking_whoever_is_missing() -> None:
    house = recognising()
    roster(house, add=[MIA])

    shown = read(house, HERE, by=EDITOR)

    link = f"/people/{MIA}/ask?recognition=yes&collection={FAIR}"
    assert f'href="{link}"' in shown
    asking = read(house, link, by=EDITOR)
    assert re.search(r'name="recognition" value="yes"[^>]* checked', asking)


def test_an_editor_answers_for_pictures_and_for_uploads() -> None:
    house = recognising()
    roster(house, add=[ADA])
    path = f"/collections/{FAIR}/attestations"

    nothing = send(house, path, {"version": 1, "act": "pictures"}, by=EDITOR)
    late = send(house, path, {"version": 7, "act": "pictures", "assets": [DANCE]}, by=EDITOR)
    one = send(house, path, {"version": 1, "act": "pictures", "assets": [DANCE]}, by=EDITOR)
    put = {"version": 1, "act": "uploaders", "uploaders": ["console"], "days": "3"}
    more = send(house, path, put, by=EDITOR)

    assert (nothing.status, late.status) == (422, 409)
    assert one.headers["Location"] == more.headers["Location"] == HERE
    assert len(house.fakes.library.attestations(FAIR)) == 2
    assert "The drop page" in read(house, HERE, by=EDITOR)


def test_what_is_refused_is_said_on_the_page() -> None:
    house = recognising()
    roster(house, add=[ADA])
    attest(house, assets=[DANCE])
    path = f"/collections/{FAIR}/roster"

    said = send(house, path, {"version": 1, "pasted": FAIR}, by=EDITOR)
    empty = send(
        recognising(),
        f"/collections/{FAIR}/attestations",
        {"version": 1, "act": "pictures", "assets": [DANCE]},
        by=EDITOR,
    )

    assert (said.status, empty.status) == (422, 422)
