"""R44: from a committed change to a program outside, through the templates that go to AWS."""

import http.server
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from threading import Thread
from typing import Any

import pytest
from standardwebhooks.webhooks import Webhook

from cli.staff import member_of, signed_in
from cli.visitor import Visitor
from local.logs import log_lines
from quitclaim.domain.organisation.roles import StaffRole
from tests.builders.asking import an_identity
from tests.local.office import Office
from tests.local.trusting import trusting
from tests.local.waiting import eventually


@dataclass(slots=True)
class Receiver:
    """A program on this machine that takes what it is told, until it wants no more."""

    origin: str
    status: int = 204
    heard: list[tuple[bytes, dict[str, str]]] = field(default_factory=list)

    def told(self, secret: str, kind: str) -> list[Any]:
        """What it was told of one kind, each checked by the reference library."""
        messages = [Webhook(secret).verify(body, headers) for body, headers in list(self.heard)]
        return [one for one in messages if one["type"] == kind]


@dataclass(frozen=True, slots=True)
class Desk:
    """An admin at the console."""

    visitor: Visitor
    token: str

    def ask(self, path: str, asked: object) -> Any:
        status, told = self.visitor.call(path, asked, token=self.token)
        assert status < 400, told
        return told


@pytest.fixture(scope="module")
def receiver(office: Office) -> Iterator[Receiver]:
    class Answering(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            made.heard.append((body, {k.lower(): v for k, v in self.headers.items()}))
            self.send_response(made.status)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        made = Receiver(f"http://127.0.0.1:{server.server_port}")
        Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        with trusting(office.cloud, "HooksFunction", "LibraryFunction", origin=made.origin):
            yield made
        server.shutdown()


@pytest.fixture(scope="module")
def desk(office: Office) -> Desk:
    visitor, page = signed_in(office.cloud, member_of(office.cloud, StaffRole.ADMIN))
    return Desk(visitor, page.form_token_of_page)


def test_a_program_outside_is_told_and_can_check_who_told_it(
    office: Office, desk: Desk, receiver: Receiver
) -> None:
    """Commit, stream, relay, bus and hooks, each under its own role; and who answers 410 is off."""
    wish = {"address": f"{receiver.origin}/in", "types": ["consent.asked", "request.sent"]}
    made = desk.ask("/api/hooks", wish)
    hook = f"/api/hooks/{made['hook']['endpoint']}"

    asked = office.asks(an_identity("Zoë Brontë", mail="zoe@example.org"))

    (consent,) = asked.consents
    told = partial(receiver.told, made["secret"], "consent.asked")
    assert eventually(lambda: consent.id in {one["data"]["subject"] for one in told()})
    assert "zoe" not in str(receiver.heard).lower()

    tried = desk.ask(f"{hook}/test", {})
    (test,) = eventually(lambda: receiver.told(made["secret"], "hook.tested"))
    assert test["data"]["id"] == tried["event"]

    rotated = desk.ask(f"{hook}/secret", {})
    again = desk.ask(f"{hook}/deliveries/{tried['event']}/replay", {})
    eventually(lambda: len(receiver.heard) > 2 and len(_with(receiver, tried["event"])) > 1)
    body, headers = _with(receiver, again["event"])[-1]
    assert Webhook(rotated["secret"]).verify(body, headers)
    assert Webhook(made["secret"]).verify(body, headers)

    receiver.status = 410
    desk.ask(f"{hook}/test", {})
    assert eventually(lambda: _shown(desk, hook)["hook"]["why_off"]) == "gone"
    assert not [
        word for word in ("Zoë", "whsec", "zoe@") if word in "\n".join(log_lines(office.cloud))
    ]


def _with(receiver: Receiver, event: str) -> list[tuple[bytes, dict[str, str]]]:
    return [one for one in list(receiver.heard) if one[1]["webhook-id"] == event]


def _shown(desk: Desk, hook: str) -> Any:
    page = desk.visitor.get(hook)
    return json.loads(page.text)
