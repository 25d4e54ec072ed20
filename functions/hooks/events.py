"""What bus, console and schedule tell: what happened, look at this, look what is due."""

from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter

from quitclaim.domain.ids import EndpointId, EventId, require_uuids
from quitclaim.domain.organisation.announced import Event


def _known_by_id(value: str) -> str:
    require_uuids(id=value)
    return value


# A failure lies for days where people look: it names fields, never what they hold.
_HUSHED: Final = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class Rung(BaseModel):
    model_config = _HUSHED

    endpoint: Annotated[EndpointId, AfterValidator(_known_by_id)]
    event: EventId = Field(pattern="^[0-9A-Za-z-]{1,80}$")


class Sweep(BaseModel):
    model_config = _HUSHED

    sweep: Literal["deliveries"]


Told = Event | Rung | Sweep
_TOLD: Final[TypeAdapter[Told]] = TypeAdapter(Told, config=_HUSHED)


def what_is_told(event: Any) -> Told:
    return _TOLD.validate_python(event)
