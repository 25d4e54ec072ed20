"""R63: where the mail service carries no letter, whoever asks hands the link over herself."""

import re

import pytest

from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.people.capabilities import Power
from tests.builders import ADA, NOON
from tests.builders.asking import a_turn
from tests.fakes import records
from tests.handlers.furnished import EDITOR, show
from tests.handlers.library import SITE, House
from tests.handlers.peopled import REQUEST, people

HERS = f"/people/{ADA}"
LINK = f"{HERS}/requests/{REQUEST}/link"
ENGLISH = {"accept_language": "en"}


@pytest.fixture(autouse=True)
def _furnished(house: House) -> None:
    people(house)
    show(house, EDITOR, Visible.NAMES)


def refused_by_the_post(house: House) -> None:
    request = house.fakes.world.requests[ADA][REQUEST]
    back = a_turn(Progress.REJECTED, NOON, reason="refused")
    records.put(house.fakes.world, request.after(back))


def opens(house: House, address: str) -> bool:
    site, _, token = address.rpartition("/c/")
    minted = house.fakes.requests.capability(token_hash(token))
    return site == SITE and minted is not None and minted.power is Power.SIGN


def test_its_page_shows_the_link_once(house: House) -> None:
    refused_by_the_post(house)
    offered = house.get(HERS, by=EDITOR, **ENGLISH).text

    page = house.post(LINK, by=EDITOR)

    (address,) = set(re.findall(rf"{SITE}/c/[\w-]+", page.text))
    assert f'action="{LINK}"' in offered and "Copy the link" in offered
    assert opens(house, address) and "Ada Lovelace" in page.text
    assert page.headers["Cache-Control"] == "no-store"


def test_while_a_letter_may_arrive_none_is_offered_and_none_is_given(house: House) -> None:
    assert f'action="{LINK}"' not in house.get(HERS, by=EDITOR).text

    said = house.post(LINK, {"back": "requests"}, by=EDITOR)

    assert said.headers["Location"] == "/requests?refused=over"


def test_a_program_is_told_the_link_and_until_when(house: House) -> None:
    refused_by_the_post(house)

    said = house.call("POST", f"/api{LINK}", by=EDITOR)
    again = house.call("POST", f"/api{LINK}", by=EDITOR)

    assert said.status == 201 and opens(house, said.json["address"])
    assert said.json["until"].endswith("Z")
    assert (again.status, again.reasons) == (422, ["the_post_carries_it"])
