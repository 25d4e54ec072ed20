"""Yeses that are missing, run out or about to: each leads to asking for exactly that (R31)."""

import re
from datetime import timedelta

import pytest

from quitclaim.domain.organisation.members import Visible
from tests.builders import (
    ADA,
    FAIR,
    a_consent,
    expired,
)
from tests.fakes import records
from tests.handlers.furnished import DANCE, EDITOR, show
from tests.handlers.library import House
from tests.handlers.peopled import GIVEN
from tests.handlers.worked import listed, page, with_work


@pytest.fixture
def busy(house: House) -> House:
    return with_work(house)


def test_whose_yes_is_missing_is_told_by_channel_with_what_waits(busy: House) -> None:
    (wanting,) = listed(busy, "missing")["people"]

    assert (wanting["person"], wanting["name"]) == (ADA, "Ada Lovelace")
    assert [(one["channel"], one["pictures"]) for one in wanting["missing"]] == [
        ("internal", 1),
        ("press", 1),
    ]
    assert "1 picture waits" in page(busy, "/missing")


def test_one_click_leads_to_asking_her_for_exactly_these_channels(busy: House) -> None:
    (asking,) = re.findall(rf'href="(/people/{ADA}/ask[^"]*)"', page(busy, "/missing"))

    form = page(busy, asking.replace("&amp;", "&"))

    assert asking == f"/people/{ADA}/ask?channels=internal&amp;channels=press"
    assert re.findall(r'value="(\w+)" checked', form) == ["internal", "press"]


@pytest.mark.parametrize("path", ["/faces", "/missing"])
def test_whoever_is_not_shown_faces_is_shown_none_of_it(busy: House, path: str) -> None:
    """R42."""
    show(busy, EDITOR, Visible.NAMES)

    assert "You may not see this" in page(busy, path) and DANCE not in page(busy, path)
    assert listed(busy, "face-tasks")["tasks"] is None and listed(busy, "missing")["people"] is None


def test_with_nothing_missing_each_list_says_so(house: House) -> None:
    show(house, EDITOR, *Visible)

    assert "No picture waits for a yes" in page(house, "/missing")
    assert "No unknown face keeps a picture in" in page(house, "/faces")
    assert "Nothing runs out within sixty days" in page(house, "/lapses")
    assert "Nothing has run out" in page(house, "/lapses?urgency=expired")
    assert "Every picture has been looked at" in page(house, "/unreviewed")


def test_a_yes_about_to_run_out_is_asked_for_again_as_it_was_given(busy: House) -> None:
    """R6."""
    busy.fakes.clock.step(timedelta(days=700))
    busy.sessions[EDITOR] = busy.appoint(EDITOR, visible=frozenset(Visible))

    (lapse,) = listed(busy, "lapses")["lapses"]
    shown = page(busy, "/lapses")

    assert (lapse["consent"], lapse["urgency"]) == (GIVEN, "expiring")
    assert f"/people/{ADA}/ask?channels=website&amp;collection={FAIR}" in shown


def test_what_ran_out_is_on_the_other_tab(busy: House) -> None:
    given = busy.fakes.world.consents[ADA][GIVEN]
    assert isinstance(given, type(a_consent()))
    records.put(busy.fakes.world, given.after(expired(busy.fakes.clock.now())))

    (lapse,) = listed(busy, "lapses?urgency=expired")["lapses"]

    assert lapse["urgency"] == "expired" and listed(busy, "lapses")["lapses"] == []
    assert "Run out" in page(busy, "/lapses?urgency=expired")
