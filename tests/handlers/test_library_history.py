"""What a picture went through, and leafing through its collection by keyboard (R19, R30, R56)."""

from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.ids import AssetId
from quitclaim.domain.organisation.members import Visible
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, CAMP, a_hash
from tests.handlers.furnished import DANCE, EDITOR, OFFICER, hang, show
from tests.handlers.library import House
from tests.handlers.marked import API, FACE, PAGE, fill_in, marking, page, tell


@pytest.fixture
def marked(house: House) -> House:
    marking(house)
    return house


def history(house: House) -> list[dict[str, Any]]:
    told = house.call("GET", f"{API}/history", by=EDITOR)
    return list(told.json["moments"])


def test_each_change_is_told_with_when_and_on_whose_word(marked: House) -> None:
    tell(marked, "PUT", f"faces/{FACE}/link", {"person": ADA})
    fill_in(marked, "review", {"reviewed": "yes"})

    shown = page(marked, "/history")

    assert shown.index("Reviewed") < shown.index("It was said who it is") < shown.index("Taken in")
    assert f'href="/people/{ADA}"' in shown and "editor" in shown
    assert f'href="{PAGE}/history"' in page(marked)


def test_a_program_reads_the_same(marked: House) -> None:
    tell(marked, "PUT", f"faces/{FACE}/link", {"person": ADA})

    second, first = history(marked)

    assert second["version"] == 2 and first["changes"] == [
        {"what": "added", "face": None, "person": None, "name": None}
    ]
    assert second["by"] == {"role": "staff", "id": marked.member(EDITOR), "name": None}


def test_somebody_who_left_is_a_colleague_of_then(marked: House) -> None:
    fill_in(marked, "review", {"reviewed": "yes"})
    del marked.fakes.world.appointments[marked.member(EDITOR)]
    show(marked, OFFICER, *Visible)

    shown = marked.get(f"{PAGE}/history", by=OFFICER, accept_language="en").text

    assert "somebody who works here no more" in shown


def test_whoever_is_not_shown_faces_is_told_of_none(marked: House) -> None:
    """R42."""
    tell(marked, "PUT", f"faces/{FACE}/link", {"person": ADA})
    show(marked, EDITOR)

    shown = page(marked, "/history")

    assert ADA not in shown and "Something about faces" in shown
    assert history(marked)[0]["changes"] == []


def test_what_was_erased_with_somebody_is_said_to_be(marked: House) -> None:
    """Art. 17."""
    tell(marked, "PUT", f"faces/{FACE}/link", {"person": ADA})
    tell(marked, "PUT", f"faces/{FACE}/link", {"person": None})
    del marked.fakes.world.keys[ADA, Purpose.DATA]

    assert "nobody can say any more what changed" in page(marked, "/history")


def test_a_long_history_goes_on_page_by_page(marked: House) -> None:
    fill_in(marked, "review", {"reviewed": "yes"})
    marked.fakes.world.pages.size = 1

    assert f"{PAGE}/history?after=" in page(marked, "/history")


def test_the_page_leads_to_the_pictures_beside_it_and_names_its_keys(marked: House) -> None:
    below, above = AssetId("0" * 64), AssetId("f" * 64)
    for one in (below, above):
        hang(marked, one)

    shown = page(marked)

    assert f'href="/assets/{below}?within=' in shown and 'data-key="ArrowLeft"' in shown
    assert f'href="/assets/{above}?within=' in shown and 'data-key="ArrowRight"' in shown
    assert 'data-key="r"' in shown and 'data-key="b"' in shown and 'id="keys"' in shown


def test_whoever_leafs_through_another_collection_stays_in_it(marked: House) -> None:
    other = AssetId(a_hash("other picture"))
    world = marked.fakes.world
    places = world.assets[DANCE].memberships | {CAMP}
    world.assets[DANCE] = replace(world.assets[DANCE], memberships=places)
    world.assets_in[CAMP][other] = None

    assert f'href="/assets/{other}?within={CAMP}"' in page(marked, f"?within={CAMP}")
    assert f'href="/assets/{other}' not in page(marked)


def test_a_mark_is_one_press_on_the_page_itself(marked: House) -> None:
    before = page(marked)
    fill_in(marked, f"faces/{FACE}/mark", {"mark": "bystander"})
    after = page(marked)

    assert f'action="{PAGE}/faces/{FACE}/mark"' in before
    assert 'data-key="u"' in after and 'data-key="u"' not in before
