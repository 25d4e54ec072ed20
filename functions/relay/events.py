"""What the stream of the library tells: of each item its key, and whether it is new."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from quitclaim.domain.ids import LetterId


class _Told(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class _Partition(_Told):
    is_: Literal["LETTERS"] = Field(alias="S")


class _Place(_Told):
    letter: LetterId = Field(alias="S", min_length=1)


class _Keys(_Told):
    pk: _Partition
    sk: _Place


class _Item(_Told):
    keys: _Keys = Field(alias="Keys")


class _Record(_Told):
    what: Literal["INSERT"] = Field(alias="eventName")
    item: _Item = Field(alias="dynamodb")


def letter_of(record: Any) -> LetterId | None:
    """
    None for whatever else the stream tells.

    Nothing that a record holds is a fault: it would come again and again, and all behind it wait.
    """
    try:
        return _Record.model_validate(record).item.keys.sk.letter
    except ValidationError:
        return None
