"""The handler as it ships: settings from the environment, every real adapter, AWS mocked."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import pytest
from moto import mock_aws

from functions.recognize import endpoints, handler, wiring
from quitclaim import keyed
from quitclaim.adapters.s3_selfies import LOOKED
from quitclaim.domain.ids import SelfieId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.recognition.selfies import Selfie
from quitclaim.ports.recognising import Recognise
from quitclaim.ports.selfies import key_of
from quitclaim.runtime.aws import client
from quitclaim.runtime.packs import default_manifest
from quitclaim_vision.adapters.opensearch_gallery import OpenSearchGallery
from quitclaim_vision.adapters.sealed_gallery import SealedGallery
from tests.builders import (
    ADA,
    NOON,
    a_collection_rule,
    a_face,
    a_hash,
    a_roster,
    a_run_account,
    an_assessment,
    an_asset,
    an_attestation,
    an_id,
    some_rules,
)
from tests.contract.changes import known, put, recorded
from tests.contract.stores import Stores, on_dynamodb
from tests.fakes.fake_clock import FakeClock
from tests.fakes.fake_crops import FakeCrops
from tests.fakes.fake_embedder import FakeEmbedder
from tests.fakes.world import World
from tests.handlers.recognitions import NEEDED, come, happened
from tests.unit.usecases.recognition import RUN, yes_of

PACK: Final = default_manifest().pack
OF_SELFIES: Final = ("enrol_from_selfie", "drop_selfies")
SELFIE = Selfie(person=ADA, consent=yes_of(ADA).id, id=SelfieId(an_id("selfie")))
PICTURE = an_asset(a_face("hers"), id=a_hash("shoot"))


def crops() -> FakeCrops:
    """Her own picture shows the very face of the photo."""
    shown = f"{PICTURE.id}|{PICTURE.faces[0].id}".encode()
    return FakeCrops(World(), captures={key_of(SELFIE): shown})


@pytest.fixture
def stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stores]:
    for name in NEEDED:
        monkeypatch.setenv(name, name.lower().removesuffix("_table").removesuffix("_bucket"))
    monkeypatch.setenv("ENDPOINT_FUNCTION", "endpoint")
    monkeypatch.setattr(keyed, "SystemClock", lambda: FakeClock(NOON))
    monkeypatch.setattr(endpoints, "LambdaCrops", lambda *_, **__: crops())
    monkeypatch.setattr(endpoints, "LambdaEmbedder", lambda *_, **__: FakeEmbedder(World()))
    with mock_aws():
        made = on_dynamodb(client("dynamodb"))
        (key,) = client("kms").list_keys()["Keys"]
        monkeypatch.setenv("KEY_ARN", key["KeyArn"])
        here = {"LocationConstraint": "eu-central-1"}
        client("s3").create_bucket(Bucket="exports", CreateBucketConfiguration=here)
        queue = client("sqs").create_queue(QueueName="recognitions")["QueueUrl"]
        monkeypatch.setenv("RECOGNITIONS_QUEUE", queue)
        for name in ("plan_run", "follow_arrival", "recognise_asset", *OF_SELFIES):
            monkeypatch.setattr(handler, f"_{name}", cache(getattr(wiring, name)))
        rules = some_rules(assessment=an_assessment(model=PACK.model, target_rate=PACK.target_rate))
        put(made, rules, a_collection_rule(), PICTURE)
        yield made


def enrolled(stores: Stores) -> None:
    """ADA, by her own word and the picture that she put, on the roster of the shoot."""
    known(stores, ADA)
    recorded(stores, yes_of(ADA))
    client("s3").put_object(Bucket="exports", Key=key_of(SELFIE), Body=b"her own face")
    assert come(json.dumps({"key": key_of(SELFIE), "size": 12})) == []
    put(stores, a_roster(ADA), an_attestation(PICTURE))


def waiting() -> list[Any]:
    queue = client("sqs").get_queue_url(QueueName="recognitions")["QueueUrl"]
    told = client("sqs").receive_message(QueueUrl=queue, MaxNumberOfMessages=10)
    return [json.loads(message["Body"]) for message in told.get("Messages", ())]


def test_from_a_run_on_the_bus_to_a_suggestion(stores: Stores) -> None:
    enrolled(stores)
    put(stores, a_run_account())

    assert come(happened(EventType.RUN_STARTED, RUN)) == []
    assert waiting() == [{"run": RUN, "asset": PICTURE.id}]
    assert come(Recognise(RUN, PICTURE.id)) == []

    assert (stored := stores.library.asset(PICTURE.id))
    assert (guess := stored.faces[0].suggestion) and guess.person == ADA


def test_a_selfie_is_gone_when_it_was_looked_at(stores: Stores) -> None:
    enrolled(stores)

    lying = client("s3").list_objects_v2(Bucket="exports")["Contents"]
    assert [one["Key"] for one in lying] == [f"{LOOKED}{ADA}/{yes_of(ADA).id}"]


@pytest.mark.usefixtures("stores")
def test_a_selfie_is_dropped_where_the_yes_ended_first() -> None:
    client("s3").put_object(Bucket="exports", Key=key_of(SELFIE), Body=b"her own face")

    assert come(happened(EventType.CONSENT_WITHDRAWN, SELFIE.consent)) == []

    assert "Contents" not in client("s3").list_objects_v2(Bucket="exports")


@pytest.mark.usefixtures("stores")
def test_what_nobody_attested_to_is_not_followed() -> None:
    assert come(happened(EventType.ASSET_ADDED, PICTURE.id)) == []
    assert waiting() == []


@pytest.mark.usefixtures("stores")
def test_the_local_clouds_endpoint_is_on_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:4566")
    monkeypatch.delenv("ENDPOINT_FUNCTION")
    monkeypatch.setenv("ENDPOINT_ADDRESS", "https://elsewhere.example")

    with pytest.raises(ValueError, match="crops go to this machine only"):
        wiring.recognise_asset()

    monkeypatch.setenv("ENDPOINT_ADDRESS", "unix:/tmp/endpoint")
    assert isinstance(wiring.recognise_asset().gallery, SealedGallery)


@pytest.mark.usefixtures("stores")
def test_where_a_search_node_is_named_copies_lie_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEARCH_HOST", "127.0.0.1:9200")

    assert isinstance(wiring.recognise_asset().gallery, OpenSearchGallery)
