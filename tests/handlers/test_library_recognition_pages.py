"""The pages of recognition: pressed, previewed, in four languages (R16, R22)."""

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, FAIR
from tests.handlers.furnished import ADMIN, EDITOR, OFFICER, VIEWER
from tests.handlers.recognised import WRITTEN, approve, read, recognising, roster, say_yes, send

PAGE = "/recognition/assessment"
HERE = f"/collections/{FAIR}/recognition"


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
