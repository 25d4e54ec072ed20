"""R14, R36: what was made for somebody to see says whose it is, and leaves no copy."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

import pytest
from moto import mock_aws

from quitclaim.adapters.s3_own_pictures import S3OwnPictures
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.cuts import ALL
from quitclaim.domain.pictures.own_views import OwnView
from quitclaim.ports.own_pictures import OwnPictures, place_of
from quitclaim.runtime.aws import REGION, client
from tests.builders import ADA, BOB, NOON, a_hash
from tests.fakes.fakes import fakes_of
from tests.fakes.world import OfFind

PICTURE: Final = AssetId(a_hash("picture"))
VIEW: Final = OwnView(hidden=(), cut=ALL)
HERS: Final = place_of(ADA, PICTURE, view=VIEW)
BOBS: Final = place_of(BOB, PICTURE, view=VIEW)
ANOTHERS: Final = "out/elsewhere"


@dataclass(frozen=True, slots=True)
class Place:
    """`put`: as the darkroom does."""

    own: OwnPictures
    put: Callable[[str], object]


@pytest.fixture
def s3() -> Iterator[Any]:
    with mock_aws():
        made = client("s3")
        here = {"LocationConstraint": REGION}
        made.create_bucket(Bucket="exports", CreateBucketConfiguration=here)
        yield made


@pytest.fixture(params=["fake", "moto"])
def place(request: pytest.FixtureRequest) -> Place:
    if request.param == "moto":
        s3 = request.getfixturevalue("s3")
        return Place(
            S3OwnPictures(s3, bucket="exports"),
            lambda key: s3.put_object(Bucket="exports", Key=key, Body=b"a picture"),
        )
    fakes = fakes_of()
    lying = fakes.world.exports
    return Place(
        fakes.own_pictures, lambda key: lying.update({key: OfFind(ADA, fakes.clock.now())})
    )


def test_hers_are_hers_and_nobody_elses(place: Place) -> None:
    for key in (HERS, BOBS, ANOTHERS):
        place.put(key)

    assert place.own.there(ADA) == {HERS} and place.own.remains(BOB) == 1
    assert place.own.whose() == {ADA, BOB}
    assert HERS in place.own.address(HERS)


def test_forgotten_they_are_gone_and_others_stay(place: Place) -> None:
    for key in (HERS, BOBS, ANOTHERS):
        place.put(key)

    for _ in range(2):
        place.own.forget(ADA)

    assert place.own.there(ADA) == frozenset() and place.own.remains(ADA) == 0
    assert place.own.there(BOB) == {BOBS}


def test_what_was_made_long_ago_is_swept_and_nothing_beside_it(place: Place) -> None:
    for key in (HERS, BOBS, ANOTHERS):
        place.put(key)
    long_ago, soon = NOON - timedelta(days=9000), NOON + timedelta(days=9000)

    assert place.own.sweep(before=long_ago) == 0
    assert place.own.sweep(before=soon) == 2
    assert place.own.whose() == frozenset()


def test_an_address_is_good_for_minutes_and_kept_by_nobody(s3: Any) -> None:
    address = S3OwnPictures(s3, bucket="exports").address(HERS)

    assert "X-Amz-Expires=600" in address and "no-store" in address
