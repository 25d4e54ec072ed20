"""Asking the darkroom's function: addresses signed for one call, and an answer nobody trusts."""

import json
from collections.abc import Callable
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from quitclaim.adapters.aws_errors import translated
from quitclaim.domain.errors import ImpossibleValue, StoreUnavailable
from quitclaim.domain.pictures.refusals import WhyRefused

T = TypeVar("T")
A = TypeVar("A", bound="Answer")

# Long enough for one verb, too short for anybody who finds it.
_ADDRESS_S: Final = 120

# What it says of a picture is nobody's to log: a failure names fields only.
_HIDES: Final = ConfigDict(hide_input_in_errors=True)


class Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, **_HIDES)


class Refused(Answer):
    # A reason that is none is quoted where it is refused.
    refused: str = Field(pattern="^[a-z_]{1,40}$")

    def read(self) -> WhyRefused:
        return WhyRefused(self.refused)


def answers(kind: type[A]) -> TypeAdapter[Refused | A]:
    """A refusal, or this kind; of two, what the parts say of hiding would be forgotten."""
    either: Any = Refused | kind
    return TypeAdapter(either, config=_HIDES)


class LambdaVerbs:
    def __init__(self, client: Any, s3_client: Any, *, function: str) -> None:
        self._client = client
        self._s3 = s3_client
        self._function = function

    def to_read(self, **of: str) -> str:
        return self._address("get_object", of)

    def to_write(self, **of: str) -> str:
        return self._address("put_object", of)

    def answered(self, asked: dict[str, Any], read: Callable[[bytes], T]) -> T:
        """Raises StoreUnavailable where it failed, or said what it cannot have meant."""
        with translated():
            told = self._client.invoke(
                FunctionName=self._function, Payload=json.dumps(asked).encode()
            )
        answer = told["Payload"].read()
        if "FunctionError" in told:
            # Killed for its memory or its time, or a fault of ours: the message comes back.
            raise StoreUnavailable(self._function)
        try:
            # What the darkroom says is hostile too: bytes of strangers were opened there.
            return read(answer)
        except (ValidationError, ImpossibleValue, ValueError) as error:
            raise StoreUnavailable(self._function) from error

    def _address(self, verb: str, of: dict[str, str]) -> str:
        address: str = self._s3.generate_presigned_url(verb, Params=of, ExpiresIn=_ADDRESS_S)
        return address
