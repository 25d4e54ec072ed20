"""What lies sealed of somebody is found by her records, noted, and taken away (R13, R39)."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from moto import mock_aws

from quitclaim.adapters.dynamodb_bundles import DynamoBundles
from quitclaim.domain.forgetting.bundles import Bundle, Laid
from quitclaim.domain.ids import PersonId
from quitclaim.ports.bundles import Bundles
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import REGION, client
from tests.builders import ADA, BOB, NOON, a_consent, an_id
from tests.builders.releases import a_consent_on_paper
from tests.builders.signing import a_paper, a_testimony
from tests.contract.changes import commit, erase, known, recorded
from tests.contract.stores import Stores, in_memory, on_dynamodb
from tests.fakes.in_memory_bundles import InMemoryBundles
from tests.fakes.in_memory_keys import InMemoryKeys

OTHERS = a_testimony(person=BOB, request=an_id("bob's request"))
LAID = Laid(
    signings=frozenset({a_testimony().request}),
    documents=frozenset({a_paper().document}),
    scans=frozenset({a_consent_on_paper().id}),
)
NOTE = Bundle(person=ADA, until=NOON, laid=LAID)


@dataclass(frozen=True, slots=True)
class House:
    stores: Stores
    bundles: Bundles


@pytest.fixture(params=["fake", "dynamodb"])
def house(request: pytest.FixtureRequest) -> Iterator[House]:
    if request.param == "fake":
        with in_memory(request.getfixturevalue) as stores:
            assert isinstance(stores.keys, InMemoryKeys)
            yield filled(House(stores, InMemoryBundles(stores.keys.world)))
        return
    with mock_aws():
        s3, dynamodb = client("s3"), client("dynamodb")
        here = {"LocationConstraint": REGION}
        s3.create_bucket(Bucket="papers", CreateBucketConfiguration=here)
        s3.put_bucket_versioning(Bucket="papers", VersioningConfiguration={"Status": "Enabled"})
        made = DynamoBundles(
            dynamodb, s3, people_table="people", keys_table="keys", bucket="papers"
        )
        yield filled(House(on_dynamodb(dynamodb), made))


def filled(house: House) -> House:
    stores = house.stores
    known(stores, ADA, BOB)
    for person in (ADA, BOB):
        stores.keys.make(person, Purpose.EVIDENCE)
    recorded(stores, a_consent())
    recorded(stores, a_consent_on_paper())
    commit(stores, encloses=(a_testimony(), a_paper(), OTHERS))
    return house


def test_all_that_lies_sealed_of_her_is_found_by_her_records(house: House) -> None:
    assert house.bundles.laid(ADA) == LAID
    assert house.bundles.laid(BOB) == Laid(signings=frozenset({OTHERS.request}))
    assert not house.bundles.laid(PersonId(an_id("nobody")))


def test_without_her_key_it_is_found_as_well(house: House) -> None:
    house.stores.keys.drop(ADA, Purpose.EVIDENCE)

    assert house.bundles.laid(ADA) == LAID


def test_everybody_is_named_whose_key_is_there_the_erased_too(house: House) -> None:
    erase(house.stores, ADA)
    assert list(house.bundles.holders()) == sorted([ADA, BOB])

    house.stores.keys.drop(BOB, Purpose.EVIDENCE)
    assert list(house.bundles.holders()) == [ADA]


def test_a_note_comes_back_as_it_was_written_last(house: House) -> None:
    first = Bundle(person=ADA, until=NOON)
    assert house.bundles.noted(ADA) is None and not house.bundles.all_noted()

    for note in (first, NOTE):
        house.bundles.note(note)
        assert house.bundles.noted(ADA) == note
    house.bundles.note(Bundle(person=BOB, until=NOON))
    assert [one.person for one in house.bundles.all_noted()] == sorted([ADA, BOB])


def test_a_note_is_no_key_of_hers(house: House) -> None:
    house.stores.keys.drop(ADA, Purpose.EVIDENCE)
    house.bundles.note(NOTE)

    assert list(house.bundles.holders()) == [BOB]


def test_what_is_disposed_of_is_gone_and_others_is_not(house: House) -> None:
    house.bundles.note(NOTE)
    for _ in range(2):
        house.bundles.dispose(NOTE)

        assert house.bundles.noted(ADA) is None
        assert house.bundles.laid(ADA) == Laid(scans=LAID.scans)
        assert house.stores.requests.testimonies(ADA) == ()
        assert house.stores.requests.testimonies(BOB) == (OTHERS,)
