"""The program that the image runs: as SageMaker starts it, and behind Lambda's own client."""

import json
import subprocess
import sys
from base64 import b64decode, b64encode
from pathlib import Path

import pytest

from functions.recognize.endpoint import lambda_handler
from functions.recognize.endpoint.__main__ import main
from functions.recognize.endpoint.answering import Answering
from functions.recognize.endpoint.model import providers
from functions.recognize.endpoint.places import Places
from quitclaim.ports.embedder import MOST_CROPS
from quitclaim.ports.embedder_form import EMBEDDINGS, embeddings_in
from tests.endpoint.callers import call, crops, form
from tests.endpoint.packs import SmallPack
from tests.endpoint.running import MODEL, Slow
from tests.endpoint.starting import started, surroundings
from tests.house.sizes import REPOSITORY
from tests.packaging.runtime_api import told_by

IMAGE = [sys.executable, "-P", "-m", "functions.recognize.endpoint"]


def test_as_sagemaker_starts_it_it_listens_on_a_port(small: SmallPack) -> None:
    environment = surroundings(small.folder, PACK=str(small.manifest), PORT="0")

    with started([*IMAGE, "serve"], environment) as (line, address):
        assert json.loads(line)["event"] == "listening"
        near = address.replace("0.0.0.0", "127.0.0.1")  # noqa: S104  where it says it listens
        assert call(near, form(1, model=small.model)).status == 200


def test_without_its_model_it_does_not_start(tmp_path: Path) -> None:
    told = subprocess.run(
        IMAGE, env=surroundings(tmp_path), capture_output=True, text=True, check=False, timeout=60
    )

    assert (told.returncode, json.loads(told.stdout)["event"], told.stderr) == (1, "failed", "")


def test_behind_lambdas_own_client_it_answers_the_same(small: SmallPack) -> None:
    event = {"body": b64encode(form(2, model=small.model)).decode()}
    environment = surroundings(small.folder, PACK=str(small.manifest))

    answer = told_by([*IMAGE, "lambda"], event, cwd=REPOSITORY, environment=environment)

    assert answer.kind == "response", answer.body
    assert (answer.body["status"], answer.body["kind"]) == (200, EMBEDDINGS)
    found = embeddings_in(b64decode(answer.body["body"]), of=crops(2), model=small.model)
    assert len(found) == 2


@pytest.mark.parametrize(
    ("event", "status", "problem"),
    [
        ({}, 400, "malformed"),
        ({"body": 7}, 400, "malformed"),
        ({"body": "?"}, 400, "malformed"),
        ({"body": "ä"}, 400, "malformed"),
        ({"body": "A" * 6_000_000}, 413, "too_large"),
        ({"body": b64encode(form(MOST_CROPS + 1, model=MODEL)).decode()}, 413, "too_large"),
        ({"body": b64encode(b"x").decode()}, 400, "no_form"),
    ],
)
def test_what_lambda_is_sent_is_refused_with_the_reason(
    monkeypatch: pytest.MonkeyPatch, event: dict[str, object], status: int, problem: str
) -> None:
    answering = Answering(Slow(), Places(slots=1, waiting=1))
    monkeypatch.setattr(lambda_handler, "_answering", lambda: answering)

    told = lambda_handler.lambda_handler(event, None)

    assert told["status"] == status
    assert json.loads(b64decode(told["body"]))["reasons"] == [{"code": problem}]


def test_the_image_knows_two_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train"]) == 2
    assert "serve [--tied] | lambda" in capsys.readouterr().err


def test_a_gpu_is_used_where_the_runtime_has_one() -> None:
    cpu, cuda = "CPUExecutionProvider", "CUDAExecutionProvider"

    assert providers([cpu]) == (cpu,)
    assert providers(["TensorrtExecutionProvider", cuda, cpu]) == (cuda, cpu)
