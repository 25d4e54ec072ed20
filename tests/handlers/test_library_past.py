"""R30: a page that says what held at an earlier instant, and why."""

from datetime import timedelta

import pytest

from quitclaim.domain.organisation.members import Visible
from quitclaim.ports.changes import KeyDrop, Purpose
from tests.builders import ADA
from tests.handlers.furnished import EDITOR, show
from tests.handlers.library import House
from tests.handlers.marked import FACE, marking, page, tell
from tests.unit.usecases.stage import commit


@pytest.fixture
def marked(house: House) -> House:
    """At 14:00 in Berlin the picture was there; from 14:01 it is ADA's face."""
    marking(house)
    house.fakes.clock.step(timedelta(minutes=1))
    tell(house, "PUT", f"faces/{FACE}/link", {"person": ADA})
    house.fakes.clock.step(timedelta(minutes=1))
    return house


def test_the_form_asks_for_a_moment(marked: House) -> None:
    assert 'type="datetime-local"' in page(marked, "/past")


@pytest.mark.parametrize("before", ["2026-05-03T14:00", "2026-05-03T12:00:59Z"])
@pytest.mark.parametrize("after", ["2026-05-03T14:01", "2026-05-03T12:01:00%2B00:00"])
def test_what_held_is_told_by_the_organisations_own_clock(
    marked: House, before: str, after: str
) -> None:
    first, second = (page(marked, f"/past?at={at}") for at in (before, after))

    assert "Nobody has said who this is" in first and "Ada Lovelace" not in first
    assert "Ada Lovelace" in second and "Picture in version 2" in second


def test_whoever_is_not_shown_faces_reads_the_outcome_alone(marked: House) -> None:
    """R42."""
    show(marked, EDITOR, Visible.NAMES)

    shown = page(marked, "/past?at=2026-05-03T14:01")

    assert "Ada Lovelace" not in shown and "Not allowed" in shown


@pytest.mark.parametrize(
    "at", ["soon", "2026-05-03T14:03", "0001-01-01T00:00", "9999-12-31T23:59", "2026-05-03T99:00"]
)
def test_what_is_no_moment_before_now_is_told_so(marked: House, at: str) -> None:
    assert "Enter a moment in the past." in page(marked, f"/past?at={at}")


def test_before_the_picture_came_nobody_can_say(marked: House) -> None:
    shown = page(marked, "/past?at=2026-05-01T00:00")

    assert "At that moment the picture was not here yet." in shown


def test_what_depended_on_somebody_erased_is_not_computed_any_more(marked: House) -> None:
    """GDPR art. 17."""
    commit(marked.fakes, drops=(KeyDrop(ADA, Purpose.DATA),))

    assert "was erased since" in page(marked, "/past?at=2026-05-03T14:01")
