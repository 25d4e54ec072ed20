"""How often one link and one address may try (R48); the counts are those that the rules say."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from functions.consent.routes.signing import PER_ADDRESS as SIGNINGS
from functions.consent.routes.signing import PER_LINK
from functions.consent.routes.taking_back import PER_ADDRESS as WITHDRAWALS
from quitclaim.domain.organisation.rates import Limit
from quitclaim_web.doors.counting import PER_ADDRESS as CALLS
from tests.handlers.visitors import Visitor, boxes_on
from tests.soak.links_town import Reader, Town
from tests.soak.links_tricks import NO_FORM, asks

_OVER: Final = 12
_BUSY: Final = 429
_HERE, _THERE = "2001:db8:1:2::7", "2001:db8:1:3::7"


def guesses(town: Town, reader: Reader) -> Iterator[str]:
    """Of her name, from a new address each time."""
    town.wait(PER_LINK.within)
    before, statuses = town.state(), []
    visitor = Visitor(town.place)
    page = visitor.open(reader.token)
    if not asks(page):
        yield NO_FORM
        return
    for guess in range(PER_LINK.most + _OVER):
        visitor.source = f"198.51.100.{guess}"
        said = visitor.sign(*boxes_on(page), name=f"xss {guess}", at=page)
        statuses.append(said.status)
    yield from _reckoned("guesses at a name", statuses, PER_LINK)
    if town.state() != before:
        yield "a guess signed"
    town.wait(PER_LINK.within)


def presses(town: Town) -> Iterator[str]:
    """Forms by the hundred, from all over one network of IPv6."""
    for path, limit in (("/c/sign", SIGNINGS), ("/c/withdraw", WITHDRAWALS)):
        yield from _flooded(town, "POST", path, limit=limit)
        town.wait(CALLS.within)


def looks(town: Town) -> Iterator[str]:
    yield from _flooded(town, "GET", f"/c/{town.dead[0]}", limit=CALLS)
    town.wait(CALLS.within)
    if Visitor(town.place, source=_HERE).send("GET", "/c").status == _BUSY:
        yield "whoever waited is still told to wait"


def _flooded(town: Town, method: str, path: str, *, limit: Limit) -> Iterator[str]:
    visitor, statuses = Visitor(town.place), []
    for nth in range(limit.most + _OVER):
        visitor.source = f"2001:db8:1:2::{nth:x}"
        said = visitor.send(method, path, [("nonce", "xss")])
        statuses.append(said.status)
        if said.status == _BUSY and not 0 < int(said.headers["Retry-After"]) <= _most_s(limit):
            yield f"{path}: nobody is told how long to wait"
    yield from _reckoned(path, statuses, limit)
    visitor.source = _THERE
    if visitor.send(method, path, [("nonce", "xss")]).status == _BUSY:
        yield f"{path}: a neighbour has to wait"


def _reckoned(what: str, statuses: list[int], limit: Limit) -> Iterator[str]:
    early = _BUSY in statuses[: limit.most]
    if early or {*statuses[limit.most :]} != {_BUSY}:
        yield f"{what}: {statuses.count(_BUSY)} of {len(statuses)} had to wait"


def _most_s(limit: Limit) -> float:
    return max(limit.within / timedelta(seconds=1), 1)
