"""The endpoint behind Lambda and SageMaker: asleep, killed, or saying what it cannot mean."""

import json
import traceback
from base64 import b64encode
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from botocore.exceptions import ClientError, ReadTimeoutError

from quitclaim.adapters.asking_embedder import Patience
from quitclaim.adapters.lambda_embedder import LambdaEmbedder
from quitclaim.adapters.sagemaker_embedder import SageMakerEmbedder
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.embedder_form import EMBEDDINGS
from tests.contract.test_small_ports import a_permit
from tests.endpoint.callers import face_crop

HURRIED = Patience(sleep=lambda _seconds: None)
SOME = [face_crop(b"abc", side=1)]
Answer = Callable[[], dict[str, Any]]


class Client:
    """Stands for either client: it answers with what it is told to, or raises it."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.asked = 0

    def invoke(self, **_request: Any) -> dict[str, Any]:
        self.asked += 1
        return self._answer()

    invoke_endpoint = invoke


def raising(code: str, **told: int) -> Answer:
    def answer() -> dict[str, Any]:
        raise ClientError({"Error": {"Code": code, "Message": "canary"}, **told}, "Invoke")

    return answer


def timed_out() -> dict[str, Any]:
    raise ReadTimeoutError(endpoint_url="canary")


def invoked(payload: object, **told: str) -> Answer:
    said = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
    return lambda: {"Payload": BytesIO(said), **told}


def of_lambda(client: Client) -> str:
    embedder = LambdaEmbedder(client, function="endpoint", patience=HURRIED)
    return _why_not(embedder)


def of_sagemaker(client: Client) -> str:
    embedder = SageMakerEmbedder(client, endpoint="gpu", component="dlib", patience=HURRIED)
    return _why_not(embedder)


def _why_not(embedder: LambdaEmbedder | SageMakerEmbedder) -> str:
    with pytest.raises(StoreUnavailable) as caught:
        embedder.embeddings(SOME, permit=a_permit())
    assert "canary" not in "".join(traceback.format_exception(caught.value))
    return str(caught.value)


NONSENSE = {"status": 200, "kind": EMBEDDINGS, "body": b64encode(b"nonsense").decode()}


@pytest.mark.parametrize(
    ("answer", "why", "asked"),
    [
        (raising("TooManyRequestsException"), "silent", 3),
        (timed_out, "silent", 3),
        (invoked({"errorMessage": "canary"}, FunctionError="Unhandled"), "silent", 3),
        (invoked(b""), "malformed", 1),
        (invoked({"status": 200}), "malformed", 1),
        (invoked({**NONSENSE, "body": "?"}), "malformed", 1),
        (invoked({**NONSENSE, "more": "x"}), "malformed", 1),
        (invoked({**NONSENSE, "kind": "text/html"}), "another_kind", 1),
        (invoked({**NONSENSE, "status": 409}), "status_409", 1),
        (invoked({**NONSENSE, "status": 503}), "status_503", 3),
        (invoked(NONSENSE), "no_form", 1),
    ],
)
def test_a_lambda_that_is_not_itself(answer: Answer, why: str, asked: int) -> None:
    client = Client(answer)

    assert (of_lambda(client), client.asked) == (why, asked)


@pytest.mark.parametrize(
    ("answer", "why", "asked"),
    [
        (raising("ValidationError"), "asleep", 1),
        (raising("ModelNotReadyException"), "asleep", 1),
        (raising("InternalFailure"), "silent", 3),
        (raising("ServiceUnavailable"), "silent", 3),
        (timed_out, "silent", 3),
        (raising("ModelError", OriginalStatusCode=503), "status_503", 3),
        (raising("ModelError", OriginalStatusCode=409), "status_409", 1),
        (raising("ModelError"), "status_502", 3),
        (lambda: {"Body": BytesIO(b"x"), "ContentType": EMBEDDINGS}, "no_form", 1),
        (lambda: {"Body": BytesIO(b"x")}, "another_kind", 1),
    ],
)
def test_a_sagemaker_that_is_not_itself(answer: Answer, why: str, asked: int) -> None:
    client = Client(answer)

    assert (of_sagemaker(client), client.asked) == (why, asked)


@pytest.mark.parametrize("kind", [LambdaEmbedder, SageMakerEmbedder])
def test_what_we_may_not_do_is_no_outage(kind: type) -> None:
    names = {"function": "f"} if kind is LambdaEmbedder else {"endpoint": "e", "component": "c"}

    with pytest.raises(ClientError):
        kind(Client(raising("AccessDeniedException")), **names).embeddings(SOME, permit=a_permit())
