"""R17, R20, R36: a selfie lies where a browser put it, says whose it is, and leaves no copy."""

import json
from base64 import b64decode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import pytest
from moto import mock_aws

from quitclaim.adapters.s3_selfies import S3Selfies, selfie_at
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import SelfieId
from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.recognition.enrolment import Fault
from quitclaim.domain.recognition.selfies import Looked, Selfie
from quitclaim.ports.selfies import MOST_BYTES, Selfies, key_of
from quitclaim.runtime.aws import REGION, client
from tests.builders import ADA, BOB, NOON, an_id
from tests.fakes.fakes import fakes_of

HERS: Final = Selfie(person=ADA, consent=an_id("yes"), id=SelfieId(an_id("hers")))
AGAIN: Final = Selfie(person=ADA, consent=an_id("yes"), id=SelfieId(an_id("again")))
BOBS: Final = Selfie(person=BOB, consent=an_id("bob's"), id=SelfieId(an_id("bob")))
DECLINED: Final = Looked(at=NOON, faults=(Fault.SEVERAL_FACES, Flag.BLURRED))
BACK: Final = "https://quitclaim.test/c/selfie"


@dataclass(frozen=True, slots=True)
class Place:
    """`put`: as a browser does."""

    selfies: Selfies
    put: Callable[[Selfie], object]


@pytest.fixture
def s3() -> Iterator[Any]:
    with mock_aws():
        made = client("s3")
        here = {"LocationConstraint": REGION}
        made.create_bucket(Bucket="exports", CreateBucketConfiguration=here)
        yield made


def on_s3(s3: Any) -> Place:
    def put(selfie: Selfie) -> None:
        s3.put_object(Bucket="exports", Key=key_of(selfie), Body=b"a picture")

    return Place(S3Selfies(s3, bucket="exports"), put)


def in_memory() -> Place:
    fakes = fakes_of()
    return Place(fakes.selfies, lambda selfie: fakes.world.selfies.update({selfie: ADA}))


@pytest.fixture(params=["fake", "moto"])
def place(request: pytest.FixtureRequest) -> Place:
    return in_memory() if request.param == "fake" else on_s3(request.getfixturevalue("s3"))


def test_what_lies_there_is_found_by_whose_it_is(place: Place) -> None:
    for one in (HERS, AGAIN, BOBS):
        place.put(one)

    assert set(place.selfies.lying()) == {HERS, AGAIN, BOBS}
    assert set(place.selfies.lying(ADA)) == {HERS, AGAIN}
    assert place.selfies.lying(an_id("nobody")) == ()


def test_once_settled_it_is_gone_and_what_came_of_it_is_known(place: Place) -> None:
    place.put(HERS)

    for _ in range(2):
        place.selfies.settle(HERS, DECLINED)

    assert place.selfies.lying() == ()
    assert place.selfies.looked(ADA, HERS.consent) == DECLINED
    assert place.selfies.looked(BOB, HERS.consent) is None


def test_of_several_the_last_word_counts(place: Place) -> None:
    place.selfies.settle(HERS, DECLINED)
    place.selfies.settle(AGAIN, Looked(at=NOON))

    assert place.selfies.looked(ADA, HERS.consent) == Looked(at=NOON)


def test_what_is_dropped_leaves_no_word(place: Place) -> None:
    place.selfies.settle(HERS, DECLINED)
    place.put(AGAIN)

    for _ in range(2):
        place.selfies.drop(AGAIN)

    assert place.selfies.lying() == () and place.selfies.looked(ADA, HERS.consent) is None


def test_who_is_forgotten_leaves_nothing_and_others_all(place: Place) -> None:
    for one in (HERS, AGAIN, BOBS):
        place.put(one)
    place.selfies.settle(HERS, DECLINED)
    assert place.selfies.remains(ADA) == 2

    for _ in range(2):
        place.selfies.forget(ADA)

    assert place.selfies.remains(ADA) == 0 and place.selfies.lying() == (BOBS,)


def test_each_form_puts_one_under_its_own_key_and_leads_back(place: Place) -> None:
    form = place.selfies.form(HERS, back_to=BACK)

    assert form.fields["key"] == key_of(HERS)
    assert form.fields["success_action_redirect"] == BACK


def test_a_form_allows_one_key_a_size_and_no_kind_that_a_browser_would_show(s3: Any) -> None:
    form = on_s3(s3).selfies.form(HERS, back_to=BACK)

    policy = json.loads(b64decode(form.fields["policy"]))["conditions"]
    assert ["content-length-range", 1, MOST_BYTES] in policy
    assert {"key": key_of(HERS)} in policy and {"success_action_redirect": BACK} in policy
    assert {"Content-Type": "application/octet-stream"} in policy


def test_many_are_listed_whole(s3: Any) -> None:
    place = on_s3(s3)
    many = [
        Selfie(person=ADA, consent=an_id("yes"), id=SelfieId(an_id(f"{n}"))) for n in range(1001)
    ]
    for one in many:
        place.put(one)

    assert set(place.selfies.lying(ADA)) == set(many)


@pytest.mark.parametrize(
    "key", ["", "in/selfies/", f"in/selfies/{ADA}", f"{ADA}/{ADA}/{ADA}", "in/selfies/a/b/c"]
)
def test_what_is_no_key_of_one_is_refused(key: str) -> None:
    with pytest.raises(ImpossibleValue):
        selfie_at(key)
