"""A link for somebody outside has an end, and forgets by and by whom it was for (R61)."""

from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue, RecordEnded
from quitclaim.domain.publishing.share_links import LONGEST, Recipient
from tests.builders import AGENCY, DAY, LATER, NOON, SECOND, YESTERDAY, a_share_link


def test_a_link_opens_something_until_its_end_and_not_a_second_longer() -> None:
    link = a_share_link(until=NOON)

    assert link.is_open(at=NOON - SECOND) and not link.is_open(at=NOON)
    assert link.last == NOON


def test_what_was_ended_opens_nothing_and_is_ended_once() -> None:
    ended = a_share_link().ended(at=NOON)

    assert (ended.version, ended.last) == (2, NOON) and not ended.is_open(at=YESTERDAY)
    with pytest.raises(RecordEnded):
        ended.ended(at=NOON)


def test_whom_it_was_for_is_forgotten_once_it_opens_nothing() -> None:
    over = a_share_link(until=NOON)

    forgotten = over.forgotten(at=NOON)
    later = over.ended(at=YESTERDAY).forgotten(at=NOON)

    assert (forgotten.recipient, forgotten.version, later.version) == (None, 2, 3)
    with pytest.raises(ImpossibleValue):
        over.forgotten(at=YESTERDAY)
    with pytest.raises(RecordEnded):
        forgotten.forgotten(at=LATER)
    with pytest.raises(RecordEnded):
        forgotten.ended(at=LATER)


@pytest.mark.parametrize("until", [YESTERDAY, YESTERDAY + LONGEST + DAY])
def test_a_link_ends_after_it_was_made_and_within_a_year(until: Any) -> None:
    with pytest.raises(ImpossibleValue):
        a_share_link(until=until)


def test_a_recipient_is_somebody_and_never_in_a_repr() -> None:
    assert AGENCY.name not in repr(a_share_link()) and AGENCY.address not in repr(AGENCY)
    with pytest.raises(ImpossibleValue):
        Recipient("", AGENCY.address)
