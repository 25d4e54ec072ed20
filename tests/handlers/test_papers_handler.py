"""Two ids in, a hash out, and of nobody a name, in the answer as in the log (R13)."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from moto import mock_aws
from pydantic import ValidationError

from functions.papers import handler, wiring
from functions.papers.settings import PapersSettings
from quitclaim.adapters.s3_erasure_papers import S3ErasurePapers
from quitclaim.adapters.s3_evidence import S3Evidence
from quitclaim.adapters.s3_papers import S3Papers
from quitclaim.domain.certificates.documents import document_of, written
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import DocumentHash, document_hash
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.runtime.aws import REGION, client
from quitclaim_papers import verify
from tests.builders import (
    ADA,
    CONSENT,
    a_request,
    a_testimony,
    an_id,
    an_identity,
    some_rules,
)
from tests.contract.changes import commit, known
from tests.contract.stores import Stores, on_dynamodb
from tests.papers.deeds import a_notice
from tests.unit.certificates.certified import CERTIFICATE as NUMBER
from tests.unit.certificates.certified import erased

NEEDED = PapersSettings.variables() - {"AWS_ENDPOINT_URL"}
OF_ERASURE = {"certificate": NUMBER, "language": "de"}
EVENT = {"person": ADA, "request": an_id("request")}


@pytest.fixture
def stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stores]:
    """ADA signed; everything that moto has, whose KMS hashes a digest once more."""
    for name in NEEDED:
        monkeypatch.setenv(name, name.lower().removesuffix("_table").removesuffix("_bucket"))
    with mock_aws():
        stores = on_dynamodb(client("dynamodb"))
        kms, s3 = client("kms"), client("s3")
        (key,) = kms.list_keys()["Keys"]
        seal = kms.create_key(KeySpec="ECC_NIST_P256", KeyUsage="SIGN_VERIFY")["KeyMetadata"]
        monkeypatch.setenv("KEY_ARN", key["KeyArn"])
        monkeypatch.setenv("SEAL_KEY_ARN", seal["Arn"])
        place = {"LocationConstraint": REGION}
        s3.create_bucket(Bucket="papers", CreateBucketConfiguration=place)
        document = S3Papers(s3, bucket="papers").keep(a_notice())
        known(stores, ADA)
        stores.keys.make(ADA, Purpose.EVIDENCE)
        stores.consents.name(ADA, an_identity())
        signed = a_testimony(document=document)
        commit(stores, Write(some_rules()), Write(a_request()), encloses=(signed,))
        monkeypatch.setattr(handler, "_seal_quitclaim", wiring.seal_quitclaim)
        yield stores


def sealed(stores: Stores, answer: dict[str, Any]) -> bytes | None:
    evidence = S3Evidence(client("s3"), bucket="papers", keys=stores.keys)
    return evidence.read(ADA, DocumentHash(answer["document"]))


def test_the_paper_is_where_its_hash_says(stores: Stores) -> None:
    answer = handler.lambda_handler(EVENT, None)

    files = verify(sealed(stores, answer) or b"").files
    assert json.loads(files["signing.json"])["answers"][0]["consent"] == CONSENT
    paper = stores.requests.paper(ADA, an_id("request"))
    assert paper is not None and answer == {"document": paper.document}


def test_whoever_asks_again_gets_the_same(stores: Stores) -> None:
    assert handler.lambda_handler(EVENT, None) == handler.lambda_handler(EVENT, None)

    assert stores.reports == []


def test_the_log_names_the_signing_and_nobody(
    stores: Stores, capsys: pytest.CaptureFixture[str]
) -> None:
    handler.lambda_handler(EVENT, None)

    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line) == {"event": "sealed", "kind": "paper", "id": an_id("request")}
    assert stores.reports == []


@pytest.mark.usefixtures("stores")
def test_a_certificate_is_printed_where_it_is_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(handler, "_seal_certificate", wiring.seal_certificate)
    papers = S3ErasurePapers(client("s3"), bucket="papers")
    document = document_of(erased(), under=NUMBER, log="fair.example/log", organisation="Fair")
    papers.keep(NUMBER, written(document))

    answers = [handler.lambda_handler(OF_ERASURE, None) for _ in range(2)]

    sealed = papers.read_sealed(NUMBER, Language.GERMAN) or b""
    assert answers == [{"document": document_hash(sealed)}] * 2
    assert verify(sealed).files == {"certificate.json": written(document)}
    line = json.loads(capsys.readouterr().out.splitlines()[0])
    assert line == {"event": "sealed", "kind": "certificate", "id": NUMBER}


@pytest.mark.usefixtures("stores")
def test_what_nobody_signed_fails() -> None:
    with pytest.raises(NotFound):
        handler.lambda_handler(EVENT | {"request": an_id("another")}, None)


@pytest.mark.usefixtures("stores")
@pytest.mark.parametrize(
    "event",
    [
        {},
        {"person": ADA},
        EVENT | {"name": "Ada"},
        {"person": 1},
        OF_ERASURE | EVENT,
        OF_ERASURE | {"language": "xx"},
    ],
)
def test_whatever_else_is_asked_is_refused_without_repeating_it(event: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        handler.lambda_handler(event, None)

    assert "Ada" not in str(refused.value)


@pytest.mark.usefixtures("stores")
def test_a_setting_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NEEDED:
        monkeypatch.delenv(name)

    with pytest.raises(ValidationError) as refused:
        wiring.seal_quitclaim()

    assert {error["loc"][0] for error in refused.value.errors()} == NEEDED
