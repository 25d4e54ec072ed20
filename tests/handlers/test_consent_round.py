"""R6, R7, R11: the round of every day as it ships, over the tables and the bucket."""

from collections.abc import Iterator

import pytest
from moto import mock_aws

from functions.consent import wiring
from functions.consent.settings import ConsentSettings
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.domain.consents.requests import Progress
from quitclaim.domain.instants import Interval
from quitclaim.domain.people.person import HERSELF
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.runtime.aws import client
from quitclaim.usecases.daily_round import Round
from tests.builders import (
    ADA,
    DAY,
    a_consent,
    a_sent_request,
    a_turn,
    an_identity,
    given,
    requested,
    some_rules,
)
from tests.contract.changes import a_change, known
from tests.contract.stores import Stores, on_dynamodb
from tests.handlers.library import SITE

NOTHING = Round(lapsed=0, reminded=0)


@pytest.fixture
def stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stores]:
    for name in ConsentSettings.variables() - {"AWS_ENDPOINT_URL"}:
        monkeypatch.setenv(name, name.lower().removesuffix("_table"))
    monkeypatch.setenv("SITE", SITE)
    monkeypatch.setenv("PAPERS_BUCKET", "papers")
    with mock_aws():
        here = {"LocationConstraint": "eu-central-1"}
        client("s3").create_bucket(Bucket="papers", CreateBucketConfiguration=here)
        stores = on_dynamodb(client("dynamodb"))
        (key,) = client("kms").list_keys()["Keys"]
        monkeypatch.setenv("KEY_ARN", key["KeyArn"])
        yield stores


def gave(stores: Stores, *, days_left: int) -> None:
    """ADA was asked by letter a year ago, said yes, and has so many days left."""
    at = SystemClock().now() - 365 * DAY
    during = Interval(at, at + (365 + days_left) * DAY)
    known(stores, ADA)
    stores.keys.make(ADA, Purpose.EVIDENCE)
    stores.consents.name(ADA, an_identity())
    asked = a_consent(given(at=at), during=during, events=(requested(at),))
    said = asked.after(given(at=at))
    sent = a_sent_request(turns=(a_turn(at=at),))
    answered = sent.after(a_turn(Progress.ANSWERED, at=at))
    stores.commits.commit(a_change(Write(some_rules())))
    stores.commits.commit(a_change(Write(asked), Write(sent)))
    stores.commits.commit(a_change(Write(said, asked), Write(answered, sent)))


def test_what_runs_out_is_asked_for_again_and_the_notice_is_kept(stores: Stores) -> None:
    gave(stores, days_left=59)

    rounds = [wiring.daily_round()() for _ in range(2)]

    assert rounds == [Round(lapsed=0, renewed=1, reminded=0), NOTHING]
    dossier = stores.consents.dossier(ADA)
    assert dossier
    old, renewal = sorted(dossier.consents, key=lambda one: one.events[0].at)
    assert renewal.supersedes == old.id
    request = stores.requests.of(ADA)[-1]
    assert request.to == HERSELF
    assert request.consents == frozenset({renewal.id})
    assert S3Papers(client("s3"), bucket="papers").read(request.document)


def test_what_is_over_is_written_down_and_not_asked_for(stores: Stores) -> None:
    gave(stores, days_left=-1)

    assert wiring.daily_round()() == Round(lapsed=1, reminded=0)
