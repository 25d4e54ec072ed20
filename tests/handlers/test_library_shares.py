"""Share links: made for somebody outside and told once, ended, and forgotten (R28, R61)."""

import re
from typing import Any, Final

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.organisation.credentials import token_hash
from quitclaim.domain.publishing.share_links import ShareLink
from tests.builders import BEST, NOON, a_hash, a_selection, a_share_link, some_rules
from tests.fakes import records
from tests.handlers.furnished import ADMIN, EDITOR, OFFICER, VIEWER
from tests.handlers.library import SITE, House

PAGE: Final = f"/selections/{BEST}"
API: Final = f"/api/selections/{BEST}/shares"
LINK: Final = a_share_link()
WISH: Final = {
    "channel": "website",
    "recipient": "The Agency",
    "address": "desk@agency.example",
    "until": "2026-06-30",
}


@pytest.fixture(autouse=True)
def _selected(house: House) -> None:
    records.put(house.fakes.world, some_rules())
    records.put(house.fakes.world, a_selection())


def linked(house: House, **changes: Any) -> ShareLink:
    link = a_share_link(**changes)
    records.put(house.fakes.world, link)
    return link


def addresses(text: str) -> set[str]:
    return set(re.findall(rf"{SITE}/s/([\w-]{{43}})", text))


def test_a_link_is_told_once_and_kept_as_a_hash(house: House) -> None:
    made = house.post(f"{PAGE}/shares", WISH, by=EDITOR)

    (secret,) = addresses(made.text)
    (link,) = house.fakes.world.shares.values()
    assert made.status == 200 and link.id == token_hash(secret)
    assert (link.made_by, link.reads) == (house.member(EDITOR), Language.DUTCH)
    page = house.get(PAGE, by=OFFICER).text
    assert "The Agency" in page and "desk@agency.example" in page
    assert secret not in page and not addresses(page)
    assert house.leaves[0].action == "share_made"


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"channel": "radio"}, "channel"),
        ({"channel": "internal"}, "channel"),
        ({"recipient": " "}, "recipient"),
        ({"address": "the agency"}, "address"),
        ({"until": ""}, "until"),
        ({"until": "2026-05-01"}, "until"),
        ({"until": "2027-06-30"}, "until"),
    ],
)
def test_a_link_that_cannot_be_comes_back(house: House, change: dict[str, str], wrong: str) -> None:
    page = house.post(f"{PAGE}/shares", WISH | change, by=EDITOR)

    assert page.status == 422 and f'id="{wrong}-error"' in page.text
    assert not house.fakes.world.shares
    assert house.call("POST", API, WISH | change, by=EDITOR).status == 422


def test_where_nothing_goes_out_there_is_nothing_to_share(house: House) -> None:
    records.put(house.fakes.world, some_rules(channels={}))

    assert "Er is nog geen kanaal" in house.get(PAGE, by=EDITOR).text


def test_a_link_is_ended_by_whoever_may_recall_and_stays_so(house: House) -> None:
    link = linked(house)
    page = house.get(PAGE, by=OFFICER).text

    ended = house.post(f"{PAGE}/shares/{link.id}/end", by=OFFICER)
    again = house.post(f"{PAGE}/shares/{link.id}/end", by=EDITOR)

    assert f"{PAGE}/shares/{link.id}/end" in page
    assert ended.headers["Location"] == again.headers["Location"] == f"{PAGE}?done=share_ended"
    after = house.get(f"{PAGE}?done=share_ended", by=EDITOR).text
    assert f"{PAGE}/shares/{link.id}/end" not in after and "Beëindigd" in after
    assert house.post(f"{PAGE}/shares/{link.id}/end", by=VIEWER).status == 403


def test_the_officer_has_forgotten_whom_a_link_was_for(house: House) -> None:
    """GDPR art. 17."""
    link = linked(house)
    path = f"{PAGE}/shares/{link.id}/forgetting"
    assert house.post(path, by=OFFICER).status == 422
    house.post(f"{PAGE}/shares/{link.id}/end", by=OFFICER)
    assert path in house.get(PAGE, by=OFFICER).text

    done = house.post(path, by=OFFICER)

    page = house.get(done.headers["Location"], by=OFFICER).text
    assert "The Agency" not in page and "desk@agency.example" not in page and path not in page
    assert house.post(path, by=EDITOR).status == house.post(path, by=ADMIN).status == 403


def test_a_program_makes_lists_ends_and_forgets_links(house: House) -> None:
    """R45."""
    made = house.call("POST", API, WISH, by=EDITOR)
    one = f"{API}/{made.json['share']}"
    listed = house.get(API, by=OFFICER).json["shares"]

    assert made.status == 201 and addresses(made.json["link"])
    assert [(each["recipient"], each["is_open"]) for each in listed] == [("The Agency", True)]
    assert house.call("DELETE", one, by=EDITOR).status == 204
    assert house.call("DELETE", f"{one}/recipient", by=OFFICER).status == 204
    (gone,) = house.get(API, by=EDITOR).json["shares"]
    assert (gone["recipient"], gone["address"], gone["is_open"]) == (None, None, False)


def test_the_latest_link_comes_first(house: House) -> None:
    linked(house)
    linked(house, id=a_hash("newer"), made_at=NOON)

    listed = house.get(API, by=EDITOR).json["shares"]

    assert [one["share"] for one in listed] == [a_hash("newer"), LINK.id]
