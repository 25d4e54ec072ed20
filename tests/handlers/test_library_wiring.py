"""The handler as it ships: settings from the environment, every real adapter, AWS mocked."""

import json
from collections.abc import Iterator

import pytest
from moto import mock_aws
from pydantic import ValidationError

from functions.library import handler, wiring
from functions.library.settings import LibrarySettings
from quitclaim.adapters.system_clock import SystemClock
from quitclaim.domain.organisation.credentials import SessionKey
from quitclaim.domain.organisation.sessions import Session
from quitclaim.ports.writes import Write
from quitclaim.runtime.aws import client
from quitclaim_web.doors.cookies import SESSION
from tests.builders import a_hash, a_secret, an_admin
from tests.contract.changes import a_change
from tests.contract.stores_of_staff import StaffStores, on_dynamodb
from tests.handlers.events import a_request
from tests.handlers.library import SITE
from tests.handlers.said import Said, said_in

ADMIN = an_admin()
OPTIONAL = {"AWS_ENDPOINT_URL", "OUTSIDE_ORIGINS", "RECOGNITION"}
DEPLOYED = {
    "pack": "dlib-resnet-v1",
    "model": a_hash("model"),
    "target_rate": 0.001,
    "miss_rate": 0.03,
    "weaknesses": ["children"],
    "gallery": "sealed",
    "endpoint": "lambda",
    "region": "eu-central-1",
}


@pytest.fixture
def stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[StaffStores]:
    for name in LibrarySettings.variables() - OPTIONAL:
        monkeypatch.setenv(name, name.lower().removesuffix("_table"))
    monkeypatch.setenv("SITE", SITE)
    with mock_aws():
        stores = on_dynamodb(client("dynamodb"))
        (key,) = client("kms").list_keys()["Keys"]
        monkeypatch.setenv("KEY_ARN", key["KeyArn"])
        monkeypatch.setattr(handler, "_door", wiring.door)
        stores.commits.commit(a_change(Write(ADMIN)))
        yield stores


def get(path: str, **headers: str) -> Said:
    return said_in(handler.lambda_handler(a_request("GET", path, body="", headers=headers), None))


def test_a_session_reaches_the_tables(stores: StaffStores) -> None:
    key = SessionKey(ADMIN.id, a_secret())
    stores.staff.begin(Session.begun(key, at=SystemClock().now()))

    said = get("/api/members", cookie=f"{SESSION}={key}")

    assert said.status == 200 and said.json["members"][0]["member"] == ADMIN.id
    leaves = stores.dynamodb.scan(TableName="library")["Items"]
    assert sum("list_members" in str(row) for row in leaves) == 1


@pytest.mark.usefixtures("stores")
def test_nobody_is_let_in_without_one() -> None:
    assert get("/api/members").status == 401
    assert get("/sign-in").status == 200


@pytest.mark.usefixtures("stores")
def test_pages_list_the_buckets_that_they_load_from() -> None:
    policy = get("/sign-in").headers["Content-Security-Policy"]

    assert "https://pictures_bucket.s3.eu-central-1.amazonaws.com" in policy
    assert "https://inbox_bucket.s3.eu-central-1.amazonaws.com" in policy


def test_a_local_cloud_has_all_buckets_at_one_address() -> None:
    told = {name.upper(): "x" for name in LibrarySettings.model_fields}

    local = LibrarySettings.from_env(told | {"AWS_ENDPOINT_URL": "http://127.0.0.1:4566/"})

    assert local.origin_of("pictures") == "http://127.0.0.1:4566"


def test_a_start_without_settings_names_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    needed = LibrarySettings.variables() - OPTIONAL
    for name in needed:
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(ValidationError) as failure:
        wiring.door()

    assert {one["loc"][0] for one in failure.value.errors()} == needed


def test_what_recognition_runs_with_is_told_as_json_and_nothing_unknown_of_it() -> None:
    settings = dict.fromkeys(LibrarySettings.variables() - OPTIONAL, "x")
    told = LibrarySettings.from_env(settings | {"RECOGNITION": json.dumps(DEPLOYED)})
    wrong = LibrarySettings.from_env(
        settings | {"RECOGNITION": json.dumps(DEPLOYED | {"gallery": "a file"})}
    )

    assert LibrarySettings.from_env(settings).deployed is None
    assert told.deployed and told.deployed.model == a_hash("model")
    with pytest.raises(ValidationError):
        _ = wrong.deployed
