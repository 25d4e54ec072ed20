"""The endpoint as a container Lambda: the form as base64 in the payload, and back."""

import json
from base64 import b64decode, b64encode
from typing import Any

from pydantic import BaseModel, ConfigDict

from quitclaim.adapters.asking_embedder import (
    MOST_ANSWERED,
    AskingEmbedder,
    Patience,
    SilentError,
    Told,
)
from quitclaim.adapters.aws_errors import translated
from quitclaim.domain.errors import StoreUnavailable


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    status: int
    kind: str
    body: str


class LambdaEmbedder(AskingEmbedder):
    """`client`: one whose patience is that of a call; each asks once."""

    def __init__(self, client: Any, *, function: str, patience: Patience | None = None) -> None:
        super().__init__(_Lambda(client, function), patience=patience)


class _Lambda:
    def __init__(self, client: Any, function: str) -> None:
        self._client = client
        self._function = function

    def __call__(self, body: bytes, *, until: float) -> Told:  # noqa: ARG002  the client has its own
        payload = json.dumps({"body": b64encode(body).decode()}).encode()
        try:
            with translated():
                told = self._client.invoke(FunctionName=self._function, Payload=payload)
                answer = told["Payload"].read(MOST_ANSWERED)
        except StoreUnavailable:
            raise SilentError from None
        if "FunctionError" in told:
            # Killed for its memory or its time, or a model that did not load.
            raise SilentError
        try:
            said = _Answer.model_validate_json(answer)
            return Told(
                status=said.status, kind=said.kind, body=b64decode(said.body, validate=True)
            )
        except ValueError:
            raise StoreUnavailable("malformed") from None
