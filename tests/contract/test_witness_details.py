"""What explains a sighting and what does not, thing by thing, and what goes while it is read."""

from collections.abc import Callable, Iterator

import pytest
from botocore.exceptions import ClientError

from quitclaim.adapters.witness_pace import Pace
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.forgetting.stores import Store
from tests.builders import ADA, BOB
from tests.contract.deployed import Deployed, deployed
from tests.contract.explained import CLUES, EXPLAINED, PICTURE


@pytest.fixture
def at() -> Iterator[Deployed]:
    with deployed(None) as made:
        yield made


@pytest.mark.parametrize("what", EXPLAINED)
def test_only_what_is_declared_is_explained(what: str, at: Deployed) -> None:
    plant, store, reason = EXPLAINED[what]

    plant(at)

    seen = at.witness.sightings(CLUES, held=())
    assert [(one.store, one.reason) for one in seen] == [(store, reason)]


def test_a_picture_that_is_still_there_is_not_sought(at: Deployed) -> None:
    """Others are in it, and she is redacted."""
    at.put("originals", PICTURE)
    assert len(at.witness.sightings(CLUES, held=())) == 1

    at.put_row("library", f"A#{PICTURE}", "STATE", body={"M": {"fate": {"NULL": True}}})

    assert at.witness.sightings(CLUES, held=()) == ()


def test_a_place_names_nothing_that_a_photographer_wrote(at: Deployed) -> None:
    at.put("inbox", f"Ada Lovelace/{ADA}.jpg")

    (seen,) = at.witness.sightings(CLUES, held=())

    assert (seen.store, seen.place) == (Store.INBOX, "inbox")


def test_what_goes_while_it_is_read_is_gone(at: Deployed) -> None:
    at.put("exports", f"in/looked/{BOB}/1", b"{}")
    at.put("papers", "notices/1")
    at.s3.meta.events.register("before-call.s3.HeadObject", _first(at))

    assert at.witness.sightings(CLUES, held=()) == ()


def _first(at: Deployed) -> Callable[..., None]:
    """Somebody deletes it, between the list and the look."""

    def delete(**_: object) -> None:
        at.s3.delete_object(Bucket="exports", Key=f"in/looked/{BOB}/1")

    return delete


def test_what_may_not_be_read_is_no_reason_to_certify(at: Deployed) -> None:
    at.put("papers", "notices/1")

    def refuse(**_: object) -> None:
        raise ClientError({"Error": {"Code": "403"}}, "HeadObject")

    at.s3.meta.events.register("before-call.s3.HeadObject", refuse)

    with pytest.raises(ClientError):
        at.witness.sightings(CLUES, held=())


def test_a_table_that_is_busy_is_no_reason_to_certify(at: Deployed) -> None:
    def refuse(**_: object) -> None:
        raise ClientError({"Error": {"Code": "ThrottlingException"}}, "Scan")

    at.dynamodb.meta.events.register("before-call.dynamodb.Scan", refuse)

    with pytest.raises(StoreUnavailable):
        at.witness.sightings(CLUES, held=())


def test_whoever_reads_leaves_others_the_time_they_need(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("quitclaim.adapters.witness_pace.time.sleep", slept.append)

    Pace().after_page("library", 100)
    Pace(pause_s=0.2).after_page("library", 200)

    assert slept == [0.2]
