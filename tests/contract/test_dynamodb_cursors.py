"""Cursors that are no cursors, and those of another list (R48)."""

import base64
import json
from collections.abc import Iterator
from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import CollectionId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.paging import Cursor
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import ADA, FAIR, LATER, NOON
from tests.contract.tables_at_work import AtWork, at_work


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with at_work(dynamodb_local) as made:
        yield made


@pytest.mark.parametrize(
    "place",
    [
        "no json",
        ["a", "list"],
        {"pk": "C#x"},
        {"pk": f"C#{FAIR}", "sk": ""},
        {"pk": f"C#{FAIR}", "sk": 7},
        {"pk": f"C#{FAIR}", "sk": "A#x", "more": "x"},
        {"pk": "P#x", "sk": "A#x"},
        {"pk": f"C#{FAIR}", "sk": "RULE"},
    ],
)
def test_a_cursor_somebody_made_up_is_refused(work: AtWork, place: Any) -> None:
    text = place if isinstance(place, str) else json.dumps(place)
    cursor = Cursor(base64.urlsafe_b64encode(text.encode()).decode())

    with pytest.raises(ImpossibleValue, match="begin without one"):
        work.on.library.assets_in(CollectionId(FAIR), after=cursor)


@pytest.mark.parametrize("cursor", ["", "%", "ü", "AAAA", "a"])
def test_what_is_no_cursor_at_all_is_refused(work: AtWork, cursor: str) -> None:
    with pytest.raises(ImpossibleValue, match="begin without one"):
        work.on.library.assets_in(FAIR, after=Cursor(cursor))


def test_a_cursor_of_a_later_look_is_refused_by_an_earlier_one(work: AtWork) -> None:
    work.on.keys.make(ADA, Purpose.DATA)
    for name in ("one", "other"):
        asked = a.a_request(id=a.an_id(name))
        work.commit(Write(asked))
        work.commit(Write(asked.after(a.given()), asked))
    consents = work.tables.adapters(work.world, page_size=1).consents
    page = consents.ending_before(LATER)

    assert page.following
    with pytest.raises(ImpossibleValue, match="not of this list"):
        consents.ending_before(NOON, after=page.following)
