"""What the queue of changes brings, and a word of the schedule."""

from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from quitclaim.domain.ids import PersonId, ZipId
from quitclaim.ports.work import Draw, Pack, Task

# A failure lies for days where people look: it names fields, never what they hold.
_HUSHED: Final = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)
_TASK: Final[TypeAdapter[Task]] = TypeAdapter(Task, config=_HUSHED)


class Message(BaseModel):
    model_config = _HUSHED

    id: str = Field(alias="messageId")
    body: str

    @property
    def task(self) -> Task:
        return _TASK.validate_json(self.body)


class Batch(BaseModel):
    model_config = _HUSHED

    messages: list[Message] = Field(alias="Records")


class Sweep(BaseModel):
    model_config = _HUSHED

    # What the clock alone changed and what a recall left; bytes that nothing puts out, and what was
    # made for somebody some days ago; for whom share links were that ended long ago; and zips and
    # archives that nobody packs, or whose days are over.
    sweep: Literal["due", "strays", "recipients", "uses", "zips"]


class Ordered(BaseModel):
    """The zip that the bus says is to be packed."""

    model_config = _HUSHED

    zip: ZipId

    @property
    def task(self) -> Task:
        return Pack(self.zip)


class Wanted(BaseModel):
    """Whom the bus says somebody asked to see."""

    model_config = _HUSHED

    own_pictures: PersonId

    @property
    def task(self) -> Task:
        return Draw(self.own_pictures)
