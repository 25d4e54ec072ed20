"""Whether timestamps are to be had, as it was found last (R13)."""

from collections.abc import Iterator

import pytest
from moto import mock_aws

from quitclaim.adapters.staff_rows import outage_row
from quitclaim.domain.consents.timestamps import Doubt, goes_on
from quitclaim.runtime.aws import client
from tests.builders import NOON
from tests.contract.stores_of_staff import KINDS, StaffStores, on_dynamodb

OUTAGE = goes_on(None, Doubt.UNREACHABLE, at=NOON)


@pytest.fixture(params=KINDS)
def office(request: pytest.FixtureRequest) -> Iterator[StaffStores]:
    with KINDS[request.param](request.getfixturevalue) as made:
        yield made


def test_an_outage_is_known_until_it_is_over(office: StaffStores) -> None:
    outages = office.outages
    assert outages.current() is None

    outages.note(OUTAGE)
    assert outages.current() == OUTAGE
    worse = goes_on(OUTAGE, Doubt.REFUSED, at=OUTAGE.again_at)
    outages.note(worse)
    assert outages.current() == worse

    for _ in range(2):
        outages.note(None)
        assert outages.current() is None


def test_an_outage_that_nobody_can_read_makes_nobody_wait() -> None:
    with mock_aws():
        office = on_dynamodb(client("dynamodb"))
        odd = {**outage_row(), "body": {"M": {"doubt": {"S": "sideways"}}}}
        office.dynamodb.put_item(TableName="staff", Item=odd)

        assert office.outages.current() is None
