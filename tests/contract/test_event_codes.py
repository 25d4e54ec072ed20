"""Codes of events, and the numbers of cards, on every store."""

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import CollectionId, TokenHash
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import DAY, FAIR, NOON, YESTERDAY, a_hash, an_event_code, an_id
from tests.contract.changes import commit, put
from tests.contract.stores import Stores

OTHER = an_event_code(id=TokenHash(a_hash("other")), made_at=NOON, until=NOON + DAY)


def test_a_code_is_read_as_it_was_made_and_as_it_was_withdrawn(stores: Stores) -> None:
    code = an_event_code(alternative="A place at the side")
    put(stores, code)
    assert stores.event_codes.code(code.id) == code

    withdrawn = code.withdrawn(at=NOON)
    commit(stores, Write(withdrawn, code))

    assert stores.event_codes.code(code.id) == withdrawn
    with pytest.raises(Conflict):
        commit(stores, Write(withdrawn, code))


def test_nobody_made_a_code_that_is_not_there(stores: Stores) -> None:
    assert stores.event_codes.code(TokenHash(a_hash("none"))) is None


def test_codes_are_listed_the_latest_first(stores: Stores) -> None:
    put(stores, an_event_code())
    put(stores, OTHER)

    listed = list(every(lambda after: stores.event_codes.listed(after=after)))

    assert [one.id for one in listed] == [OTHER.id, an_event_code().id]
    assert YESTERDAY < NOON


def test_a_number_is_given_once_at_each_event(stores: Stores) -> None:
    """R62."""
    elsewhere = CollectionId(an_id("elsewhere"))

    numbers = [stores.event_codes.next_card(FAIR) for _ in range(3)]

    assert numbers == [1, 2, 3] and stores.event_codes.next_card(elsewhere) == 1


def test_a_code_that_nobody_can_read_opens_nothing(stores: Stores) -> None:
    put(stores, an_event_code())

    stores.spoil(an_event_code())

    assert stores.event_codes.code(an_event_code().id) is None
    assert [one.kind for one in stores.reports] == ["event_code"]
