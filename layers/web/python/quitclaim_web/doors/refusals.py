"""What the doors themselves refuse; the core's own refusals are in `quitclaim.runtime.problems`."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from pydantic import ValidationError

from quitclaim.domain.errors import NotAllowed, QuitclaimError
from quitclaim.domain.organisation.principals import Principal
from quitclaim.runtime import problems
from quitclaim_web.doors.problem import Problem


class DoorError(Exception):
    """A call that did not get as far as its route."""

    status = 400
    slug = "malformed"
    title = "The request is not what this address takes."

    def __init__(self, *codes: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(self.slug)
        self.codes = codes or (self.slug,)
        self.headers = headers or {}

    @property
    def problem(self) -> Problem:
        return Problem(
            status=self.status,
            slug=self.slug,
            title=self.title,
            reasons=self.codes,
            headers=self.headers,
        )


class Malformed(DoorError):
    """A body, query, cookie or cursor that nobody here wrote or could have meant."""


class UnknownCaller(DoorError):
    status = 401
    slug = "sign_in"
    title = "Sign in first, or show a token that is still good."


class Unfit(DoorError):
    """A body whose fields are not what the address takes."""

    status = 422

    def __init__(self, error: ValidationError) -> None:
        super().__init__()
        self._fields = tuple(problems.reasons_of(error, slug=self.slug))

    @property
    def problem(self) -> Problem:
        return replace(super().problem, fields=self._fields)


class NotPermitted(DoorError):
    status = 403
    slug = "not_permitted"
    title = "Your role, or this token, does not include this."

    def __init__(self, *codes: str, principal: Principal) -> None:
        super().__init__(*codes)
        self.principal = principal


class Forged(DoorError):
    status = 403
    slug = "forged"
    title = "This did not come from a page of ours that is still open: load it again."


class NoSuchPlace(DoorError):
    status = 404
    slug = "not_found"
    title = "Nothing is known here under this address."


class NoSuchMethod(DoorError):
    status = 405
    slug = "no_such_method"
    title = "This address does not take this method."


class AlreadyRunning(DoorError):
    status = 409
    slug = "in_progress"
    title = "The same call is still running: wait, then ask again."


class TooLarge(DoorError):
    status = 413
    slug = "too_large"
    title = "The body is too large: files go by an upload of their own."


class UnknownType(DoorError):
    status = 415
    slug = "unknown_type"
    title = "Send a form, or JSON."


class OtherRequest(DoorError):
    status = 422
    slug = "other_request"
    title = "This idempotency key was used for another request: take a fresh one."


class TooMany(DoorError):
    status = 429
    slug = "too_many"
    title = "Too many calls: wait a little."

    def __init__(self, wait: timedelta) -> None:
        super().__init__(headers={"Retry-After": str(max(1, int(wait.total_seconds())))})


# What a call may end in; anything else is our own fault.
REFUSALS: Final = (DoorError, QuitclaimError)


def problem_of(error: Exception) -> Problem:
    """Of one of REFUSALS; nothing of a message leaves."""
    if isinstance(error, DoorError):
        return error.problem
    status, slug, title = problems.said_of(error)
    return Problem(
        status=status,
        slug=slug,
        title=title,
        reasons=tuple(error.reasons) if isinstance(error, NotAllowed) else (slug,),
        fields=tuple(problems.reasons_of(error, slug=slug)),
        headers=problems.headers_of(status),
    )
