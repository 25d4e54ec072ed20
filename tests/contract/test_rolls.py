"""The promises of the two lists: idempotent, found at once, and never read without their key."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from botocore.exceptions import ClientError

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import ContentHash
from quitclaim.ports.block_list import BlockList, ErasureList, Roll
from tests.builders import ADA, BOB, a_hash
from tests.contract.stores_of_rolls import LOG, Bucket, a_bucket
from tests.fakes.fakes import fakes_of

HERS, OTHERS = ContentHash(a_hash("hers")), ContentHash(a_hash("others"))


@pytest.fixture
def bucket() -> Iterator[Bucket]:
    with a_bucket() as made:
        yield made


@pytest.fixture(params=["fake", "s3"])
def block_list(request: pytest.FixtureRequest) -> Callable[[], BlockList]:
    """Each call a process of its own."""
    if request.param == "fake":
        fake = fakes_of().block_list
        return lambda: fake
    return request.getfixturevalue("bucket").block_list  # type: ignore[no-any-return]


@pytest.fixture(params=["fake", "s3"])
def erasure_list(request: pytest.FixtureRequest) -> Callable[[], ErasureList]:
    if request.param == "fake":
        fake = fakes_of().erasure_list
        return lambda: fake
    return request.getfixturevalue("bucket").erasure_list  # type: ignore[no-any-return]


def test_what_was_blocked_is_found_by_whoever_asks_and_nothing_else(
    block_list: Callable[[], BlockList],
) -> None:
    assert not block_list().holds(HERS)
    assert not block_list().among([HERS, OTHERS])

    block_list().block(HERS)
    block_list().block(HERS)
    block_list().block()

    assert block_list().holds(HERS)
    assert not block_list().holds(OTHERS)
    assert block_list().among([HERS, OTHERS]) == {HERS}


def test_whoever_was_erased_is_found_by_whoever_asks_and_nobody_else(
    erasure_list: Callable[[], ErasureList],
) -> None:
    assert not erasure_list().among([ADA, BOB])

    erasure_list().add([ADA])
    erasure_list().add([ADA])

    assert erasure_list().among(iter([ADA, BOB, ADA])) == {ADA}


def test_an_entry_says_nothing_and_the_two_lists_share_nothing(bucket: Bucket) -> None:
    bucket.erasure_list().add([ADA])
    bucket.block_list().block(ContentHash(a_hash("x")), HERS)

    entries = bucket.entries()
    assert sorted(one.partition("/")[0] for one in entries) == ["blocked"] * 3 + ["erased"] * 2
    assert not any(ADA in one or HERS in one for one in entries)
    names = [one.partition("/")[2] for one in entries]
    assert len(set(names)) == 4, "but for what says that a list was begun"
    assert {bucket.s3.head_object(Bucket=LOG, Key=one)["ContentLength"] for one in entries} == {0}


def test_another_deployment_names_the_same_otherwise(bucket: Bucket) -> None:
    bucket.erasure_list().add([ADA])
    first = set(bucket.entries())
    bucket.lose_the_key(Roll.ERASED)

    bucket.erasure_list().add([ADA])

    assert len(set(bucket.entries()) - first) == 1


@pytest.mark.parametrize("is_warm", [False, True])
def test_whoever_may_not_list_is_told_what_is_there_and_what_is_not(
    bucket: Bucket, *, is_warm: bool
) -> None:
    asking = bucket.block_list()
    bucket.forbid()
    if is_warm:
        assert not asking.holds(HERS), "nothing was ever blocked"
    bucket.block_list().block(HERS)

    assert asking.holds(HERS)
    assert not asking.holds(OTHERS)


def test_whoever_may_read_nothing_is_told_nothing(bucket: Bucket) -> None:
    """A right that was lost is no answer: nothing is taken in until it is given back."""
    bucket.block_list().block(HERS)
    bucket.forbid(even_reading=True)

    for content in (HERS, OTHERS):
        with pytest.raises(ClientError, match="403"):
            bucket.block_list().holds(content)


def test_what_s3_says_otherwise_is_said_on(bucket: Bucket) -> None:
    said = SimpleNamespace(status_code=400), {"Error": {"Code": "400"}}
    bucket.s3.meta.events.register("before-call.s3.HeadObject", lambda **_: said)

    with pytest.raises(ClientError, match="400"):
        bucket.block_list().holds(HERS)


def test_without_its_key_a_list_is_not_read_as_an_empty_one(bucket: Bucket) -> None:
    bucket.block_list().block(HERS)
    bucket.erasure_list().add([ADA])
    for roll in Roll:
        bucket.lose_the_key(roll)

    for asked in (
        lambda: bucket.block_list().holds(HERS),
        lambda: bucket.block_list().among([HERS]),
        lambda: bucket.erasure_list().among([ADA]),
    ):
        with pytest.raises(ImpossibleValue, match="restore its row"):
            asked()
