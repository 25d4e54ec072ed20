"""A list, as programs ask it (R11, R45)."""

import pytest

from quitclaim.domain.organisation.members import Visible
from quitclaim.usecases import ask_list
from tests.builders import ADA, MIA, MUM, an_identity
from tests.handlers.furnished import EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.peopled import people
from tests.handlers.test_library_lists import LIST


@pytest.fixture(autouse=True)
def _furnished(house: House) -> None:
    people(house)
    house.fakes.consents.name(ADA, an_identity(mail="ada@example.org"))
    for person in (MIA, MUM):
        house.fakes.consents.name(person, an_identity("Maria", mail=f"{person}@example.org"))
    for role in (EDITOR, OFFICER):
        show(house, role, Visible.NAMES)


def test_a_program_asks_a_list_batch_by_batch(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R45."""
    monkeypatch.setattr(ask_list, "AT_ONCE", 3)
    body = {"people": LIST, "language": "nl", "category": "public", "channels": ["website"]}

    preview = house.call("POST", "/api/people/lists/preview", body, by=EDITOR).json
    first = house.call("POST", "/api/people/lists", body, by=EDITOR).json
    rest = house.call("POST", "/api/people/lists", body | {"after": 4}, by=EDITOR).json

    states = [row["state"] for row in preview["rows"]]
    assert states == ["new", "known", "new", "new", "faulty"]
    assert [row["state"] for row in first["rows"]] == ["asked"] * 3 and first["following"] == 4
    assert [row["state"] for row in rest["rows"]] == ["asked", "faulty"]
    assert rest["following"] is None
    assert rest["rows"][-1]["why"] == ["not_an_address", "not_a_language"]


def test_a_program_is_told_what_it_may_not(house: House) -> None:
    body = {"people": LIST, "language": "nl", "category": "public"}

    nothing = house.call("POST", "/api/people/lists", body, by=EDITOR)
    unread = house.call(
        "POST", "/api/people/lists", body | {"channels": ["press"], "people": "x"}, by=EDITOR
    )
    show(house, OFFICER)
    blind = house.call("POST", "/api/people/lists", body | {"channels": ["press"]}, by=OFFICER)

    assert (nothing.status, unread.status, blind.status) == (422, 422, 422)
    assert unread.reasons == ["empty"] and blind.reasons == ["role"]
