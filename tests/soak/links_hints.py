"""Strangers who claim to be a signing service, and one that has lost its mind."""

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from random import Random
from typing import Final
from urllib.parse import quote

from tests.handlers.said import Said
from tests.handlers.visitors import Visitor
from tests.soak.links_town import Town
from tests.soak.links_words import a_header, words
from tests.unit.providers.listening import signed

Address = Callable[[], str]
Told = tuple[dict[str, str], str]
_ENDS: Final = "submission.completed"
_JSON: Final = {"content-type": "application/json"}
_STALE: Final = timedelta(hours=1)


def told_wrongly(town: Town, chance: Random, *, times: int, address: Address) -> Iterator[str]:
    """As if a signing service said it, and as if one that is ours had lost its mind."""
    hows, before = [], town.state()
    for _ in range(times):
        says = chance.choice((_forged, _proves_nothing, _stale, _tampered, _means_nothing))
        headers, body = says(town.doors.proof, chance, now=int(town.now().timestamp()))
        other = quote(words(chance)[:20], safe="%", errors="surrogatepass")
        name = chance.choice(("docuseal", "docuseal", "documenso", other))
        method = chance.choice(("POST", "POST", "POST", "GET", "PUT", "DELETE"))
        path = chance.choice((f"/e/{name}", f"/e/{name}", f"/e/{name}/7", f"/e/{name}?xss=1"))
        visitor = Visitor(town.place, source=address())
        visitor.send(method, path, body=body, headers=_JSON | headers)
        hows.append(says.__name__)
    if town.state() != before:
        yield f"a webhook was believed, one of: {'; '.join(hows)}"


def told(town: Town) -> Iterator[str]:
    """What a provider proves is taken, and once."""
    before = town.state()
    if _said_honestly(town).status != 204 or town.state() == before:
        yield "an honest provider was not heard"
    before = town.state()
    if _said_honestly(town).status != 204 or town.state() != before:
        yield "a provider that repeats itself was heard twice"


def _said_honestly(town: Town) -> Said:
    delivery = signed(
        {"event_type": _ENDS, "data": {"id": 7}},
        secret=town.doors.proof,
        at=int(town.now().timestamp()),
    )
    headers = _JSON | dict(delivery.headers)
    visitor = Visitor(town.place)
    return visitor.send("POST", "/e/docuseal", body=delivery.body.decode(), headers=headers)


def _forged(_: str, chance: Random, *, now: int) -> Told:
    delivery = signed(_ended(chance), secret=f"not {chance.random()}", at=now)
    return dict(delivery.headers), delivery.body.decode()


def _proves_nothing(proof: str, chance: Random, *, now: int) -> Told:
    proofs = ("", "0", f"{now}.", f"{now}.{'0' * 64}", f".{'0' * 64}", a_header(chance))
    name = chance.choice(("x-docuseal-signature", "x-docuseal-secret", "x-documenso-secret"))
    near = (proof[:-1], proof.upper(), f"{proof} xss")
    return {name: chance.choice((*proofs, *near))}, json.dumps(_ended(chance))


def _stale(proof: str, chance: Random, *, now: int) -> Told:
    """Heard by somebody on the way, and said again much later, or much too early."""
    at = now + chance.choice((-1, 1)) * int(_STALE.total_seconds())
    delivery = signed(_ended(chance), secret=proof, at=at)
    return dict(delivery.headers), delivery.body.decode()


def _tampered(proof: str, chance: Random, *, now: int) -> Told:
    delivery = signed(_ended(chance), secret=proof, at=now)
    return dict(delivery.headers), delivery.body.decode().replace("data", chance.choice(_LIKE))


def _means_nothing(proof: str, chance: Random, *, now: int) -> Told:
    """Proven, and nothing that ends an envelope."""
    said = words(chance).encode("utf-8", "replace").decode()
    number = chance.choice((0, -1, 1.5, "x", None, [7], {"xss": 7}, said))
    bodies: tuple[object, ...] = (
        {"event_type": said, "data": {"id": 7}},
        {"event_type": _ENDS, "data": {"id": number}},
        {"event_type": "form.completed", "data": {"id": 7, "submission_id": number}},
        {"event_type": _ENDS},
        [said],
        said,
        b"[" * 20_000,
        b'{"event_type": NaN}',
        b"",
    )
    delivery = signed(chance.choice(bodies), secret=proof, at=now)
    return dict(delivery.headers), delivery.body.decode()


def _ended(chance: Random) -> dict[str, object]:
    return {"event_type": _ENDS, "data": {"id": chance.randrange(1, 99)}, "xss": words(chance)[:9]}


_LIKE: Final = ("Data", "data ", "xss", "data\\u0000")
