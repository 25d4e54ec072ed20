"""The road behind a link: read, signed, taken back, and looked through once a day."""

import html
import re
from typing import Any, Final
from urllib.parse import urlencode

from cli.story import promise
from cli.visitor import Page, Visitor
from local.outbox import Outbox
from tests.builders import an_identity
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
    office.asks(an_identity())
    if failed := sent_by(ground, office):
        return failed
    link = _link_in_the_newest_mail(ground)
    if failed := failed_at(lambda: _answer(ground, link), ground, since=begun_at):
        return failed
    _, failed = ground.invoked("ConsentFunction", {"round": "daily"})
    return failed


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
