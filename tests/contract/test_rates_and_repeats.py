"""The promises of Rates and Repeats, held by the fakes and on every DynamoDB."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from quitclaim.domain.organisation.rates import Limit
from quitclaim.ports.repeats import Answered, Repeat
from tests.builders import DAY, NOON, SECOND
from tests.contract.stores_of_staff import KINDS, StaffStores

MINUTE = timedelta(minutes=1)
TWICE = Limit("twice", 2, MINUTE)


@pytest.fixture(params=KINDS)
def office(request: pytest.FixtureRequest) -> Iterator[StaffStores]:
    with KINDS[request.param](request.getfixturevalue) as made:
        yield made


def test_each_is_counted_apart_under_each_limit(office: StaffStores) -> None:
    waits = [office.rates.wait_for("ann", limit=TWICE, at=NOON) for _ in range(3)]

    assert waits == [None, None, MINUTE]
    assert office.rates.wait_for("bob", limit=TWICE, at=NOON) is None
    assert office.rates.wait_for("ann", limit=Limit("once", 1, MINUTE), at=NOON) is None


def test_a_new_window_begins_at_nothing(office: StaffStores) -> None:
    for _ in range(3):
        office.rates.wait_for("ann", limit=TWICE, at=NOON + 59 * SECOND)

    assert office.rates.wait_for("ann", limit=TWICE, at=NOON + 59 * SECOND) == SECOND
    assert office.rates.wait_for("ann", limit=TWICE, at=NOON + MINUTE) is None


def test_a_call_happens_once_and_is_answered_alike(office: StaffStores) -> None:
    assert office.repeats.begin("key", fingerprint="f", at=NOON) is Repeat.FRESH
    assert office.repeats.begin("key", fingerprint="f", at=NOON) is Repeat.IN_PROGRESS

    office.repeats.finish("key", answer=b"done", at=NOON)

    late = NOON + DAY - SECOND
    assert office.repeats.begin("key", fingerprint="f", at=late) == Answered(b"done")
    assert office.repeats.begin("another", fingerprint="f", at=NOON) is Repeat.FRESH


def test_a_key_is_of_one_request(office: StaffStores) -> None:
    office.repeats.begin("key", fingerprint="f", at=NOON)
    assert office.repeats.begin("key", fingerprint="g", at=NOON) is Repeat.OTHER_REQUEST

    office.repeats.finish("key", answer=b"done", at=NOON)

    assert office.repeats.begin("key", fingerprint="g", at=NOON) is Repeat.OTHER_REQUEST


def test_what_did_not_happen_may_be_tried_again(office: StaffStores) -> None:
    office.repeats.begin("key", fingerprint="f", at=NOON)
    office.repeats.forget("key")
    office.repeats.forget("key")

    assert office.repeats.begin("key", fingerprint="f", at=NOON) is Repeat.FRESH


def test_a_crash_frees_the_key_after_a_minute_and_a_day_frees_every_key(
    office: StaffStores,
) -> None:
    office.repeats.begin("crashed", fingerprint="f", at=NOON)
    office.repeats.begin("old", fingerprint="f", at=NOON)
    office.repeats.finish("old", answer=b"done", at=NOON)

    assert office.repeats.begin("crashed", fingerprint="f", at=NOON + MINUTE) is Repeat.FRESH
    assert office.repeats.begin("old", fingerprint="g", at=NOON + DAY) is Repeat.FRESH
