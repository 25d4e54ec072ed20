from pydantic import BaseModel, ConfigDict

from quitclaim.domain.ids import PersonId, RequestId


class Asked(BaseModel):
    """Which signing's paper is wanted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    person: PersonId
    request: RequestId
