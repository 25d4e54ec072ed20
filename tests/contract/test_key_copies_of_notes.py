"""With the copy of the keys comes back until when evidence of the erased is kept (R37, R39)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from moto import mock_aws

from quitclaim.adapters.dynamodb_bundles import DynamoBundles
from quitclaim.domain.forgetting.bundles import Bundle, Laid
from quitclaim.domain.ids import RequestId
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import client
from tests.builders import ADA, NOON, an_id
from tests.contract.on_files import House

EVIDENCE = Purpose.EVIDENCE


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with mock_aws():
        made = House(tmp_path, client("dynamodb"))
        made.create()
        yield made


def test_until_when_evidence_is_kept_comes_back_with_it(house: House) -> None:
    """R39: whoever is left out has nothing else that says so."""
    keys, bundles = house.stores.keys, bundles_of(house)
    keys.make(ADA, EVIDENCE)
    note = Bundle(person=ADA, until=NOON, laid=Laid(signings=frozenset({RequestId(an_id("a"))})))
    bundles.note(note)
    assert house.restoring.copies().take() == 1
    house.replace("keys", [])

    copies = house.restoring.copies()
    copies.begin()
    assert bundles.noted(ADA) is None
    assert copies.owners() == {ADA} and copies.put_back(leaving_out={ADA}) == 1
    assert bundles.noted(ADA) == note


def bundles_of(house: House) -> DynamoBundles:
    tables = {"people_table": "people", "keys_table": "keys"}
    return DynamoBundles(house.client("dynamodb"), house.client("s3"), **tables, bucket="papers")
