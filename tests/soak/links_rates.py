"""How often one link and one address may try (R48); the counts are those that the rules say."""

from collections.abc import Iterator
from datetime import timedelta
from ipaddress import IPv4Address
from typing import Final

from functions.consent.routes.providers import PER_ADDRESS as HINTS
from functions.consent.routes.signing import PER_ADDRESS as SIGNINGS
from functions.consent.routes.signing import PER_LINK
from functions.consent.routes.signing_up import PER_ADDRESS as SIGN_UPS
from functions.consent.routes.signing_up import PER_CODE, PER_MAILBOX
from functions.consent.routes.taking_back import PER_ADDRESS as WITHDRAWALS
from quitclaim.domain.organisation.rates import Limit
from quitclaim_web.doors.counting import PER_ADDRESS as CALLS
from tests.handlers.visitors import Visitor, boxes_on
from tests.soak.links_posters import NO_SQUARE, SOMEBODY, form_of
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
    doors = (("/c/sign", SIGNINGS), ("/c/withdraw", WITHDRAWALS), (town.doors.poster, SIGN_UPS))
    for path, limit in (*doors, ("/e/docuseal", HINTS)):
        yield from _flooded(town, "POST", path, limit=limit)
        town.wait(max(limit.within, CALLS.within))


def sign_ups(town: Town) -> Iterator[str]:
    """One mailbox is not filled by others, and one poster asks no more than an event has guests."""
    form, statuses = form_of(town, source=_HERE), []
    if form is None:
        yield NO_SQUARE
        return
    visitor = Visitor(town.place)
    for nth in range(PER_CODE.most):
        visitor.source = str(IPv4Address(0xC6336400 + nth))
        said = visitor.send("POST", form.action, [*form.hidden, *SOMEBODY])
        statuses.append(said.status)
    yield from _reckoned("one mailbox at a poster", statuses, PER_MAILBOX)
    other = [("name", "xss Other"), ("mail", "xss.other@example.org"), ("adult", "yes")]
    if visitor.send("POST", form.action, [*form.hidden, *other]).status != _BUSY:
        yield "a poster asks whoever comes"
    town.wait(PER_CODE.within)


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
