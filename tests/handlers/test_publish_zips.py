"""A zip as the function packs it: told by the bus or found by the sweep, over real adapters."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from zipfile import ZipFile

import pytest
from moto import mock_aws
from pydantic import ValidationError

from functions.publish import handler, wiring
from functions.publish.settings import PublishSettings
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.takings import file_name_of
from quitclaim.domain.publishing.zips import Unpacked, Zip, ZipState
from quitclaim.ports.work import CallBack, PutOut
from quitclaim.ports.writes import Write
from quitclaim.ports.zips import packed_at
from quitclaim.runtime.aws import client
from tests.builders import INTERNAL, NOON, a_collection_rule, a_selection, a_zip, an_id, some_rules
from tests.contract.changes import commit, put
from tests.contract.stores import Stores, on_dynamodb
from tests.handlers.library import SITE
from tests.handlers.test_publish_wiring import NEEDED, PICTURE, Darkroom, come

ORDERED = a_zip(channel=INTERNAL, meant_for="a poster")
LONG_AGO = a_zip(id=an_id("long ago"))
NAMES = ("pack_zip", "sweep_archives", "sweep_zips", "publish_asset", "call_takers_back")


@pytest.fixture
def stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stores]:
    for name in NEEDED:
        monkeypatch.setenv(name, name.lower().removesuffix("_table").removesuffix("_bucket"))
    monkeypatch.setenv("SITE", SITE)
    monkeypatch.setattr(wiring, "LambdaRedaction", Darkroom)
    # The function has the clock of this machine, and these tests may come late in a long run.
    now = datetime.now(UTC).replace(microsecond=0)
    monkeypatch.setitem(globals(), "ORDERED", replace(ORDERED, ordered_at=now, since=now))
    with mock_aws():
        made = on_dynamodb(client("dynamodb"))
        (key,) = client("kms").list_keys()["Keys"]
        monkeypatch.setenv("KEY_ARN", key["KeyArn"])
        where = {"LocationConstraint": "eu-central-1"}
        for bucket in ("pictures", "exports"):
            client("s3").create_bucket(Bucket=bucket, CreateBucketConfiguration=where)
        for name in NAMES:
            monkeypatch.setattr(handler, f"_{name}", cache(getattr(wiring, name)))
        put(made, some_rules(), a_collection_rule(), PICTURE, a_selection(PICTURE.id), ORDERED)
        come(PutOut(PICTURE.id, INTERNAL))
        yield made


def out(stores: Stores) -> Rendition:
    (row,) = stores.library.renditions_of(PICTURE.id)
    return row


def known(stores: Stores) -> Zip:
    found = stores.zips.zip(ORDERED.id)
    assert found is not None
    return found


def keys() -> set[str]:
    found = client("s3").list_objects_v2(Bucket="pictures")
    return {one["Key"] for one in found.get("Contents", ())}


def test_what_the_bus_says_is_packed(stores: Stores, capsys: pytest.CaptureFixture[str]) -> None:
    assert handler.lambda_handler({"zip": ORDERED.id}, None) == {}

    found = known(stores)
    assert (found.state, found.renditions) == (ZipState.READY, (out(stores).id,))
    assert found.pack is not None
    key = packed_at(found.id, found.pack)
    content = client("s3").get_object(Bucket="pictures", Key=key)["Body"].read()
    with ZipFile(BytesIO(content)) as archive:
        name = file_name_of(INTERNAL, out(stores).id)
        assert archive.namelist() == [name, "pictures.csv"]
        assert archive.read(name) == b"redacted"
        assert name in archive.read("pictures.csv").decode("utf-8-sig")
    (taking,) = stores.takings.of_rendition(out(stores)).items
    assert (taking.zip, taking.meant_for) == (ORDERED.id, "a poster")
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == f'{{"event": "packed", "id": "{ORDERED.id}", "kind": "ready"}}'


def test_what_nobody_told_is_found_by_the_sweep(stores: Stores) -> None:
    put(stores, LONG_AGO)

    assert handler.lambda_handler({"sweep": "zips"}, None) == {"found": 1}

    failed = stores.zips.zip(LONG_AGO.id)
    assert failed is not None and failed.why is Unpacked.GIVEN_UP
    assert known(stores) == ORDERED
    assert handler.lambda_handler({"sweep": "zips"}, None) == {"found": 0}


def test_with_what_it_holds_it_goes(stores: Stores) -> None:
    handler.lambda_handler({"zip": ORDERED.id}, None)
    row = out(stores)
    commit(stores, Write(row.recalled(at=NOON), row))

    come(CallBack(row.id))

    assert known(stores).state is ZipState.OVER
    assert keys() == {row.id}


@pytest.mark.usefixtures("stores")
def test_what_is_no_zip_is_not_said_back() -> None:
    with pytest.raises(ValidationError) as refused:
        handler.lambda_handler({"zip": {"name": "Ann"}}, None)
    assert "Ann" not in str(refused.value)


def test_a_start_without_settings_names_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PublishSettings.variables():
        monkeypatch.delenv(name, raising=False)

    for build in (wiring.pack_zip, wiring.sweep_zips, wiring.call_takers_back):
        with pytest.raises(ValidationError) as failure:
            build()
        assert {one["loc"][0] for one in failure.value.errors()} == NEEDED
