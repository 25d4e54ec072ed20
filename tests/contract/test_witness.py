"""Whoever counts after an erasure finds what is left in every store, and nothing of others (I7)."""

from collections.abc import Iterator
from uuid import uuid4

import pytest

from quitclaim.domain.errors import ImpossibleValue, StoreUnavailable
from quitclaim.domain.forgetting.certificate import Reason
from quitclaim.domain.forgetting.sightings import counted
from quitclaim.domain.forgetting.stores import Store
from tests.builders import BOB
from tests.contract.deployed import Deployed, deployed
from tests.contract.filled_people import ADA_LOVELACE
from tests.contract.lived_in import ALIASES, ALONE, HELD, SHARED, TWICE, live_in
from tests.servers.dynamodb_local import dynamodb_client


@pytest.fixture
def at(dynamodb_endpoint: str) -> Iterator[Deployed]:
    with deployed(dynamodb_client(dynamodb_endpoint, namespace=uuid4().hex)) as made:
        yield made


def test_whoever_was_erased_properly_is_seen_in_what_is_declared_alone(at: Deployed) -> None:
    live_in(at)

    certificate = at.erase()

    assert {(one.store, one.reason) for one in certificate.remainders} == {
        (Store.KEYS, Reason.EVIDENCE),
        (Store.OUTBOX, Reason.ON_ITS_WAY),
        (Store.PEOPLE, Reason.WARDS),
        (Store.PAPERS, Reason.EVIDENCE),
    }


def test_a_legal_hold_explains_what_it_keeps_and_nothing_beside_it(at: Deployed) -> None:
    live_in(at, HELD)

    certificate = at.erase()

    held = {one.store: one.count for one in certificate.remainders if one.reason is HOLD}
    # Its row, its version and what leads to it; two versions of its bytes; small and out.
    assert held == {Store.KEYS: 1, Store.PICTURES: 2, Store.ORIGINALS: 2, Store.LIBRARY: 3}


HOLD = Reason.LEGAL_HOLD


def test_no_certificate_says_that_nothing_is_left_while_something_is(at: Deployed) -> None:
    """What leads from a picture to what is out of it was lost, so that the eraser misses it."""
    live_in(at)
    pointer = {"pk": {"S": f"A#{SHARED.id}"}, "sk": {"S": "R#website"}}
    at.dynamodb.delete_item(TableName="library", Key=pointer)

    with pytest.raises(ImpossibleValue, match="pictures still holds something undeclared"):
        at.erase()


def test_clues_are_what_is_hers_and_nothing_of_anybody_else(at: Deployed) -> None:
    live_in(at)

    clues = at.witness.clues(ALIASES, addresses=[ADA_LOVELACE.mail])
    his = at.witness.clues([BOB], addresses=[])

    assert clues.assets == {ALONE.id, TWICE.id, SHARED.id}
    assert {*clues.renditions.values()} == clues.assets
    assert not clues.records & his.records and not clues.templates & his.templates
    assert ADA_LOVELACE.mail not in repr(clues)


def test_of_others_everything_stays_uncounted(at: Deployed) -> None:
    """As much of BOB is seen after her erasure as before, less what she was in with him."""
    live_in(at)
    clues = at.witness.clues([BOB], addresses=[])
    before = counted(at.witness.sightings(clues, held=()))

    at.erase()

    after = counted(at.witness.sightings(clues, held=()))
    for store in (Store.KEYS, Store.GALLERY, Store.PEOPLE):
        assert after[store] == before[store] > 0


def test_every_table_and_bucket_is_read_to_its_end_page_by_page(at: Deployed) -> None:
    live_in(at)
    clues = at.witness.clues(ALIASES, addresses=[])
    at.read.clear()

    at.witness.sightings(clues, held=())

    read = [place for place, _ in at.read]
    assert {*read} == {*at.witness.tables.tables, *at.witness.buckets.buckets}
    assert read.count("originals") > 1


def test_with_the_mail_service_silent_nothing_is_certified(at: Deployed) -> None:
    live_in(at)
    at.mail.busy = True

    with pytest.raises(StoreUnavailable):
        at.erase()
