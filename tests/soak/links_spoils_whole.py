"""What is done to a request as a whole: where it goes, what it says it is, what is around it."""

import json
from random import Random
from typing import Final
from urllib.parse import quote

from tests.soak.links_spoils import Spoil
from tests.soak.links_strike import Strike
from tests.soak.links_words import a_header, words

_METHODS: Final = ("GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "BREW")


def _wrong_body(made: Strike, chance: Random) -> None:
    said = made.text
    bodies = ("", "&&&", "xss", "%", f"{said}%ff=1", f"{said}&xss=%", f"{said}&{'x=y&' * 1200}")
    made.body = chance.choice((*bodies, f"{said}&x={'y' * 300_000}", f"\u00e9{said}"))


def _as_json(made: Strike, chance: Random) -> None:
    made.headers["content-type"] = "application/json"
    fields = dict(made.pairs) | {"nonce": chance.choice((None, 1, True, ["x"], {"xss": "xss"}))}
    bodies = (json.dumps(fields), "[" * 20_000, '{"nonce": NaN}', '{"nonce": "\\ud800"}', "{")
    made.body = chance.choice(bodies)


def _wrong_type(made: Strike, chance: Random) -> None:
    kinds = ("text/plain", "multipart/form-data; boundary=xss", "application/xml", "xss")
    made.headers["content-type"] = chance.choice(kinds)


def _from_elsewhere(made: Strike, chance: Random) -> None:
    said = {"origin": "https://xss.example", "sec-fetch-site": "cross-site"}
    name = chance.choice([*said])
    made.headers[name] = said[name]


def _wrong_method(made: Strike, chance: Random) -> None:
    made.method = chance.choice(_METHODS)


def _wrong_path(made: Strike, chance: Random) -> None:
    said = quote(words(chance), safe="%/", errors="surrogatepass")[:1500]
    paths = (f"/c/{said}", f"/c/sign/{said}", f"/{said}", "/c", "/c/", "//c/sign", "/C/SIGN")
    made.path = chance.choice((*paths, f"{made.path}?{said}=xss", f"{made.path}?x=1"))


def _link_elsewhere(made: Strike, chance: Random) -> None:
    """The link itself, where something could tell it again."""
    link = f"/c/{made.token}"
    made.method = chance.choice(("POST", "GET", "HEAD", "DELETE"))
    made.path = chance.choice((link, f"{link}/x", f"/{link}", f"{link}?language=xss", f"{link}%00"))
    made.headers["referer"] = f"https://photos.example.org{link}"


def _strange_agent(made: Strike, chance: Random) -> None:
    made.headers["user-agent"] = a_header(chance)


def _strange_language(made: Strike, chance: Random) -> None:
    made.headers["accept-language"] = a_header(chance)


def _strange_headers(made: Strike, chance: Random) -> None:
    for name in ("x-forwarded-for", "x-original-url", "x-http-method-override", "referer"):
        made.headers[name] = a_header(chance)


def _strange_cookie(made: Strike, chance: Random) -> None:
    made.cookies[chance.choice(("language", "theme", "__Host-session", "x"))] = a_header(chance)


OF_ALL: Final[tuple[Spoil, ...]] = (
    _wrong_body,
    _as_json,
    _wrong_type,
    _from_elsewhere,
    _wrong_method,
    _wrong_path,
    _link_elsewhere,
)
# Whoever sends them besides something else is served as anybody.
STRANGE: Final[tuple[Spoil, ...]] = (
    _strange_agent,
    _strange_language,
    _strange_headers,
    _strange_cookie,
)
