"""What every signing service has in common: how it is asked, and what goes wrong with it."""

import hmac
from collections.abc import Mapping
from http import HTTPStatus
from typing import Annotated, Final, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from quitclaim.domain.consents.envelopes import Trouble
from quitclaim.domain.consents.pdfs import is_whole_pdf
from quitclaim.ports.envelopes import NotTheirs, Troubled
from quitclaim.ports.outside import Outside, Sent

# What one envelope says of itself, with every field that somebody filled in.
_MOST_SAID: Final = 2 * 2**20
# A paper with its pictures: far more than a release has, and no trouble to hold.
_MOST_PAPER: Final = 20 * 2**20
_TROUBLES: Final[Mapping[int, Trouble]] = {
    HTTPStatus.UNAUTHORIZED: Trouble.NOT_LET_IN,
    HTTPStatus.FORBIDDEN: Trouble.NOT_LET_IN,
    HTTPStatus.NOT_FOUND: Trouble.UNKNOWN_ENVELOPE,
}


Number = Annotated[int, Field(ge=1)]


class Told(BaseModel):
    """Of what a provider says only what is asked for: it may say more, now or later."""

    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)


T = TypeVar("T", bound=Told)


def asked_for(outside: Outside, address: str, *, kind: type[T], headers: Mapping[str, str]) -> T:
    sent = Sent(
        method="GET",
        address=address,
        headers={"Accept": "application/json", **headers},
        most=_MOST_SAID,
    )
    body = _fetched(outside, sent)
    try:
        return kind.model_validate_json(body)
    except ValidationError as error:
        raise Troubled(Trouble.PROVIDER_FAILED) from error


def pdf_at(outside: Outside, address: str, *, headers: Mapping[str, str]) -> bytes:
    sent = Sent(method="GET", address=address, headers=headers, most=_MOST_PAPER)
    body = _fetched(outside, sent)
    if not is_whole_pdf(body):
        raise Troubled(Trouble.DAMAGED_PAPER)
    return body


def said_in(body: bytes, *, kind: type[T]) -> T:
    """What a webhook says, once it was proven to be the provider's."""
    try:
        return kind.model_validate_json(body)
    except ValidationError as error:
        raise NotTheirs from error


def require_same(shown: str, wanted: str) -> None:
    """In constant time; whoever shows nothing has nothing to show."""
    if not (shown and hmac.compare_digest(shown.encode(), wanted.encode())):
        raise NotTheirs


def _fetched(outside: Outside, sent: Sent) -> bytes:
    answered = outside.call(sent)
    if answered.status != HTTPStatus.OK:
        raise Troubled(_TROUBLES.get(answered.status, Trouble.PROVIDER_FAILED))
    if answered.is_cut:
        raise Troubled(Trouble.TOO_LARGE)
    return answered.body
