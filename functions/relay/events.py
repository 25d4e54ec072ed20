"""What the stream of the library tells: of each item its key, and whether it is new."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from quitclaim.adapters.event_rows import EVENTS, events_in
from quitclaim.adapters.tables import LETTERS
from quitclaim.adapters.touched_rows import TOUCHED, touched_in
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import LetterId
from quitclaim.domain.organisation.announced import Event
from quitclaim.domain.publishing.touched import Touched


class _Told(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class _Text(_Told):
    says: str = Field(alias="S", min_length=1)


class _Keys(_Told):
    pk: _Text
    sk: _Text


class _Item(_Told):
    keys: _Keys = Field(alias="Keys")


class _Record(_Told):
    what: Literal["INSERT"] = Field(alias="eventName")
    item: _Item = Field(alias="dynamodb")


def told_by(record: Any) -> tuple[LetterId | Event | Touched, ...]:
    """
    The letter that is due, the events that happened, or what they touched; nothing for all else.

    Nothing that a record holds is a fault: it would come again and again, and all behind it wait.
    """
    try:
        keys = _Record.model_validate(record).item.keys
        if keys.pk.says == LETTERS:
            return (LetterId(keys.sk.says),)
        if keys.pk.says == TOUCHED:
            return touched_in(keys.sk.says)
        return events_in(keys.sk.says) if keys.pk.says == EVENTS else ()
    except (ValidationError, ImpossibleValue):
        return ()
