"""A deployed site as a door: an event goes in as a browser sends it, its answer comes back."""

from base64 import b64decode
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.soak.links_watch import Door


def over_http(site: str) -> Door:
    """What a browser gets for an event, as API Gateway's function would have answered it."""
    place = urlsplit(site)

    def door(event: dict[str, Any]) -> dict[str, Any]:
        query = urlencode(event["multiValueQueryStringParameters"] or {}, doseq=True)
        sent = {name: value for name, value in event["headers"].items() if name != "host"}
        connection = HTTPConnection(place.hostname or "", place.port, timeout=60)
        try:
            target = f"{event['path']}?{query}" if query else event["path"]
            connection.request(event["httpMethod"], target, body=_body(event), headers=sent)
            answer = connection.getresponse()
            body = answer.read().decode("utf-8", "replace")
        finally:
            connection.close()
        cookies = answer.headers.get_all("Set-Cookie") or []
        return {
            "statusCode": answer.status,
            # Names of headers come in small letters here.
            "headers": {name.title(): value for name, value in answer.getheaders()},
            "multiValueHeaders": {"Set-Cookie": cookies},
            "body": body,
            "isBase64Encoded": False,
        }

    return door


def _body(event: dict[str, Any]) -> bytes | None:
    return b64decode(event["body"]) if event["body"] else None
