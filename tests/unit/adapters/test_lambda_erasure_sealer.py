"""A certificate is printed where it is asked for first, by a function that is told an id (R36)."""

import json
from io import BytesIO
from typing import Any

import pytest

from quitclaim.adapters.lambda_erasure_sealer import LambdaErasureSealer
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import StoreUnavailable
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.certificates.certified import CERTIFICATE


class Printing:
    """In the place of Lambda: the function prints, fails, or says so and prints nothing."""

    def __init__(self, fakes: Fakes, *, content: bytes = b"%PDF", fails: bool = False) -> None:
        self.asked: list[tuple[str, Any]] = []
        self._fakes, self._content, self._fails = fakes, content, fails

    def invoke(self, **call: Any) -> dict[str, Any]:
        self.asked.append((call["FunctionName"], json.loads(call["Payload"])))
        if self._fails:
            return {"FunctionError": "Unhandled", "Payload": BytesIO(b"{}")}
        if self._content:
            key = (CERTIFICATE, Language.GERMAN)
            self._fakes.world.sealed_erasures[key] = self._content
        return {"Payload": BytesIO(b"{}")}


def sealed(fakes: Fakes, printing: Printing) -> bytes:
    sealer = LambdaErasureSealer(printing, fakes.erasure_papers, function="papers")
    return sealer.sealed(CERTIFICATE, Language.GERMAN)


def test_it_is_asked_for_once_by_its_id_and_language() -> None:
    fakes = fakes_of()
    printing = Printing(fakes)

    assert [sealed(fakes, printing) for _ in range(2)] == [b"%PDF"] * 2

    assert printing.asked == [("papers", {"certificate": CERTIFICATE, "language": "de"})]


@pytest.mark.parametrize("printing", [{"fails": True}, {"content": b""}])
def test_what_cannot_be_printed_now_is_asked_for_later(printing: dict[str, Any]) -> None:
    fakes = fakes_of()

    with pytest.raises(StoreUnavailable):
        sealed(fakes, Printing(fakes, **printing))
