"""R13: the round for timestamps as it ships, over the tables, the bucket and a service."""

from collections.abc import Iterator

import pytest
from moto import mock_aws

from functions.consent import handler, wiring
from functions.consent.settings import ConsentSettings
from quitclaim.adapters.s3_timestamps import S3Timestamps
from quitclaim.ports.changes import Purpose
from quitclaim.runtime.aws import client
from tests.builders import ADA, a_paper
from tests.contract.changes import commit, known
from tests.contract.stores import Stores, on_dynamodb
from tests.handlers.library import SITE
from tests.needs import require
from tests.servers.timestamp_service import Service, a_service
from tests.servers.timestamps import Clockmaker


@pytest.fixture
def stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stores]:
    """A paper of ADA's waits."""
    for name in ConsentSettings.variables() - {"AWS_ENDPOINT_URL", "TIMESTAMPS"}:
        monkeypatch.setenv(name, name.lower().removesuffix("_table"))
    monkeypatch.setenv("SITE", SITE)
    monkeypatch.setenv("PAPERS_BUCKET", "papers")
    with mock_aws():
        here = {"LocationConstraint": "eu-central-1"}
        client("s3").create_bucket(Bucket="papers", CreateBucketConfiguration=here)
        stores = on_dynamodb(client("dynamodb"))
        (key,) = client("kms").list_keys()["Keys"]
        monkeypatch.setenv("KEY_ARN", key["KeyArn"])
        monkeypatch.setattr(handler, "_timestamp_papers", wiring.timestamp_papers)
        known(stores, ADA)
        stores.keys.make(ADA, Purpose.EVIDENCE)
        commit(stores, encloses=(a_paper(),))
        yield stores


@pytest.fixture(scope="module")
def clockmaker(tmp_path_factory: pytest.TempPathFactory) -> Clockmaker:
    require("openssl")
    return Clockmaker.made(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def service(clockmaker: Clockmaker, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    with a_service(clockmaker) as service:
        monkeypatch.setenv("OUTSIDE_ORIGINS", service.origin)
        monkeypatch.setenv("TIMESTAMPS", service.address)
        yield service


def a_round() -> dict[str, object]:
    return handler.lambda_handler({"round": "timestamps"}, None)


def token_of(stores: Stores) -> bytes | None:
    timestamps = S3Timestamps(client("s3"), bucket="papers", keys=stores.keys)
    return timestamps.read(ADA, a_paper().document)


def test_whoever_wants_none_has_none(stores: Stores) -> None:
    assert a_round() == {"papers": 0}

    assert token_of(stores) is None


def test_a_paper_gets_one_once(
    stores: Stores, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [a_round() for _ in range(2)] == [{"papers": 1}, {"papers": 0}]

    assert token_of(stores) and len(service.asked) == 1
    paper = stores.requests.paper(ADA, a_paper().request)
    assert paper and paper.timestamped_at
    assert '{"event": "papers", "count": "1"}' in capsys.readouterr().out


def test_an_outage_is_said_in_one_word_and_waited_for(
    stores: Stores, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    service.moods[:] = [500]

    assert [a_round() for _ in range(2)] == [{"papers": 0}] * 2

    assert token_of(stores) is None and len(service.asked) == 1
    said = capsys.readouterr().out
    assert said.count('{"event": "no_timestamp", "problem": "service_failed"}') == 1
