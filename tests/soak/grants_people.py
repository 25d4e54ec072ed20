"""The road of whoever asks: who the organisation is, somebody new, a request and its end."""

import http.client
import re
from base64 import b64encode
from functools import partial
from typing import Final

from cli.staff import begun, signed_in
from cli.story import promise
from cli.visitor import Page, Visitor
from quitclaim.domain.organisation.roles import StaffRole
from tests.builders import PDF_SCAN
from tests.soak.grants_ground import Ground
from tests.soak.grants_library import failed_at, seen

_OURSELVES: Final = {
    "name": "Town of Example",
    "address": "1 Market Square",
    "contact": "privacy@town.example",
    "website": "https://town.example/",
    "authority": "The commissioner",
    "authority_address": "https://authority.example/",
    "jurisdiction": "DE",
    "kind": "private",
}
_SOMEBODY: Final = {"name": "Ada Lovelace", "mail": "ada@example.org", "language": "en"}
_PAPER: Final = {
    "signers": ["self"],
    "signed_on": "2026-05-03",
    "channels": ["website"],
    "language": "en",
    "scan": b64encode(PDF_SCAN).decode(),
}
_SCAN: Final = re.compile(r'href="(/people/[^"]+/scan)"')
_CANCELLATION: Final = re.compile(r'action="(/people/[^"]+/cancellation)"')
_NOTICE: Final = re.compile(r'href="(/people/[^"]+/notices/[0-9a-f]{64})"')


def a_day_with_people(ground: Ground) -> str:
    begun_at = ground.as_new("LibraryFunction")
    return failed_at(partial(_ask, ground), ground, since=begun_at)


def _ask(ground: Ground) -> None:
    visitor, _ = signed_in(ground.cloud, begun(ground.cloud, StaffRole.PRIVACY_OFFICER))
    ours = seen(visitor.get("/organisation"))
    ours = seen(visitor.fill_in(ours, "/organisation", **_OURSELVES))
    seen(visitor.fill_in(ours, "/organisation/channels", channels=["website"]))
    described = seen(visitor.get("/people/new"))
    person = seen(visitor.fill_in(described, "/people/new", category="public", **_SOMEBODY))
    hers = person.path.partition("?")[0]
    wish = {"channels": ["website"], "step": "send"}
    asked = seen(visitor.fill_in(seen(visitor.get(f"{hers}/ask")), f"{hers}/ask", **wish))
    promise("done=asked" in asked.path, "nobody was asked")
    for path in ("/people", "/requests", "/calendar", *_NOTICE.findall(asked.text)):
        seen(visitor.get(path))
    _enter(visitor, asked, hers)
    cancelled = _CANCELLATION.search(asked.text)
    promise(cancelled is not None, "what was asked cannot be cancelled")
    if cancelled:
        seen(visitor.fill_in(asked, cancelled[1]))


def _enter(visitor: Visitor, page: Page, hers: str) -> None:
    """What was signed on paper goes into its bucket, and comes out of it for the officer."""
    status, _ = visitor.call(f"/api{hers}/papers", _PAPER, token=page.form_token_of_page)
    promise(status == http.client.CREATED, f"a paper was answered {status}")
    (scan,) = _SCAN.findall(seen(visitor.get(hers)).text)
    seen(visitor.get(scan))
