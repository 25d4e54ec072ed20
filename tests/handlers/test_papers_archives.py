"""Who asked for all that is kept of her has it packed, through every real adapter (R40)."""

import json
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from pydantic import ValidationError

from functions.papers import handler, wiring
from quitclaim.adapters.s3_archives import S3Archives
from quitclaim.adapters.tables import LETTERS
from quitclaim.ports.archives import ZIP, folder_of
from quitclaim.runtime.aws import REGION, client
from tests.builders import ADA, a_linked_face, an_archive, an_asset
from tests.contract.changes import put
from tests.contract.stores import Stores
from tests.handlers import test_papers_handler
from tests.handlers.test_papers_handler import EVENT

stores = test_papers_handler.stores


@pytest.fixture
def archives(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> S3Archives:
    """ADA signed, and waits for her archive."""
    s3, place = client("s3"), {"LocationConstraint": REGION}
    s3.create_bucket(Bucket="exports", CreateBucketConfiguration=place)
    monkeypatch.setattr(handler, "_pack_archive", wiring.pack_archive)
    put(stores, an_asset(a_linked_face(ADA)))
    made = S3Archives(s3, bucket="exports")
    made.ask(an_archive())
    return made


def packed() -> dict[str, bytes]:
    key = f"{folder_of(an_archive())}{ZIP}"
    content = client("s3").get_object(Bucket="exports", Key=key)["Body"].read()
    with ZipFile(BytesIO(content)) as zip_:
        return {name: zip_.read(name) for name in zip_.namelist()}


def test_what_the_bus_says_is_packed_with_her_paper_in_it(
    stores: Stores, archives: S3Archives, capsys: pytest.CaptureFixture[str]
) -> None:
    handler.lambda_handler(EVENT, None)

    assert handler.lambda_handler({"archive": ADA}, None) == {}

    (made,) = archives.of(ADA, person=ADA)
    assert made.made_at is not None and made.is_there
    files = packed()
    said: dict[str, Any] = json.loads(files["archive/data/archive.jsonld"])
    assert said["dpv:hasDataSubject"]["schema:name"] == "Ada Lovelace"
    assert said["quitclaim:pictures"][0]["quitclaim:notShown"] == "not_made"
    assert "Was nicht darin ist" in files["archive/README.txt"].decode()
    assert files["archive/data/papers/quitclaim-001.pdf"].startswith(b"%PDF")
    assert stores.reports == []
    _, line = capsys.readouterr().out.splitlines()
    assert json.loads(line) == {"event": "archives_packed", "count": "1"}


@pytest.mark.usefixtures("archives")
def test_a_letter_waits_once_however_often_it_comes() -> None:
    for _ in range(2):
        handler.lambda_handler({"archive": ADA}, None)

    rows = client("dynamodb").scan(TableName="library")["Items"]
    assert len([row for row in rows if row["pk"]["S"] == LETTERS]) == 1


@pytest.mark.usefixtures("stores")
@pytest.mark.parametrize("event", [{"archive": "Ada"}, {"archive": ADA, "name": "Ada"}])
def test_whatever_else_is_asked_is_refused_without_repeating_it(event: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        handler.lambda_handler(event, None)

    assert "'Ada'" not in str(refused.value)
