"""What comes from outside: the visit that a link opened, and what its page sends."""

from base64 import b64decode
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError, model_validator

from quitclaim.domain.errors import Conflict, NotFound
from quitclaim.domain.ids import ConsentId, PersonId, require_uuids
from quitclaim.domain.people.person import Role, Speaker


def _known_by_id(value: str) -> str:
    require_uuids(id=value)
    return value


class Visit(BaseModel):
    """What the authoriser found behind the visit's cookie; it hands on flat strings only."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    person: Annotated[PersonId, AfterValidator(_known_by_id)]
    consent: Annotated[ConsentId, AfterValidator(_known_by_id)]
    speaker: Literal[Role.SELF, Role.GUARDIAN]
    guardian: Annotated[PersonId, AfterValidator(_known_by_id)] | None = None

    @model_validator(mode="after")
    def _names_whoever_speaks(self) -> Self:
        Speaker(self.speaker, self.guardian)
        return self

    @property
    def by(self) -> Speaker:
        return Speaker(self.speaker, self.guardian)


class Withdrawal(BaseModel):
    """The record that the page showed when the button was pressed."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    consent: Annotated[ConsentId, AfterValidator(_known_by_id)]


def visit_of(event: dict[str, Any]) -> Visit:
    """Raises NotFound where no visit is open: who did not come by a link learns nothing."""
    try:
        return Visit.model_validate(event["requestContext"].get("authorizer"))
    except ValidationError as error:
        raise NotFound from error


def withdrawal_of(event: dict[str, Any], *, visit: Visit) -> Withdrawal:
    body = event.get("body") or ""
    asked = Withdrawal.model_validate_json(
        b64decode(body) if event.get("isBase64Encoded") else body
    )
    # Two links opened in one browser share its cookie: nobody withdraws what she does not see.
    if asked.consent != visit.consent:
        raise Conflict(asked.consent)
    return asked
