"""The page of recognition in one collection: people found, pasted, asked, answered for (R15)."""

import re

import pytest

from quitclaim.domain.organisation.memberships import Mode
from quitclaim.ports.changes import Purpose
from quitclaim.usecases import ask_roster
from tests.builders import ADA, FAIR, MIA, MUM, a_biometric_scope
from tests.handlers.furnished import DANCE, EDITOR
from tests.handlers.peopled import REFUSED, consents_of
from tests.handlers.recognised import attest, read, recognising, roster, say_yes, send

HERE = f"/collections/{FAIR}/recognition"


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


def test_one_press_asks_everybody_who_is_missing_but_whoever_said_no() -> None:
    """GDPR art. 7: a no is not asked away."""
    house = recognising()
    roster(house, add=[ADA, MUM])

    first = house.call("POST", f"/api{HERE}/requests", by=EDITOR).json
    again = send(house, f"{HERE}/requests", {}, by=EDITOR)

    assert (first["asked"], first["already"], first["left"]) == ([MUM], [], 0)
    assert again.status == 200 and "/recognition/requests" in again.text
    assert [one.asked for one in consents_of(house, MUM)] == [a_biometric_scope()]


def test_whom_nobody_may_ask_like_this_is_named_with_the_reason() -> None:
    house = recognising()
    roster(house, add=[MIA])

    said = house.call("POST", f"/api{HERE}/requests", by=EDITOR).json

    assert [(one["person"], one["why"]) for one in said["hindered"]] == [(MIA, ["minors_off"])]


def test_so_many_are_asked_at_once_and_the_rest_by_the_next_press(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ask_roster, "AT_ONCE", 1)
    house = recognising()
    house.fakes.world.consents[ADA].pop(REFUSED)
    roster(house, add=[ADA, MUM])

    said = [house.call("POST", f"/api{HERE}/requests", by=EDITOR).json for _ in range(2)]

    assert [(len(one["asked"]), one["left"]) for one in said] == [(1, 1), (1, 0)]
    assert sorted(one for each in said for one in each["asked"]) == sorted([ADA, MUM])
