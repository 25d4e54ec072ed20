"""The ids that stand in addresses of people's pages, beside those that every door knows."""

from typing import Annotated, Final

from pydantic import Field

from quitclaim.domain.ids import DocumentHash, RequestId

_UUID: Final = Field(
    pattern="^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
)
RequestKey = Annotated[RequestId, _UUID]
DocumentKey = Annotated[DocumentHash, Field(pattern="^[0-9a-f]{64}$")]
