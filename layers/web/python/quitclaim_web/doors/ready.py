"""An answer as API Gateway takes it, with everything a browser must be told."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final, assert_never
from urllib.parse import quote

from quitclaim.domain.checks import require
from quitclaim_web.doors.answers import (
    Answer,
    Cookie,
    Done,
    Elsewhere,
    File,
    Html,
    Json,
    Ready,
    SeeOther,
)
from quitclaim_web.doors.headers import NEVER_KEPT, Origins
from quitclaim_web.doors.request import Request

_HTML: Final = {"Content-Type": "text/html; charset=utf-8", **NEVER_KEPT}
_JSON: Final = {"Content-Type": "application/json", **NEVER_KEPT}


@dataclass(frozen=True, slots=True)
class Dresser:
    """Turns answers into what goes out."""

    origins: Origins

    def ready(self, answer: Answer) -> Ready:
        match answer:
            case Html():
                body = answer.text.encode()
                return Ready(answer.status, _HTML, answer.cookies, body)
            case Json():
                body = answer.model.model_dump_json().encode()
                return Ready(answer.status, _of_json(answer), (), body)
            case Done():
                return Ready(204, NEVER_KEPT)
            case SeeOther():
                return Ready(303, {"Location": answer.path, **NEVER_KEPT}, answer.cookies)
            case Elsewhere():
                require(self.origins.lists(answer.url), "nothing leads to an origin not listed")
                return Ready(302, {"Location": answer.url, **NEVER_KEPT})
            case File():
                return Ready(200, _of_file(answer), (), answer.data)
            case _ as never:
                assert_never(never)

    def dressed(self, ready: Ready, request: Request | None) -> dict[str, Any]:
        """
        Text as text: what is encoded, API Gateway decodes only for whoever says what it accepts.
        """
        is_page = ready.headers.get("Content-Type", "").startswith("text/html")
        common = self.origins.of_pages if is_page else self.origins.of_the_rest
        is_known = request is not None and _has_it(request, ready)
        has_body = request is None or (request.method != "HEAD" and not is_known)
        body, is_encoded = _on_the_way(ready.body if has_body else b"")
        return {
            "statusCode": HTTPStatus.NOT_MODIFIED if is_known else ready.status,
            "headers": {**common, **ready.headers},
            "multiValueHeaders": _cookies(ready.cookies),
            "body": body,
            "isBase64Encoded": is_encoded,
        }


def _has_it(request: Request, ready: Ready) -> bool:
    """RFC 9110, 13.1.2: what was answered is what was asked about."""
    tags = request.headers.get("if-none-match", "").split(",")
    return ready.headers.get("ETag") in {tag.strip() for tag in tags}


def _of_json(answer: Json) -> Mapping[str, str]:
    placed = {} if answer.place is None else {"Location": answer.place}
    if answer.tag is None:
        return {**_JSON, **placed}
    # Weak: cursors are sealed anew in every answer, and lead to the same place.
    told = {"ETag": f'W/"{answer.tag}"', **placed}
    leads = {} if answer.next is None else {"Link": f'<{answer.next}>; rel="next"'}
    return {**_JSON, **told, **leads}


def _on_the_way(body: bytes) -> tuple[str, bool]:
    try:
        return body.decode(), False
    except UnicodeDecodeError:
        return b64encode(body).decode(), True


def _cookies(cookies: tuple[Cookie, ...]) -> dict[str, list[str]]:
    return {"Set-Cookie": [str(cookie) for cookie in cookies]} if cookies else {}


def _of_file(file: File) -> Mapping[str, str]:
    headers = {"Content-Type": file.media_type}
    if file.kept_for is None:
        headers |= NEVER_KEPT
    else:
        whose = "public, immutable" if file.is_public else "private"
        headers["Cache-Control"] = f"{whose}, max-age={int(file.kept_for.total_seconds())}"
    if file.name is not None:
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file.name)}"
    return headers
