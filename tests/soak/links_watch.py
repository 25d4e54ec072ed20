"""The public pages with somebody at the door who looks at every answer."""

import contextlib
import io
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from tests.builders import a_controller
from tests.handlers.markup import markup_of
from tests.handlers.said import Said, said_in

Door = Callable[[dict[str, Any]], dict[str, Any]]
_OF_OURS: Final = re.compile(r"/[ceq](/|$)")
# Where an answer may lead: to the page itself, or to the number that whoever signs up is told.
_LEADS_TO: Final = re.compile(r"/c|/q/[\w-]{1,43}/card\?number=\d+")
_OUR_COOKIES: Final = {"__Secure-visit": "Path=/c", "language": "Path=/"}
_SAID_ALWAYS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}
_ASKS: Final = a_controller()
# What the notice itself leads to: whoever asks, and who watches over her.
_NAMED: Final = {
    f"mailto:{_ASKS.contact}",
    _ASKS.withdrawal_address,
    _ASKS.rights_address,
    _ASKS.authority.address,
}
# Nothing that was sent brings these back: what turns text around, or starts a terminal's command.
_UNSEEN: Final = ("\u202e", "\u2066", "\x00", "\x1b")
# Stands in everything hostile that is sent, so that it is found wherever it gets to.
MARK: Final = "xss"


@dataclass(slots=True)
class Watched:
    """`secrets`: what no answer may hold; `faults`: what was wrong so far; `posted`: the last."""

    inner: Door
    secrets: Sequence[str]
    answered: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    posted: dict[str, Any] = field(default_factory=dict)

    def door(self, event: dict[str, Any]) -> dict[str, Any]:
        answer = self.inner(event)
        said = said_in(answer)
        if event["httpMethod"] == "POST":
            self.posted = event
        self.answered[said.status] += 1
        sent = f"{event['httpMethod']} {event['path'][:60]!r}"
        # What is no public page of ours is answered by others, where they are deployed.
        look = faults_of if _OF_OURS.match(event["path"]) else faults_anywhere
        self.faults += [f"{sent}: {fault}" for fault in look(said, secrets=self.secrets)]
        return answer


def faults_of(said: Said, *, secrets: Sequence[str]) -> Iterator[str]:
    yield from faults_anywhere(said, secrets=secrets)
    if not _SAID_ALWAYS.items() <= said.headers.items():
        yield "a header is missing"
    if not _LEADS_TO.fullmatch(said.headers.get("Location", "/c")):
        yield "it leads away"
    heads = [*said.headers.values(), *said.cookies.values()]
    if not all(head.isascii() and head.isprintable() and MARK not in head for head in heads):
        yield "what was sent stands in a header"
    for name, line in said.cookies.items():
        if not {_OUR_COOKIES.get(name, "unknown"), "Secure", "HttpOnly"} <= set(line.split("; ")):
            yield f"a cookie {name[:40]!r}"


def faults_anywhere(said: Said, *, secrets: Sequence[str]) -> Iterator[str]:
    if said.status >= 500:
        yield f"our fault: {said.status}"
    text = said.body.decode()
    yield from (f"it tells {secret[:6]}…" for secret in secrets if secret in text)
    if said.headers.get("Content-Type", "").startswith("text/html"):
        yield from _faults_of_page(text)


def _faults_of_page(text: str) -> Iterator[str]:
    found = markup_of(text)
    if MARK in found.tags or any(name == MARK for _, name, _ in found.attributes):
        yield "what was sent became markup"
    away = {*found.leading_away} - _NAMED
    if found.active or away:
        yield f"something runs or leads away: {found.active} {away}"
    if any(sign in text for sign in _UNSEEN):
        yield "it shows what nobody sees"


@contextlib.contextmanager
def overheard() -> Iterator[io.StringIO]:
    """Whatever is logged or printed meanwhile."""
    told = io.StringIO()
    handler, root = logging.StreamHandler(told), logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(0)
    try:
        with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
            yield told
    finally:
        root.setLevel(level)
        root.removeHandler(handler)


def leaks(told: str, *, secrets: Sequence[str]) -> list[str]:
    """Of what is personal, or was sent by strangers."""
    lines = told.splitlines()
    return [one for one in (*secrets, MARK) if any(one in line for line in lines)]
