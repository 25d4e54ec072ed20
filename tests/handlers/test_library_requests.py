"""What staff does about what was sent: again, back, or no more; what did not arrive first (R11)."""

from dataclasses import replace

import pytest

from quitclaim.domain.consents.events import State
from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.organisation.members import Visible
from quitclaim.ports.mail import Letter, WhyUndelivered
from tests.builders import ADA, NOON, an_id
from tests.builders.asking import a_turn
from tests.fakes import records
from tests.handlers.furnished import EDITOR, OFFICER, show
from tests.handlers.library import House, a_house
from tests.handlers.peopled import (
    ASKED,
    DECLINED,
    GIVEN,
    REFUSED,
    REQUEST,
    consents_of,
    paper_of,
    sent,
)

ENGLISH = {"accept_language": "en"}
HERS = f"/people/{ADA}"
pytestmark = pytest.mark.usefixtures("shown_by_name")


def test_a_request_goes_out_again_once_an_hour(house: House) -> None:
    again = f"{HERS}/requests/{REQUEST}/reminder"

    said = house.post(again, by=EDITOR)
    soon = house.post(again, {"back": "requests"}, by=EDITOR)
    over = house.post(again.replace(REQUEST, DECLINED), by=EDITOR)

    assert said.headers["Location"] == f"{HERS}?done=reminded"
    assert soon.headers["Location"] == "/requests?refused=too_soon"
    assert over.headers["Location"] == f"{HERS}?refused=over"
    (letter,) = house.fakes.world.letters.values()
    assert letter.letter is Letter.REMINDER and letter.request == REQUEST
    page = house.get(f"{HERS}?refused=too_soon", by=EDITOR, **ENGLISH).text
    assert "less than an hour ago" in page and "Reminded 1 time" in page


def test_a_request_is_taken_back_unless_somebody_said_yes(house: House) -> None:
    once_more = sent(GIVEN, paper_of(house), id=an_id("once more"))
    records.put(house.fakes.world, once_more)

    said = house.post(f"{HERS}/requests/{REQUEST}/cancellation", by=EDITOR)
    over = house.post(f"{HERS}/requests/{DECLINED}/cancellation", by=EDITOR)
    given = house.post(f"{HERS}/requests/{once_more.id}/cancellation", by=EDITOR)

    assert said.headers["Location"] == f"{HERS}?done=cancelled"
    assert over.headers["Location"] == f"{HERS}?refused=over"
    assert given.headers["Location"] == f"{HERS}?refused=given"
    ended = {one.id: one.ending for one in consents_of(house, ADA)}
    assert ended == {GIVEN: None, REFUSED: State.REFUSED, ASKED: State.CANCELLED}


def test_the_privacy_officer_ends_a_yes_for_the_organisation(house: House) -> None:
    page, others = house.get(HERS, by=OFFICER).text, house.get(HERS, by=EDITOR).text

    said = house.post(f"{HERS}/consents/{GIVEN}/revocation", by=OFFICER)

    assert f'<dialog id="revoke-{GIVEN}"' in page and "revocation" not in others
    assert said.headers["Location"] == f"{HERS}?done=revoked"
    assert consents_of(house, ADA)[0].ending is State.REVOKED
    assert "Ended by the organisation" in house.get(HERS, by=OFFICER, **ENGLISH).text


@pytest.mark.parametrize(
    ("why", "what_to_do"),
    [
        (WhyUndelivered.NO_ADDRESS, "Add it to the data, then send again."),
        (WhyUndelivered.REFUSED, "Check it, then send again."),
        (WhyUndelivered.BOUNCED, "Ask for the right address, then send again."),
        (WhyUndelivered.COMPLAINED, "Better ask in person."),
    ],
)
def test_what_did_not_arrive_comes_first_with_what_to_do(
    house: House, why: WhyUndelivered, what_to_do: str
) -> None:
    request = house.fakes.world.requests[ADA][REQUEST]
    back = a_turn(Progress.BOUNCED, NOON, reason=why.value)
    records.put(house.fakes.world, replace(request, turns=(*request.turns, back)))

    page = house.get("/requests", by=EDITOR, **ENGLISH).text

    table = page.partition("<table")[2]
    assert "1 request did not arrive" in page and what_to_do in table
    assert table.index("Bounced") < table.index("Declined")


@pytest.mark.parametrize(
    ("progress", "count"), [("sent", 1), ("declined", 1), ("answered", 1), ("cancelled", 0)]
)
def test_requests_are_filtered_by_how_they_stand(house: House, progress: str, count: int) -> None:
    page = house.get(f"/requests?progress={progress}", by=EDITOR, **ENGLISH).text

    assert page.count('<th role="rowheader"') == count
    assert ("No request stands so" in page) == (count == 0)


def test_before_anybody_is_asked_the_lists_say_what_to_do() -> None:
    empty = a_house()
    show(empty, EDITOR, Visible.NAMES)

    assert "Nothing has been asked yet" in empty.get("/requests", by=EDITOR, **ENGLISH).text
    assert "Nobody yet" in empty.get("/people", by=EDITOR, **ENGLISH).text
