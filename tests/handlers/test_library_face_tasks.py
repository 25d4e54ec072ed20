"""Pictures nobody looked at and faces nobody knows: an act each, and on to the next (R31)."""

import re
from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.marks import MarkKind
from tests.builders import (
    FAIR,
    MIA,
    a_collection_rule,
    a_hash,
)
from tests.fakes import records
from tests.fakes.pictures import put_asset
from tests.handlers.decided import decide
from tests.handlers.furnished import DANCE, EDITOR, OFFICER
from tests.handlers.library import House
from tests.handlers.marked import FACE, OTHER, asset_of, fill_in, tell, version_of
from tests.handlers.worked import listed, page, with_work


@pytest.fixture
def busy(house: House) -> House:
    return with_work(house)


def test_what_nobody_looked_at_is_listed_until_somebody_does(busy: House) -> None:
    """R56. Not only when publishing has written it down."""
    assert [one["id"] for one in listed(busy, "unreviewed")["assets"]] == [DANCE]
    assert f'href="/assets/{DANCE}"' in page(busy, "/unreviewed")

    tell(busy, "PUT", "review", {"reviewed": True})

    assert listed(busy, "unreviewed")["assets"] == []
    assert "Every picture has been looked at" in page(busy, "/unreviewed")


def test_each_unknown_face_has_its_ways_and_known_ones_are_not_there(busy: House) -> None:
    (task,) = listed(busy, "face-tasks")["tasks"]
    (face,) = task["faces"]

    assert (task["asset"], task["version"], face["face"]) == (DANCE, version_of(busy), OTHER)
    assert face["ways"] == ["blur", "crop", "ask", "exempt"] and face["channels"]
    shown = page(busy, "/faces")
    assert f"/assets/{DANCE}/faces/{OTHER}?back=faces" in shown and FACE not in shown


def test_a_face_is_made_unrecognisable_and_the_next_comes(busy: House) -> None:
    said = fill_in(busy, f"faces/{OTHER}/mark", {"mark": "redact", "back": "faces"})

    mark = next(one.mark for one in asset_of(busy).faces if one.id == OTHER)
    assert said.headers["Location"] == "/faces?done=marked"
    assert mark and mark.kind is MarkKind.REDACT
    shown = page(busy, "/faces?done=marked")
    assert "It is saved." in shown and "No unknown face keeps a picture in" in shown


@pytest.mark.parametrize("act", ["person", "exemption"])
def test_whoever_names_or_exempts_it_is_led_back_to_the_list_too(busy: House, act: str) -> None:
    forms: dict[str, dict[str, Any]] = {
        "person": {"act": "choose", "person": MIA},
        "exemption": {"act": "give", "channels": "website", "basis": "crowd", "note": "a crowd"},
    }
    before = page(busy, f"/assets/{DANCE}/faces/{OTHER}?back=faces")

    said = fill_in(busy, f"faces/{OTHER}/{act}", forms[act] | {"back": "faces"})

    assert before.count('name="back" value="faces"') == 3
    assert said.headers["Location"] == "/faces?done=marked"


def test_what_was_refused_comes_back_with_the_list_it_came_from(busy: House) -> None:
    stale = busy.post(
        f"/assets/{DANCE}/faces/{OTHER}/mark",
        {"mark": "redact", "back": "faces", "version": 1},
        by=EDITOR,
    )
    missing = fill_in(busy, f"faces/{OTHER}/exemption", {"act": "give", "back": "faces"})

    here = f"/assets/{DANCE}/faces/{OTHER}"
    assert stale.headers["Location"] == f"{here}?back=faces&refused=moved"
    assert missing.headers["Location"] == f"{here}?refused=incomplete&back=faces"


def test_in_a_sensitive_collection_nobody_offers_to_hide_a_face(busy: House) -> None:
    """R58: it would not make anything usable there."""
    records.put(busy.fakes.world, a_collection_rule(FAIR, sensitive=True, version=2))

    (task,) = listed(busy, "face-tasks")["tasks"]

    assert task["faces"][0]["ways"] == ["crop", "ask", "exempt"]
    assert "Make unrecognisable" not in page(busy, "/faces")


def test_many_faces_come_a_few_pictures_at_once(busy: House) -> None:
    found = asset_of(busy)
    for number in range(8):
        put_asset(busy.fakes.world, replace(found, id=AssetId(a_hash(f"picture {number}"))))
    decide(busy)

    first = page(busy, "/faces")
    (onwards,) = re.findall(r'rel="next" href="([^"]+)"', first)
    second = page(busy, onwards.replace("&amp;", "&"))

    assert first.count('class="picture"') == 6 and second.count('class="picture"') == 3


def test_the_privacy_officer_may_do_all_but_naming(busy: House) -> None:
    shown = page(busy, "/faces", by=OFFICER)

    assert "Make unrecognisable" in shown and "?back=faces#exemption" in shown
    assert f'faces/{OTHER}?back=faces"' not in shown
