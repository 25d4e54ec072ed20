"""What the queue of arrivals brings: what S3 said on the bus, or a word of the schedule."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from quitclaim.domain.pictures.uploads import Upload


class _Event(BaseModel):
    # A key is personal data: a failure names fields, never what they hold.
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class _Object(_Event):
    key: str
    version: str = Field(alias="version-id", default="null")


class _Detail(_Event):
    object: _Object


class _Arrival(_Event):
    detail: _Detail


class Message(_Event):
    id: str = Field(alias="messageId")
    body: str

    @property
    def upload(self) -> Upload:
        told = _Arrival.model_validate_json(self.body).detail.object
        return Upload(told.key, told.version)


class Batch(_Event):
    messages: list[Message] = Field(alias="Records", default_factory=list)
    # Of the schedule: what came in the last hours, or everything that lies in the inbox.
    sweep: Literal["lately", "everything"] | None = None
