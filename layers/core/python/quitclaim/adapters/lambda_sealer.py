"""Papers behind the function that prints them: it is told two ids, and answers with a hash."""

import json
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from quitclaim.adapters.aws_errors import translated
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.ids import DocumentHash, PersonId, RequestId
from quitclaim.ports.evidence import Evidence


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    document: str = Field(pattern="^[0-9a-f]{64}$")


class LambdaSealer:
    def __init__(self, client: Any, evidence: Evidence, *, function: str) -> None:
        self._client = client
        self._evidence = evidence
        self._function = function

    def sealed(self, person: PersonId, request: RequestId) -> bytes:
        content = self._evidence.read(person, self._document(person, request))
        if content is None:
            # Forgotten just now: whoever asked finds her gone on the next attempt.
            raise StoreUnavailable(self._function)
        return content

    def _document(self, person: PersonId, request: RequestId) -> DocumentHash:
        asked = json.dumps({"person": person, "request": request}).encode()
        with translated():
            told = self._client.invoke(FunctionName=self._function, Payload=asked)
        answer = told["Payload"].read()
        if "FunctionError" in told:
            # KMS is away, perhaps, or a fault of ours: nothing is lost, and it is asked for again.
            raise StoreUnavailable(self._function)
        try:
            return DocumentHash(_Answer.model_validate_json(answer).document)
        except ValidationError as error:
            raise StoreUnavailable(self._function) from error
