"""What a cloud may not do under kills, done here by a made-up one: each time it is told."""

import hashlib
from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError

from tests.soak.arrivals import Sent
from tests.soak.reckoning import Found, wrongs
from tests.soak.siege import shares_of
from tests.soak.uploads import Uploads

FIRST = Sent(key="anna/fair/1.jpg", content=b"one", becomes=1)
SECOND = Sent(key="anna/fair/2.jpg", content=b"two", becomes=4)
NONE = Sent(key="anna/fair/3.pdf", content=b"%PDF", becomes="This is a document.")
SENT = (FIRST, SECOND, NONE)


def digest(sent: Sent) -> str:
    return hashlib.sha256(sent.content).hexdigest()


GOOD = Found(
    fates={one.key: one.becomes for one in SENT},
    assets=frozenset({"a1", "a2"}),
    originals={"a1": digest(FIRST), "a2": digest(SECOND)},
    thumbnails=frozenset({"a1", "a2"}),
    collections=frozenset({"c"}),
)


def fated(key: str, became: int | str | None) -> Found:
    return replace(GOOD, fates={**GOOD.fates, key: became})


DEFECTS: dict[str, tuple[Found, str]] = {
    "an acknowledged file is lost": (
        replace(GOOD, fates={FIRST.key: 1, NONE.key: NONE.becomes}),
        f"{SECOND.key} was acknowledged and is gone",
    ),
    "no sweep takes a file up": (fated(FIRST.key, None), f"{FIRST.key} is still in the inbox"),
    "a face is missing": (fated(SECOND.key, 3), f"{SECOND.key} became 3 instead of 4"),
    "a picture is refused": (
        fated(FIRST.key, "The file is damaged."),
        f"{FIRST.key} became 'The file is damaged.' instead of 1",
    ),
    "another reason is told": (fated(NONE.key, "The file is empty."), f"{NONE.key} became"),
    "two assets for one picture": (
        replace(
            GOOD,
            assets=GOOD.assets | {"a3"},
            originals={**GOOD.originals, "a3": digest(FIRST)},
            thumbnails=GOOD.thumbnails | {"a3"},
        ),
        f"{FIRST.key} is the original of 2 assets",
    ),
    "an original with other bytes": (
        replace(GOOD, originals={**GOOD.originals, "a1": "0" * 64}),
        "1 assets have an original that nobody uploaded as a picture",
    ),
    "an asset without its bytes": (
        replace(GOOD, originals={"a2": digest(SECOND)}),
        "asset a1 has no original",
    ),
    "an asset without a thumbnail": (
        replace(GOOD, thumbnails=frozenset({"a2"})),
        "asset a1 has no thumbnail",
    ),
    "bytes that no asset leads to": (
        replace(GOOD, originals={**GOOD.originals, "a9": digest(FIRST)}),
        "original a9 has no asset",
    ),
    "a folder twice": (
        replace(GOOD, collections=frozenset({"c", "d"})),
        "one folder became 2 collections",
    ),
}


def test_where_everything_is_as_it_should_be_nothing_is_told() -> None:
    assert wrongs(SENT, GOOD) == []


@pytest.mark.parametrize("name", DEFECTS)
def test_every_defect_is_told_with_its_key_or_asset(name: str) -> None:
    found, told = DEFECTS[name]

    assert any(wrong.startswith(told) for wrong in wrongs(SENT, found))


@dataclass
class Bucket:
    """Answers as it was told to, in turn; afterwards it takes everything."""

    answers: list[Exception] = field(default_factory=list)
    held: dict[str, bytes] = field(default_factory=dict)

    def put_object(self, **put: Any) -> None:
        if self.answers:
            raise self.answers.pop(0)
        self.held[put["Key"]] = put["Body"]


def refusal(status: int) -> ClientError:
    said = {"Error": {"Code": f"Code{status}"}, "ResponseMetadata": {"HTTPStatusCode": status}}
    return ClientError(said, "PutObject")


def test_a_client_tries_again_until_somebody_answers() -> None:
    bucket = Bucket([EndpointConnectionError(endpoint_url="http://cloud"), refusal(503)])

    with Uploads(bucket, "inbox") as uploads:
        uploads.put([FIRST])
        uploads.finish()

    assert uploads.acknowledged == set(bucket.held) == {FIRST.key}
    assert bucket.answers == []


def test_a_refusal_is_no_acknowledgement() -> None:
    with Uploads(Bucket([refusal(403)]), "inbox") as uploads:
        uploads.put([FIRST])
        uploads.finish()

    assert uploads.acknowledged == set()
    assert uploads.refused == {FIRST.key: "Code403"}


def test_what_was_acknowledged_before_is_not_put_again() -> None:
    bucket = Bucket()

    with Uploads(bucket, "inbox", acknowledged=[FIRST.key]) as uploads:
        uploads.put(SENT)
        uploads.finish()

    assert bucket.held.keys() == {SECOND.key, NONE.key}
    assert uploads.acknowledged == {one.key for one in SENT}


@pytest.mark.parametrize("lives", [1, 2, 7])
def test_every_file_arrives_in_one_life(lives: int) -> None:
    shares = shares_of(SENT, lives, Random(1))

    assert len(shares) == lives
    assert [one for share in shares for one in share] == list(SENT)
