"""R8: faces that need no consent, by a form that asks for the basis and the reason."""

from typing import Any

import pytest

from tests.handlers.library import House
from tests.handlers.marked import FACE, PAGE, asset_of, fill_in, marking, page

EXEMPTION = f"faces/{FACE}/exemption"
GIVE: dict[str, Any] = {"act": "give", "channels": "website", "basis": "crowd", "note": "passes by"}


@pytest.fixture
def marked(house: House) -> House:
    marking(house)
    return house


def test_an_exemption_is_given_with_all_it_needs_and_ended(marked: House) -> None:
    given = fill_in(marked, EXEMPTION, GIVE | {"until": "2026-12-31"})
    shown = page(marked, f"/faces/{FACE}")
    ended = fill_in(marked, EXEMPTION, {"act": "end"})

    assert {given.status, ended.status} == {303} and "passes by" in shown
    assert asset_of(marked).faces[0].exemption is None


@pytest.mark.parametrize(
    "changes",
    [
        {"note": " "},
        {"basis": ""},
        {"channels": ""},
        {"until": "soon"},
        {"until": "2026-05-02"},
        {"until": "9999-12-31"},
    ],
)
def test_an_exemption_that_lacks_something_is_told_so(
    marked: House, changes: dict[str, str]
) -> None:
    said = fill_in(marked, EXEMPTION, GIVE | changes)

    assert said.headers["Location"] == f"{PAGE}/faces/{FACE}?refused=incomplete"
    assert "Fill in the form completely" in page(marked, f"/faces/{FACE}?refused=incomplete")


def test_only_bases_that_are_open_here_are_offered(marked: House) -> None:
    """GDPR art. 6(1)."""
    shown = page(marked, f"/faces/{FACE}")

    assert 'value="crowd"' in shown
    assert 'value="public_task"' not in shown and 'value="consent"' not in shown
