"""A deployed site as a door: an event goes in as a browser sends it, its answer comes back."""

import time
from base64 import b64decode
from collections import deque
from http.client import HTTPConnection
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from tests.soak.links_watch import Door

# Below what the strictest of the public pages allow an address.
A_MINUTE_AT_MOST: Final = 280


def over_http(site: str) -> Door:
    """
    What a browser gets for an event, as API Gateway's function would have answered it.

    Everybody has one address there: nobody sends forms faster than one address may, lest strangers
    keep the honest out. What happens then is seen in process.
    """
    place, sent_at = urlsplit(site), deque[float](maxlen=A_MINUTE_AT_MOST)

    def door(event: dict[str, Any]) -> dict[str, Any]:
        if event["httpMethod"] == "POST":
            _in_turn(sent_at)
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


def _in_turn(sent_at: deque[float]) -> None:
    if len(sent_at) == sent_at.maxlen:
        time.sleep(max(0.0, sent_at[0] + 60 - time.monotonic()))
    sent_at.append(time.monotonic())


def _body(event: dict[str, Any]) -> bytes | None:
    return b64decode(event["body"]) if event["body"] else None
