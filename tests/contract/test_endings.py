"""Which consents end by the clock alone: found for whoever writes the ending down (R6)."""

from datetime import datetime

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.ids import ConsentId, PersonId
from quitclaim.domain.instants import Interval
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    BOB,
    DAY,
    HELD,
    NOON,
    SECOND,
    a_consent,
    a_request,
    an_id,
    withdrawn,
)
from tests.contract.changes import commit, known, put, recorded
from tests.contract.stores import PAGE, Stores


def ending(stores: Stores, at: datetime) -> list[tuple[PersonId, ConsentId]]:
    return list(every(lambda after: stores.consents.ending_before(at, after=after)))


def a_consent_until(end: datetime, name: str = "consent") -> Consent:
    return a_consent(id=an_id(name), during=Interval(HELD.starts_at, end))


def test_a_consent_ends_with_its_period(stores: Stores) -> None:
    """[from, until): at its end it has ended."""
    known(stores, ADA)
    recorded(stores, a_consent_until(NOON))

    assert ending(stores, NOON - SECOND) == []
    assert ending(stores, NOON) == [(ADA, an_id("consent"))]
    assert ending(stores, NOON + 900 * DAY) == [(ADA, an_id("consent"))]


def test_only_what_was_given_and_has_not_ended_can_end(stores: Stores) -> None:
    known(stores, ADA)
    put(stores, a_request(id=an_id("asked")))
    recorded(stores, a_consent())
    assert len(ending(stores, NOON + 900 * DAY)) == 1

    commit(stores, Write(a_consent().after(withdrawn()), a_consent()))

    assert ending(stores, NOON + 900 * DAY) == []


def test_what_ends_soonest_comes_first_page_by_page(stores: Stores) -> None:
    known(stores, ADA, BOB)
    order = [5, 2, 6, 0, 3, 1, 4]
    for day in order:
        recorded(stores, a_consent_until(NOON + day * DAY, f"consent {day}"))

    found = ending(stores, NOON + 5 * DAY)

    assert found == [(ADA, an_id(f"consent {day}")) for day in range(6)]
    assert len(stores.consents.ending_before(NOON + 5 * DAY).items) == PAGE
