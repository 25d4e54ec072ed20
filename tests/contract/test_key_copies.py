"""The promises of KeyCopies: one copy, no key of a template, nothing ever written over (R37)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from moto import mock_aws

from quitclaim.adapters.key_rows import kek_row
from quitclaim.adapters.s3_key_copies import COPY
from quitclaim.domain.errors import ImpossibleValue, NotFound
from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.ports.block_list import Roll
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import client
from tests.builders import ADA, BOB, FAIR, OFFICER, a_hash
from tests.contract.on_files import House
from tests.contract.peopled import ALONE, BOBS_NAME, SHARED, fill, she_is_gone

DATA, TEMPLATE, EVIDENCE, TEXT = Purpose.DATA, Purpose.TEMPLATE, Purpose.EVIDENCE, Purpose.TEXT
PICTURE, COLLECTION = AssetId(a_hash("picture")), CollectionId(FAIR)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with mock_aws():
        made = House(tmp_path, client("dynamodb"))
        made.create()
        yield made


@pytest.fixture
def copied(house: House) -> House:
    """A copy was taken; then the table is lost."""
    keys = house.stores.keys
    keys.make(ADA, DATA, TEMPLATE, EVIDENCE)
    keys.make(BOB, DATA)
    keys.make(PICTURE, TEXT)
    keys.make(COLLECTION, TEXT)
    assert house.restoring.copies().take() == 5
    house.replace("keys", [])
    return house


def test_every_key_but_those_of_templates_comes_back_as_it_was(copied: House) -> None:
    before = copied.client("s3").get_object(Bucket="copies", Key=COPY)["Body"].read()
    copies = copied.restoring.copies()
    copies.begin()
    assert copies.owners() == {ADA, BOB, PICTURE, COLLECTION}

    assert copies.put_back(leaving_out=()) == 5

    assert copied.restoring.copies().take() == 5
    after = copied.client("s3").get_object(Bucket="copies", Key=COPY)["Body"].read()
    assert sorted(after.splitlines()) == sorted(before.splitlines())
    assert not copied.stores.keys.holders([ADA], purpose=TEMPLATE)


def test_of_whoever_is_left_out_evidence_alone_comes_back(copied: House) -> None:
    copies, keys = copied.restoring.copies(), copied.stores.keys
    copies.begin()

    copies.put_back(leaving_out=[ADA, PICTURE])

    assert keys.holders([ADA, BOB], purpose=DATA) == {BOB}
    assert keys.holders([ADA], purpose=EVIDENCE) == {ADA}
    assert keys.holders([PICTURE, COLLECTION], purpose=TEXT) == {COLLECTION}


def test_what_was_sealed_before_opens_again(house: House) -> None:
    sealed = house.stores.keys
    sealed.make(ADA, DATA)
    content = sealed.seal(ADA, purpose=DATA, about="name", plain=b"Ada")
    house.restoring.copies().take()
    house.replace("keys", [])

    house.restoring.keys()()

    opened = house.stores.keys.unseal(ADA, purpose=DATA, about="name", sealed=content)
    assert opened == b"Ada"


def test_a_table_that_wraps_its_keys_otherwise_by_now_is_left_alone(copied: House) -> None:
    """Somebody was faster than whoever restores: half of the keys would open nothing."""
    copied.stores.keys.make(BOB, DATA)
    before = copied.rows("keys")

    with pytest.raises(ImpossibleValue, match=r"KEK#data was made anew"):
        copied.restoring.copies().begin()

    kept = {row["pk"]["S"]: row for row in copied.rows("keys")}
    assert all(kept[row["pk"]["S"]] == row for row in before)


def test_even_the_first_copy_can_tell_who_is_erased_after_it(house: House) -> None:
    house.restoring.copies().take()

    kept = {row["pk"]["S"] for row in house.rows("keys")}

    assert kept == {kek_row(roll)["pk"]["S"] for roll in Roll}


def test_without_a_copy_nothing_is_begun(house: House) -> None:
    with pytest.raises(NotFound, match="none was ever taken"):
        house.restoring.keys()()


def test_a_list_whose_key_is_in_no_copy_lets_nothing_come_back(copied: House) -> None:
    """Somebody put another copy there."""
    s3 = copied.client("s3")
    lines = s3.get_object(Bucket="copies", Key=COPY)["Body"].read().splitlines(keepends=True)
    less = b"".join(line for line in lines if b"KEK#erased" not in line)
    s3.put_object(Bucket="copies", Key=COPY, Body=less)
    s3.put_object(Bucket="log", Key="erased/begun", Body=b"")

    with pytest.raises(ImpossibleValue, match="restore its row"):
        copied.restoring.keys()()

    assert not copied.stores.keys.holders([ADA, BOB], purpose=DATA)


def test_a_lost_keys_table_comes_back_from_its_copy_without_her(house: House) -> None:
    fill(house)
    house.restoring.copies().take()
    house.restoring.erase()(ADA, member=OFFICER)
    house.replace("keys", [])
    assert house.stores.consents.identity(BOB) is None

    house.restoring.keys()()

    keys = house.stores.keys
    assert house.stores.consents.identity(BOB) == BOBS_NAME
    assert keys.holders([ADA, BOB], purpose=DATA) == {BOB}
    assert not keys.holders([ADA, BOB], purpose=TEMPLATE), "they are in no copy"
    assert keys.holders([ADA, BOB], purpose=EVIDENCE) == {ADA, BOB}
    assert keys.holders([ALONE.id, SHARED.id], purpose=TEXT) == {SHARED.id}
    replayed = house.restoring.replay()(member=OFFICER)
    assert not replayed.unfinished and not replayed.entangled
    she_is_gone(house)
