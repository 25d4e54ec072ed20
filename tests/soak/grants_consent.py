"""The road behind a link: read, signed, taken back, and looked through once a day."""

import html
import re
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import urlencode

from cli.story import promise
from cli.visitor import Page, Visitor
from local.outbox import Outbox
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.instants import Interval
from quitclaim.ports.writes import Write
from tests.builders import (
    CAMP,
    a_request,
    a_scope,
    a_sent_request,
    a_turn,
    an_id,
    an_identity,
    given,
    requested,
)
from tests.contract.changes import a_change
from tests.local.office import Office
from tests.soak.grants_ground import Ground
from tests.soak.grants_letters import sent_by
from tests.soak.grants_library import failed_at, seen

_LINK: Final = re.compile(r"/c/[\w-]{43}")
_HIDDEN: Final = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')
_BOX: Final = re.compile(r'<input[^>]*type="checkbox"[^>]*>')
_NAME: Final = re.compile(r'name="([^"]+)"')


class Reader(Visitor):
    """Somebody who came by a letter, and has no session."""

    def send(self, page: Page, path: str, **said: Any) -> Page:
        """What the first form of the page holds, and what she says."""
        held = {name: html.unescape(value) for name, value in _HIDDEN.findall(page.text)}
        return seen(self._followed("POST", path, body=urlencode({**held, **said}, doseq=True)))


def a_yes_and_a_no(ground: Ground) -> str:
    begun_at = ground.as_new("ConsentFunction", "MailFunction")
    office = Office(ground.cloud)
    (asked,) = office.asks(an_identity()).consents
    if failed := sent_by(ground, office):
        return failed
    link = _link_in_the_newest_mail(ground)
    if failed := failed_at(lambda: _answer(ground, link), ground, since=begun_at):
        return failed
    _said_yes_long_ago(office, asked)
    _, failed = ground.invoked("ConsentFunction", {"round": "daily"})
    return failed


def a_first_visitor(ground: Ground) -> str:
    """Before anybody of the organisation did anything: the secret of forms is made for her."""
    begun_at = ground.as_new("ConsentFunction")
    return failed_at(lambda: _ask_for_her_page(ground), ground, since=begun_at)


def _ask_for_her_page(ground: Ground) -> None:
    reader = Reader(ground.cloud.site)
    reader.send(seen(reader.get("/c/my")), "/c/my", mail=an_identity().mail)


def _said_yes_long_ago(office: Office, asked: Consent) -> None:
    """To something else, by another letter, so that it runs out soon: the round asks for it."""
    now = datetime.now(UTC).replace(microsecond=0)
    long_ago, scope = now - timedelta(days=300), a_scope(collection=CAMP)
    about: dict[str, Any] = {"id": an_id("long ago"), "person": asked.person, "asked": scope}
    during = Interval(long_ago, now + timedelta(days=30))
    record = a_request(**about, during=during, events=(requested(long_ago),))
    said = record.after(given(at=long_ago, to=scope))
    request = a_sent_request(
        person=asked.person, consents=frozenset({record.id}), turns=(a_turn(at=long_ago),)
    )
    for writes in ((Write(record), Write(request)), (Write(said, record),)):
        office.stores.commits.commit(a_change(*writes))


def _answer(ground: Ground, link: str) -> None:
    reader = Reader(ground.cloud.site)
    form = seen(reader.get(link))
    boxes = {_named(box): "yes" for box in _BOX.findall(form.text)}
    promise(bool(boxes), "there is nothing to tick")
    signed = reader.send(form, "/c/sign", name=an_identity().name, act="sign", **boxes)
    promise("/c/withdraw" in signed.text, "what was signed cannot be taken back")
    over = reader.send(signed, "/c/withdraw")
    promise("/c/withdraw" not in over.text, "what was taken back stands")


def _named(box: str) -> str:
    found = _NAME.search(box)
    promise(found is not None, "a box has no name")
    return html.unescape(found[1]) if found else ""


def _link_in_the_newest_mail(ground: Ground) -> str:
    outbox = Outbox(ground.cloud.places.outbox)
    mail = outbox.read(next(outbox.names()))
    text = mail.get_body(("plain",)) if mail else None
    found = _LINK.search(text.get_content() if text else "")
    promise(found is not None, "there is no link in the mail")
    return found[0] if found else ""
