"""One rotation at a time, the same for every process, and gone for good once it is renewed."""

from collections.abc import Iterator

import pytest
from moto import mock_aws

from quitclaim.adapters.dynamodb_rotations import DynamoRotations
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import AssetId
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import client
from tests.contract.dynamodb import GALLERY
from tests.contract.stores_of_galleries import Masters, masters_on


@pytest.fixture(params=["moto", "dynamodb_local"])
def masters(request: pytest.FixtureRequest) -> Iterator[Masters]:
    dynamodb = request.getfixturevalue("dynamodb_local") if "local" in request.param else None
    with mock_aws():
        yield masters_on(dynamodb or client("dynamodb"))


def test_every_process_turns_alike(masters: Masters) -> None:
    another = DynamoRotations(masters.dynamodb, gallery_table=GALLERY, keys=masters.keys)

    first = masters.rotations.current()

    assert first == another.current() == masters.rotations.current()
    assert len(first.secret) == 32


def test_of_two_that_are_first_one_wins(masters: Masters, monkeypatch: pytest.MonkeyPatch) -> None:
    another = DynamoRotations(masters.dynamodb, gallery_table=GALLERY, keys=masters.keys)
    seal, theirs = masters.keys.seal, []

    def be_late(*arguments: object, **named: object) -> bytes:
        monkeypatch.setattr(masters.keys, "seal", seal)
        theirs.append(another.current())
        return seal(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(masters.keys, "seal", be_late)

    assert masters.rotations.current() == theirs[0] == another.current()


def test_renewed_nothing_is_left_of_the_one_before(masters: Masters) -> None:
    before = masters.rotations.current()

    after = masters.rotations.renew()

    kept = masters.dynamodb.scan(TableName=GALLERY)["Items"]
    assert masters.rotations.current() == after
    assert (before.id, before.secret) != (after.id, after.secret)
    assert len(kept) == 1 and before.id not in str(kept)
    assert after.secret not in kept[0]["sealed"]["B"]
    assert repr(after.secret) not in repr(after)


def test_without_its_key_it_is_renewed_and_never_guessed(masters: Masters) -> None:
    masters.rotations.current()
    masters.keys.drop(AssetId("7" * 64), Purpose.TEMPLATE)

    with pytest.raises(ImpossibleValue):
        masters.rotations.current()

    assert masters.rotations.renew() == masters.rotations.current()
