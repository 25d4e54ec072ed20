"""A square at an event opens something for a while, and never again once it was withdrawn (R11)."""

import pytest

from quitclaim.domain.consents.event_codes import LONGEST
from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.errors import ImpossibleValue, RecordEnded
from tests.builders import DAY, NOON, YESTERDAY, a_scope, a_sent_request, a_turn, an_event_code


def test_a_code_opens_until_its_end_and_no_longer() -> None:
    code = an_event_code(until=NOON)

    assert code.is_open(at=YESTERDAY) and not code.is_open(at=NOON)


def test_what_was_withdrawn_opens_nothing_and_is_withdrawn_once() -> None:
    code = an_event_code().withdrawn(at=NOON)

    assert code.version == 2 and not code.is_open(at=YESTERDAY)
    with pytest.raises(RecordEnded):
        code.withdrawn(at=NOON)


@pytest.mark.parametrize(
    "changes",
    [
        {"asked": a_scope(collection=None)},
        {"until": YESTERDAY},
        {"until": YESTERDAY + LONGEST + DAY},
        {"alternative": " "},
    ],
)
def test_a_code_is_of_one_event_and_of_its_time(changes: dict[str, object]) -> None:
    with pytest.raises(ImpossibleValue):
        an_event_code(**changes)


def test_a_request_shows_every_number_that_was_held_up_for_it() -> None:
    """R62."""
    again = a_turn(at=NOON, card=9)
    request = a_sent_request(turns=(a_turn(at=YESTERDAY, card=7), a_turn(at=NOON), again))

    assert request.cards == (7, 9)


@pytest.mark.parametrize(("became", "card"), [(Progress.SENT, 0), (Progress.ANSWERED, 1)])
def test_a_card_comes_with_a_letter_and_counts_from_one(became: Progress, card: int) -> None:
    with pytest.raises(ImpossibleValue):
        a_turn(became, card=card)
