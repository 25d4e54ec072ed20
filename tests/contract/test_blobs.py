"""The promises of Blobs, held by the fake and by S3Blobs alike."""

from collections.abc import Iterator

import pytest
from moto import mock_aws

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.ports.blobs import Blobs, Shelf
from quitclaim.ports.paging import Cursor, every
from tests.contract.stores_of_blobs import PAGE, a_blob_store
from tests.fakes.fakes import fakes_of
from tests.fakes.world import World

ORIGINALS, PICTURES = Shelf.ORIGINALS, Shelf.PICTURES


@pytest.fixture(params=["fake", "moto"])
def blobs(request: pytest.FixtureRequest) -> Iterator[Blobs]:
    if request.param == "fake":
        world = World()
        world.pages.size = PAGE
        yield fakes_of(world).blobs
        return
    with mock_aws():
        yield a_blob_store().blobs


@pytest.mark.parametrize("shelf", Shelf)
def test_what_was_put_is_got(blobs: Blobs, shelf: Shelf) -> None:
    blobs.put(shelf, "a/key", content=b"\x00bytes\xff")
    blobs.put(shelf, "empty", content=b"")

    assert blobs.get(shelf, "a/key") == b"\x00bytes\xff"
    assert blobs.get(shelf, "empty") == b""


def test_what_is_missing_is_none(blobs: Blobs) -> None:
    blobs.put(ORIGINALS, "key", content=b"bytes")

    assert blobs.get(ORIGINALS, "another") is None
    assert blobs.get(PICTURES, "key") is None
    assert [blobs.has(ORIGINALS, key) for key in ("key", "another")] == [True, False]


def test_the_last_put_is_got(blobs: Blobs) -> None:
    blobs.put(ORIGINALS, "key", content=b"first")
    blobs.put(ORIGINALS, "key", content=b"second")

    assert blobs.get(ORIGINALS, "key") == b"second"


@pytest.mark.parametrize("shelf", Shelf)
def test_what_is_deleted_is_gone_and_its_neighbours_stay(blobs: Blobs, shelf: Shelf) -> None:
    for key in ("key", "key2", "key/under", "kex"):
        blobs.put(shelf, key, content=key.encode())

    blobs.delete(shelf, "key")

    assert blobs.get(shelf, "key") is None
    assert set(every(lambda after: blobs.keys(shelf, after=after))) == {"key2", "key/under", "kex"}


def test_to_delete_twice_or_what_never_was_is_no_error(blobs: Blobs) -> None:
    blobs.put(ORIGINALS, "key", content=b"bytes")

    blobs.delete(ORIGINALS, "key")
    blobs.delete(ORIGINALS, "key")
    blobs.delete(PICTURES, "never")

    assert blobs.keys(ORIGINALS).items == ()


def test_keys_come_in_pages_each_once(blobs: Blobs) -> None:
    put = {f"{number:03}" for number in range(2 * PAGE + 1)}
    for key in put:
        blobs.put(ORIGINALS, key, content=b"")
    blobs.put(PICTURES, "elsewhere", content=b"")

    first = blobs.keys(ORIGINALS)
    listed = list(every(lambda after: blobs.keys(ORIGINALS, after=after)))

    assert len(first.items) == PAGE and first.following is not None
    assert sorted(listed) == sorted(put)


def test_a_cursor_serves_only_the_list_it_came_from(blobs: Blobs) -> None:
    """R48."""
    for number in range(PAGE + 1):
        blobs.put(ORIGINALS, f"{number}", content=b"")
    following = blobs.keys(ORIGINALS).following
    assert following

    for shelf, cursor in [
        (PICTURES, following),
        (ORIGINALS, Cursor("nobody's")),
        (ORIGINALS, Cursor("")),
        (ORIGINALS, Cursor("é")),
    ]:
        with pytest.raises(ImpossibleValue):
            blobs.keys(shelf, after=cursor)


def test_what_goes_between_two_pages_hides_no_other(blobs: Blobs) -> None:
    for number in range(2 * PAGE):
        blobs.put(ORIGINALS, f"{number}", content=b"")
    first = blobs.keys(ORIGINALS)

    for key in first.items:
        blobs.delete(ORIGINALS, key)

    left = blobs.keys(ORIGINALS, after=first.following)
    assert set(first.items) | set(left.items) == {f"{number}" for number in range(2 * PAGE)}
