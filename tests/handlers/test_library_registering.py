"""A list for the records alone, as programs send it (R33, R45)."""

import pytest

from quitclaim.domain.organisation.members import Visible
from quitclaim.usecases import ask_list
from tests.builders import ADA, MIA, MUM, an_identity
from tests.handlers.furnished import EDITOR, OFFICER, show
from tests.handlers.library import House
from tests.handlers.peopled import people
from tests.handlers.test_library_lists import LIST

RECORDS = "/api/people/lists/records"
BODY = {"people": LIST, "language": "nl", "category": "member"}


@pytest.fixture(autouse=True)
def _furnished(house: House) -> None:
    people(house)
    house.fakes.consents.name(ADA, an_identity(mail="ada@example.org"))
    for person in (MIA, MUM):
        house.fakes.consents.name(person, an_identity("Maria", mail=f"{person}@example.org"))
    show(house, EDITOR, Visible.NAMES)


def test_a_program_puts_a_list_on_record_batch_by_batch(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask_list, "AT_ONCE", 3)

    preview = house.call("POST", f"{RECORDS}/preview", BODY, by=EDITOR).json
    first = house.call("POST", RECORDS, BODY, by=EDITOR).json
    rest = house.call("POST", RECORDS, BODY | {"after": 4}, by=EDITOR).json

    states = [row["state"] for row in preview["rows"]]
    assert states == ["new", "known", "new", "new", "faulty"]
    assert [row["state"] for row in first["rows"]] == ["new", "known", "new"]
    assert first["following"] == 4 and first["rows"][1]["person"] == ADA
    assert [row["state"] for row in rest["rows"]] == ["new", "faulty"]
    assert house.fakes.world.letters == {} and len(house.fakes.world.people) == 3 + 4


def test_a_program_is_told_what_it_may_not(house: House) -> None:
    unread = house.call("POST", RECORDS, BODY | {"people": "x"}, by=EDITOR)
    blind = house.call("POST", f"{RECORDS}/preview", BODY, by=OFFICER)

    assert (unread.status, blind.status) == (422, 422)
    assert unread.reasons == ["empty"] and blind.reasons == ["role"]


def test_an_officer_s_program_is_told_for_which_channels_a_paper_can_be(house: House) -> None:
    told = house.call("GET", "/api/papers/terms", by=OFFICER)

    assert told.json["channels"] == sorted(house.fakes.library.rules().channels)
