"""Know somebody by a confirmed face: offered, asked for, told, for pages and programs (R20)."""

from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.pictures.likenesses import Fault, Flag, Likeness
from quitclaim.domain.pictures.links import Link
from tests.builders import ADA, NOON, a_face, a_likeness, a_link, an_id
from tests.fakes.pictures import put_asset
from tests.handlers.form_reading import forms_in
from tests.handlers.furnished import ADMIN, DANCE, EDITOR, OFFICER, VIEWER, show
from tests.handlers.library import House
from tests.handlers.marked import asset_of
from tests.handlers.ran import permitted
from tests.handlers.recognised import recognising, say_yes

PAGE, API = f"/people/{ADA}/faces", f"/api/people/{ADA}/faces"
FACE, YES = an_id("face"), an_id("biometric")
ASKED = f"/api/assets/{DANCE}/faces/{FACE}/likeness"


def linked(likeness: Likeness | None = None, house: House | None = None) -> House:
    """ADA's face in the picture, as an editor named it."""
    house = house or permitted()
    asset = asset_of(house)
    face = a_face(link=a_link(ADA, likeness=likeness))
    put_asset(house.fakes.world, replace(asset, faces=(face, *asset.faces[1:])))
    house.fakes.world.outbox.clear()
    return house


def ask(house: House, by: Any = EDITOR, **changes: Any) -> Any:
    body = {"version": asset_of(house).version, "consent": YES}
    return house.call("POST", ASKED, body | changes, by=by)


def link_of(house: House) -> Link:
    link = asset_of(house).faces[0].link
    assert link
    return link


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


def test_a_refusal_leads_back_with_its_reason_and_what_to_do() -> None:
    """Nobody may recognise any more since she looked."""
    house = linked()
    house.call("POST", "/api/recognition/stop", by=EDITOR)

    refused = ask(house)
    body = {"asset": DANCE, "face": FACE, "version": asset_of(house).version, "consent": YES}
    led = house.post(PAGE, body, by=EDITOR).headers["Location"]
    shown = house.get(led, by=EDITOR, accept_language="en").text

    assert (refused.status, refused.reasons) == (422, [Fault.NOT_PERMITTED])
    assert "See on the page of recognition what is shut" in shown
    assert "No face can be chosen" in shown


def test_of_another_version_nothing_is_asked() -> None:
    house = linked()
    body = {"asset": DANCE, "face": FACE, "version": 99, "consent": YES}

    assert ask(house, version=99).status == 409
    assert house.post(PAGE, body, by=EDITOR).headers["Location"] == f"{PAGE}?refused=moved"
    assert house.get(f"{PAGE}?refused=moved", by=EDITOR).status == 200


@pytest.mark.parametrize("by", [OFFICER, ADMIN, VIEWER])
def test_only_editors_enrol(by: Any) -> None:
    """R42: whoever decides on the law of it does not do it."""
    house = linked()

    assert ask(house, by).status == 403
    assert house.get(PAGE, by=by).status == 403
    assert house.get(API, by=by).status == 403


def test_whoever_is_not_shown_faces_chooses_none() -> None:
    """R42."""
    house = linked()
    show(house, EDITOR, Visible.NAMES)

    assert house.get(PAGE, by=EDITOR).status == 404
    assert ask(house).status == 404
    assert PAGE not in house.get(f"/people/{ADA}", by=EDITOR).text


def test_where_nothing_is_deployed_nobody_is_asked_for_a_face() -> None:
    house = recognising(None)
    say_yes(house)
    linked(house=house)

    assert "not_deployed" in ask(house).reasons
    shown = house.get(PAGE, by=EDITOR, accept_language="en").text
    assert "Nobody is recognised in this installation" in shown


def test_who_takes_the_link_back_takes_the_template_along() -> None:
    template = an_id("template")
    house = linked(a_likeness(consent=YES, settled_at=NOON, template=template))
    house.fakes.world.templates[ADA][template] = b"numbers"  # type: ignore[assignment]

    body = {"version": asset_of(house).version, "person": None}
    house.call("PUT", f"/api/assets/{DANCE}/faces/{FACE}/link", body, by=EDITOR)

    assert house.fakes.world.templates[ADA] == {}


def test_nothing_is_offered_where_she_never_said_yes() -> None:
    house = linked(house=recognising())

    told = house.get(API, by=EDITOR).json

    assert (told["open"], told["offered"]) == ([], [])
    assert "without a yes" in house.get(PAGE, by=EDITOR, accept_language="en").text
