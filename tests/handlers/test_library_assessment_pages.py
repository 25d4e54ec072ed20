"""The pages of the assessment: written, read, ticked, approved (R43)."""

import re
from datetime import timedelta
from html import unescape
from typing import Any

from tests.builders import NOON
from tests.handlers.furnished import OFFICER
from tests.handlers.recognised import WRITTEN, approve, read, recognising, send

PAGE = "/recognition/assessment"


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
