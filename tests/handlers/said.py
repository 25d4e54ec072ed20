"""An answer of the doors, as a browser or a program reads it."""

import json
from base64 import b64decode
from dataclasses import dataclass
from typing import Any

Headers = dict[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """An answer as a browser reads it."""

    status: int
    headers: Headers
    cookies: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def reasons(self) -> list[str]:
        return [one["code"] for one in self.json["reasons"]]


def said_in(answer: dict[str, Any]) -> Said:
    lines = answer["multiValueHeaders"].get("Set-Cookie", [])
    cookies = dict(line.split("=", 1) for line in lines)
    text = answer["body"]
    body = b64decode(text) if answer["isBase64Encoded"] else text.encode()
    return Said(answer["statusCode"], answer["headers"], cookies, body)
