"""R13: two ids go out and a hash comes back; whatever else comes, the letter is sent later."""

import json
from io import BytesIO
from typing import Any

import pytest

from quitclaim.adapters.lambda_sealer import LambdaSealer
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.changes import Purpose
from tests.builders import ADA, a_hash, an_id
from tests.fakes.fakes import Fakes, fakes_of

PAPER = b"%PDF-1.7"
REQUEST = an_id("request")


class Invoked:
    """Stands for the client of Lambda: what it was asked, and what it is to answer."""

    def __init__(self, answer: bytes, **told: str) -> None:
        self.answer, self.told = answer, told
        self.asked: dict[str, str] = {}

    def invoke(self, **request: Any) -> dict[str, Any]:
        assert request["FunctionName"] == "papers"
        self.asked = json.loads(request["Payload"])
        return {"Payload": BytesIO(self.answer), **self.told}


@pytest.fixture
def fakes() -> Fakes:
    made = fakes_of()
    made.keys.make(ADA, Purpose.EVIDENCE)
    return made


def test_it_asks_with_two_ids_and_reads_what_the_hash_names(fakes: Fakes) -> None:
    document = fakes.evidence.keep(ADA, PAPER)
    invoked = Invoked(json.dumps({"document": document}).encode())

    assert LambdaSealer(invoked, fakes.evidence, function="papers").sealed(ADA, REQUEST) == PAPER

    assert invoked.asked == {"person": ADA, "request": REQUEST}


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"null",
        b"{}",
        b'{"document": 7}',
        b'{"document": "../../etc/passwd"}',
        json.dumps({"document": a_hash("paper"), "name": "Ada"}).encode(),
        json.dumps({"document": a_hash("one that nobody kept")}).encode(),
    ],
)
def test_any_other_answer_is_a_reason_to_ask_again_later(fakes: Fakes, answer: bytes) -> None:
    sealer = LambdaSealer(Invoked(answer), fakes.evidence, function="papers")

    with pytest.raises(StoreUnavailable):
        sealer.sealed(ADA, REQUEST)


def test_so_is_a_function_that_failed(fakes: Fakes) -> None:
    """As it does while KMS is away."""
    document = fakes.evidence.keep(ADA, PAPER)
    failed = Invoked(json.dumps({"document": document}).encode(), FunctionError="Unhandled")

    with pytest.raises(StoreUnavailable):
        LambdaSealer(failed, fakes.evidence, function="papers").sealed(ADA, REQUEST)
