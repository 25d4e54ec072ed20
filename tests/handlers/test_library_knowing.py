"""Know somebody by a confirmed face: offered, asked for, told, for pages and programs (R20)."""

from typing import Any

import pytest

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.likenesses import Fault, Flag
from tests.builders import ADA, NOON, a_likeness, an_id
from tests.handlers.form_reading import forms_in
from tests.handlers.furnished import DANCE, EDITOR
from tests.handlers.knowing import API, FACE, PAGE, YES, ask, link_of, linked
from tests.handlers.marked import asset_of


def test_an_editor_asks_and_is_told_that_it_waits() -> None:
    house = linked()

    said = ask(house)

    assert said.status == 202, said.text
    (face, _) = said.json["faces"]
    assert face["likeness"] == {
        "consent": YES,
        "asked_at": "2026-05-03T12:00:00Z",
        "settled_at": None,
        "enrolled": False,
        "faults": [],
    }
    (leaf,) = house.leaves
    assert [one.type for one in leaf.announced] == [EventType.FACE_OFFERED]
    told = house.get(API, by=EDITOR).json
    assert [one["at"]["face"] for one in told["asked"]] == [FACE]
    assert (told["offered"], told["is_deployed"]) == ([], True)


def test_the_page_offers_the_form_and_says_what_becomes_of_it() -> None:
    house = linked()

    page = house.get(PAGE, by=EDITOR)
    (form,) = [one for one in forms_in(page.text) if one.action == PAGE]
    sent = house.post(
        PAGE, {name: value for name, value in form.hidden if name != "form_token"}, by=EDITOR
    )

    assert sent.headers["Location"] == f"{PAGE}?done=asked"
    assert link_of(house).likeness is not None
    assert "Waits to be looked at" in house.get(PAGE, by=EDITOR, accept_language="en").text
    assert f'href="{PAGE}"' in house.get(f"/people/{ADA}", by=EDITOR).text
    assert f'href="{PAGE}"' in house.get(f"/assets/{DANCE}/faces/{FACE}", by=EDITOR).text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"template": an_id("template")}, "Known by this face since"),
        ({"template": an_id("gone")}, "not any more"),
        ({"faults": (Flag.BLURRED,)}, "Choose a sharper face"),
        ({"faults": (Fault.OTHER_MODEL,)}, "Choose another face"),
    ],
)
def test_what_came_of_it_is_told_in_words(changes: dict[str, Any], words: str) -> None:
    house = linked(a_likeness(consent=YES, settled_at=NOON, **changes))

    assert words in house.get(PAGE, by=EDITOR, accept_language="en").text


@pytest.mark.parametrize("language", ["de", "en", "fr", "nl"])
@pytest.mark.parametrize("fault", [*Fault, Flag.SMALL, Flag.BLURRED])
def test_every_fault_has_words_in_every_language(language: str, fault: Fault | Flag) -> None:
    house = linked(a_likeness(consent=YES, settled_at=NOON, faults=(fault,)))

    assert house.get(PAGE, by=EDITOR, accept_language=language).status == 200
    refused = house.get(f"{PAGE}?refused={fault}", by=EDITOR, accept_language=language)
    assert refused.status == 200 and "own_faces" not in refused.text


def test_who_takes_the_link_back_takes_the_template_along() -> None:
    template = an_id("template")
    house = linked(a_likeness(consent=YES, settled_at=NOON, template=template))
    house.fakes.world.templates[ADA][template] = b"numbers"  # type: ignore[assignment]

    body = {"version": asset_of(house).version, "person": None}
    house.call("PUT", f"/api/assets/{DANCE}/faces/{FACE}/link", body, by=EDITOR)

    assert house.fakes.world.templates[ADA] == {}
