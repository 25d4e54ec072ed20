"""What the darkroom is asked: a verb, and addresses that were signed for just this call."""

from typing import Literal

from pydantic import BaseModel, ConfigDict


class Asked(BaseModel):
    # An address opens a picture to whoever reads it: a failure names fields only.
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    verb: Literal["detect"]
    picture: str
    thumbnail: str
