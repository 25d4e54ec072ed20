"""R17, R25, R36: what lies of a find says whose it is, and leaves no copy."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

import pytest
from moto import mock_aws

from quitclaim.adapters.s3_finds import S3Finds, find_at
from quitclaim.adapters.s3_selfies import S3Selfies
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import AssetId
from quitclaim.domain.recognition.finds import Find, FindAnswer, Hurdle
from quitclaim.ports.finds import Finds, capture_of, seen_at
from quitclaim.ports.selfies import Selfies
from quitclaim.runtime.aws import REGION, client
from tests.builders import ADA, BOB, CAMP, FAIR, NOON, a_hash, an_id
from tests.fakes.fakes import fakes_of
from tests.fakes.world import OfFind

HERS: Final = Find(person=ADA, collection=FAIR, run=an_id("run"))
BOBS: Final = Find(person=BOB, collection=FAIR, run=an_id("bob's run"))
BEGUN: Final = FindAnswer(at=NOON, run=HERS.run)
REFUSED: Final = FindAnswer(at=NOON, hurdles=(Hurdle.PAUSED, Hurdle.OTHERS))
BACK: Final = "https://quitclaim.test/c/selfie"
PICTURE: Final = AssetId(a_hash("picture"))


@dataclass(frozen=True, slots=True)
class Place:
    """`put`: as a browser, or the darkroom, does."""

    finds: Finds
    selfies: Selfies
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
            S3Finds(s3, bucket="exports"),
            S3Selfies(s3, bucket="exports"),
            lambda key: s3.put_object(Bucket="exports", Key=key, Body=b"a picture"),
        )
    fakes = fakes_of()
    lying = fakes.world.finds
    return Place(
        fakes.finds,
        fakes.selfies,
        lambda key: lying.update({key: OfFind(ADA, fakes.clock.now())}),
    )


def test_her_picture_lies_until_it_is_dropped(place: Place) -> None:
    place.put(capture_of(HERS))
    assert place.finds.is_lying(HERS) and not place.finds.is_lying(BOBS)

    for _ in range(2):
        place.finds.drop(HERS)

    assert not place.finds.is_lying(HERS)


def test_the_latest_answer_stands_for_each_place(place: Place) -> None:
    assert place.finds.answer(ADA, FAIR) is None

    for answer in (BEGUN, REFUSED):
        place.finds.keep(answer, person=ADA, collection=FAIR)
    place.finds.keep(BEGUN, person=ADA, collection=CAMP)

    assert place.finds.answer(ADA, FAIR) == REFUSED
    assert place.finds.answer(ADA, CAMP) == BEGUN and place.finds.answer(BOB, FAIR) is None


def test_she_is_shown_what_was_found_by_this_find_alone(place: Place) -> None:
    for find in (HERS, BOBS):
        place.put(seen_at(find, PICTURE))

    (address,) = place.finds.seen(HERS)

    assert seen_at(HERS, PICTURE) in address
    assert place.finds.seen(Find(person=ADA, collection=FAIR, run=an_id("another"))) == []


def test_a_form_puts_one_under_its_own_key_and_leads_back(place: Place) -> None:
    form = place.finds.form(HERS, back_to=BACK)

    assert form.fields["key"] == capture_of(HERS) and find_at(form.fields["key"]) == HERS
    assert form.fields["success_action_redirect"] == BACK


def test_a_picture_that_somebody_asks_with_is_no_selfie(place: Place) -> None:
    place.put(capture_of(HERS))

    assert place.selfies.lying() == ()


def test_who_is_forgotten_leaves_nothing_of_it_and_others_all(place: Place) -> None:
    for find in (HERS, BOBS):
        place.put(capture_of(find))
        place.put(seen_at(find, PICTURE))
        place.finds.keep(BEGUN, person=find.person, collection=FAIR)
    assert place.selfies.remains(ADA) == 3

    for _ in range(2):
        place.selfies.forget(ADA)

    assert place.selfies.remains(ADA) == 0 and place.selfies.remains(BOB) == 3


def test_what_was_put_before_is_swept_and_the_rest_is_not(place: Place) -> None:
    place.put(capture_of(HERS))
    place.finds.keep(BEGUN, person=ADA, collection=FAIR)
    long_ago, soon = NOON - timedelta(days=9000), NOON + timedelta(days=9000)

    assert place.finds.sweep(before=long_ago) == 0
    assert place.finds.is_lying(HERS)
    assert place.finds.sweep(before=soon) == 2
    assert not place.finds.is_lying(HERS) and place.finds.answer(ADA, FAIR) is None


def test_many_are_shown_whole(s3: Any) -> None:
    finds = S3Finds(s3, bucket="exports")
    for n in range(1001):
        s3.put_object(Bucket="exports", Key=seen_at(HERS, AssetId(a_hash(f"{n}"))), Body=b"her")

    assert len(finds.seen(HERS)) == 1001


@pytest.mark.parametrize(
    "key", ["", "in/finds/asked/", f"in/finds/asked/{ADA}", f"in/finds/told/{ADA}/{FAIR}", "a/b/c"]
)
def test_what_is_no_key_of_one_is_refused(key: str) -> None:
    with pytest.raises(ImpossibleValue):
        find_at(key)
