"""The promises of Embedder, held by the fake, over HTTP and a unix socket, and behind Lambda."""

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from functions.recognize.endpoint import lambda_handler
from functions.recognize.endpoint.answering import Answering
from functions.recognize.endpoint.places import Places
from quitclaim.adapters.http_embedder import HttpEmbedder
from quitclaim.adapters.lambda_embedder import LambdaEmbedder
from quitclaim.adapters.sagemaker_embedder import SageMakerEmbedder
from quitclaim.ports.embedder import MOST_CROPS, Embedder
from quitclaim.ports.embedder_form import CROPS
from tests.contract.test_small_ports import a_permit
from tests.endpoint.callers import crops
from tests.endpoint.running import Slow, listening
from tests.fakes.fake_embedder import FakeEmbedder
from tests.fakes.world import World

PERMIT = a_permit()


class Invoked:
    """Stands for the client of Lambda; behind it is the handler that the image runs."""

    def invoke(self, **request: Any) -> dict[str, Any]:
        assert request["FunctionName"] == "endpoint"
        answer = lambda_handler.lambda_handler(json.loads(request["Payload"]), None)
        return {"Payload": BytesIO(json.dumps(answer).encode())}


class SageMaker:
    """Stands for the client of SageMaker; behind it is what the image answers."""

    def __init__(self, answering: Answering) -> None:
        self._answering = answering

    def invoke_endpoint(self, **request: Any) -> dict[str, Any]:
        assert (request["EndpointName"], request["InferenceComponentName"]) == ("gpu", "dlib")
        assert request["ContentType"] == CROPS
        answer = self._answering(request["Body"])
        return {"Body": BytesIO(answer.body), "ContentType": answer.kind}


@pytest.fixture(params=["fake", "unix", "port", "lambda", "sagemaker"])
def embedder(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Embedder]:
    model = Slow(model=PERMIT.model)
    model.go.set()
    answering = Answering(model, Places(slots=1, waiting=1))
    match request.param:
        case "fake":
            yield FakeEmbedder(World())
        case "lambda":
            monkeypatch.setattr(lambda_handler, "_answering", lambda: answering)
            yield LambdaEmbedder(Invoked(), function="endpoint")
        case "sagemaker":
            yield SageMakerEmbedder(SageMaker(answering), endpoint="gpu", component="dlib")
        case kind:
            where = tmp_path / "s" if kind == "unix" else ("127.0.0.1", 0)
            with listening(where, model) as listener:
                yield HttpEmbedder(listener.address)


@pytest.mark.parametrize("number", [1, MOST_CROPS, MOST_CROPS + 1, 2 * MOST_CROPS + 5])
def test_each_crop_has_its_embedding_however_many_there_are(
    embedder: Embedder, number: int
) -> None:
    some = crops(number)

    found = embedder.embeddings(some, permit=PERMIT)

    assert {one.model for one in found} == {PERMIT.model}
    alone = [embedder.embeddings([one], permit=PERMIT)[0] for one in (some[0], some[-1])]
    assert [found[0], found[-1]] == alone
    assert len(found) == number and len({one.values for one in found}) == number


def test_of_nobody_there_is_nothing(embedder: Embedder) -> None:
    assert embedder.embeddings([], permit=PERMIT) == ()
