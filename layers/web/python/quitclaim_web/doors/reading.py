"""A request read as what its route asks: nothing that does not fit gets any further."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeVar, get_origin
from urllib.parse import parse_qs

from pydantic import ValidationError

from quitclaim_web.doors.asked import Asked
from quitclaim_web.doors.multipart import MULTIPART, parts_of
from quitclaim_web.doors.refusals import Malformed, NoSuchPlace, Unfit, UnknownType
from quitclaim_web.doors.request import Request

FORM: Final = "application/x-www-form-urlencoded"
JSON: Final = "application/json"
FORM_TOKEN: Final = "form_token"  # noqa: S105  the name of a field
_MOST_FIELDS: Final = 1000
_SEVERAL: Final = (tuple, list, set, frozenset)
A = TypeVar("A", bound=Asked)


def asked_of(request: Request, kind: type[A], *, path: Mapping[str, str]) -> tuple[A, str]:
    """
    What is asked, and the form token that came with it.

    Malformed ids in the path lead nowhere (404), a malformed query is 400, a body 422.
    """
    if request.is_safe:
        given, is_json = _from_query(request, kind), False
    else:
        given, is_json = _from_body(request, kind)
    token = given.pop(FORM_TOKEN, "")
    if given.keys() & path.keys() or not isinstance(token, str):
        raise Malformed
    try:
        return _validated(kind, {**given, **path}, is_json=is_json), token
    except ValidationError as error:
        if any(one["loc"][:1] and one["loc"][0] in path for one in error.errors()):
            raise NoSuchPlace from error
        if request.is_safe:
            raise Malformed(*sorted({one["type"] for one in error.errors()})) from error
        raise Unfit(error) from error


def _validated(kind: type[A], given: Mapping[str, Any], *, is_json: bool) -> A:
    if is_json:
        # Strictly, as JSON: a number is no text, and true is no number.
        return kind.model_validate_json(json.dumps(given), strict=True)
    return kind.model_validate(given)


def _from_query(request: Request, kind: type[Asked]) -> dict[str, Any]:
    # Others add their own to a page's address, such as where a visitor came from.
    known = (n for n in request.query if request.is_for_programs or n in kind.model_fields)
    found = {name: list(request.query[name]) for name in known}
    return _plain(found, kind, is_form=not request.is_for_programs)


def _from_body(request: Request, kind: type[Asked]) -> tuple[dict[str, Any], bool]:
    if request.query:
        raise Malformed("query")
    body = request.body(kind.most_bytes)
    if not body:
        return {}, True
    if request.media_type == JSON:
        return _from_json(body), True
    if request.media_type == MULTIPART and kind.takes_files:
        whole = frozenset(n for n, one in kind.model_fields.items() if one.annotation is bytes)
        found = parts_of(body, request.headers["content-type"], as_bytes=whole)
        return _plain(found, kind), False
    if request.media_type == FORM and not request.is_for_programs:
        return _from_form(body, kind), False
    raise UnknownType


def _from_json(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body, parse_constant=_no_number)
        json.dumps(found).encode()
    except (ValueError, RecursionError) as error:
        raise Malformed("body") from error
    if not isinstance(found, dict):
        raise Malformed("body")
    return found


def _from_form(body: bytes, kind: type[Asked]) -> dict[str, Any]:
    try:
        found = parse_qs(
            body.decode("ascii"),
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=_MOST_FIELDS,
        )
    except ValueError as error:
        raise Malformed("body") from error
    if kind.shares_form:
        ours = {FORM_TOKEN, *kind.model_fields}
        found = {name: values for name, values in found.items() if name in ours}
    return _plain(found, kind)


def _plain(
    found: Mapping[str, Sequence[str | bytes]], kind: type[Asked], *, is_form: bool = True
) -> dict[str, Any]:
    """
    One text where the model wants one, several where it wants several.

    A blank in a form is no answer; a program leaves out what it does not ask.
    """
    plain: dict[str, Any] = {}
    for name, values in found.items():
        known = kind.model_fields.get(name)
        if known is not None and get_origin(known.annotation) in _SEVERAL:
            plain[name] = [value for value in values if value or not is_form]
        elif len(values) > 1:
            raise Malformed("twice")
        elif values[0] or known is None or known.is_required() or not is_form:
            plain[name] = values[0]
    return plain


def _no_number(_name: str) -> None:
    raise ValueError
