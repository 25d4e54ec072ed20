"""What the buses and the schedule tell: a letter is due, look what waits, a letter came back."""

from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, TypeAdapter

from quitclaim.domain.ids import LetterId, PersonId, RequestId, require_uuids
from quitclaim.ports.mail import WhyUndelivered


def _known_by_id(value: str) -> str:
    require_uuids(id=value)
    return value


# A failure lies for days where people look: it names fields, never what they hold.
_HUSHED: Final = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class _Told(BaseModel):
    model_config = _HUSHED


class LetterDue(_Told):
    letter: Annotated[LetterId, AfterValidator(_known_by_id)]


class Sweep(_Told):
    sweep: Literal["letters"]


class _Tags(_Told):
    """
    SES gives each tag as a list of one; a letter that asks for nothing has no request, and one to
    staff is about nobody.
    """

    person: tuple[Annotated[PersonId, AfterValidator(_known_by_id)]] | None = None
    request: tuple[Annotated[RequestId, AfterValidator(_known_by_id)]] | None = None


class CameBack(_Told):
    """The rule on what SES says leaves only this of it: no address, no subject, no diagnosis."""

    returned: WhyUndelivered
    tags: _Tags


Told = LetterDue | Sweep | CameBack
_TOLD: Final[TypeAdapter[Told]] = TypeAdapter(Told, config=_HUSHED)


def what_is_told(event: Any) -> Told:
    return _TOLD.validate_python(event)
