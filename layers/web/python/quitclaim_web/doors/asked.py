"""What a route asks: its path, query and body as one flat model, and the shapes of ids."""

import re
from typing import Annotated, Any, ClassVar, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from quitclaim.domain.ids import (
    AssetId,
    CertificateId,
    CollectionId,
    ConsentId,
    DocumentHash,
    EndpointId,
    EventId,
    FaceId,
    MemberId,
    PersonId,
    RenditionId,
    RequestId,
    RunId,
    TakingId,
    TokenId,
)
from quitclaim_web.doors.request import LARGEST_BODY

_UUID: Final = Field(
    pattern="^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
)
_HASH: Final = Field(pattern="^[0-9a-f]{64}$")
CertificateKey = Annotated[CertificateId, _UUID]
CollectionKey = Annotated[CollectionId, _UUID]
ConsentKey = Annotated[ConsentId, _UUID]
EndpointKey = Annotated[EndpointId, _UUID]
EventKey = Annotated[EventId, Field(pattern="^[0-9]{8}T[0-9]{6}Z-[0-9a-f-]{36}-[0-9]{1,3}$")]
FaceKey = Annotated[FaceId, _UUID]
MemberKey = Annotated[MemberId, _UUID]
PersonKey = Annotated[PersonId, _UUID]
RenditionKey = Annotated[RenditionId, _UUID]
RequestKey = Annotated[RequestId, _UUID]
RunKey = Annotated[RunId, _UUID]
TakingKey = Annotated[TakingId, _UUID]
TokenKey = Annotated[TokenId, _UUID]
AssetKey = Annotated[AssetId, _HASH]
DocumentKey = Annotated[DocumentHash, _HASH]
_DIGITS: Final = re.compile("0|-?[1-9][0-9]{0,17}")


def _plainly_written(value: object) -> object:
    """In an address a number is its digits: no sign, space, point or letter of another script."""
    if isinstance(value, str) and not _DIGITS.fullmatch(value):
        raise ValueError("this is no whole number: write its digits")
    return value


Whole = Annotated[int, BeforeValidator(_plainly_written)]


def _twice_is_once(schema: dict[str, Any]) -> None:
    """Whoever names a thing twice means it: no description forbids what is taken."""
    for field in schema.get("properties", {}).values():
        for way in (field, *field.get("anyOf", ())):
            way.pop("uniqueItems", None)


class Asked(BaseModel):
    """
    Unknown fields are refused; what was sent is never said back.

    `takes_files`: the form of a page that a file comes with, a text unless its field is bytes.
    `shares_form`: one of several acts of a page's form, which sends the fields of them all: those
    of the others are left out. `most_bytes`: how much of a body is read at all.
    """

    takes_files: ClassVar[bool] = False
    shares_form: ClassVar[bool] = False
    most_bytes: ClassVar[int] = LARGEST_BODY
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        json_schema_extra=_twice_is_once,
    )


class Nothing(Asked):
    """An address that takes nothing."""


class Paged(Asked):
    """A list, page by page."""

    after: str | None = Field(
        default=None, max_length=2000, description="Where the page before said the next begins."
    )


class Shown(BaseModel):
    """What the API answers."""

    model_config = ConfigDict(frozen=True, extra="forbid")
