"""Somebody of the story asks on her own page where she is, with a picture of herself."""

import re
from html import unescape
from http import HTTPStatus
from typing import Final

from cli.console import post_form
from cli.enrolling import Somebody, field_values, upload_in
from cli.letters import Letters
from cli.samples import files
from cli.showing import within
from cli.story import promise
from cli.visitor import Page, Visitor
from local.cloud import LocalCloud
from local.outbox import Outbox
from quitclaim.ports.finds import CAPTURES

_PLACE: Final = re.compile(r'<div class="find">.*?(?=<div class="find">|</main>)', re.DOTALL)
_ASK: Final = re.compile(r'<form action="/c/my/find" method="post">(.*?)</form>', re.DOTALL)
_SEEN: Final = re.compile(r'<li><img src="([^"]+)"')
_CLOSED: Final = "may not look for you there"


def at_own_page(cloud: LocalCloud, *, mail: str, person: str) -> Visitor:
    """As anybody gets there: asks for the link, and follows it in the letter."""
    letters = Letters(Outbox(cloud.places.outbox), to=mail)
    her = Visitor(cloud.site)
    ask_for_own_page(her, mail=mail)
    # Whoever else has this mailbox gets a letter too.
    while f'value="{person}"' not in her.get(letters.link()).text:
        pass
    return her


def ask_for_own_page(anybody: Visitor, *, mail: str) -> None:
    form = anybody.get("/c/my")
    sent = anybody.fill_in(form, "/c/my", **field_values(form.text), mail=mail)
    promise("We have noted it" in sent.text, f"asking for her page was answered {sent.status}")


class OwnPage:
    """Of whoever asked for the link to it, and opened it; it may tell of more places than one."""

    def __init__(self, whose: Somebody) -> None:
        self._collection = whose.shoot.collection
        self._her = at_own_page(whose.shoot.stage.cloud, mail=whose.mail, person=whose.id)

    def ask(self) -> str:
        """What her page then says of this place."""
        page = self._her.get("/c")
        found = _ASK.search(self._told(page))
        fields = field_values(found[1]) if found else {}
        return self._told(self._her.fill_in(page, "/c/my/find", **fields))

    def is_refused(self, *, because: str) -> bool:
        told = self.ask()
        return _CLOSED in told and because in told

    def put(self, told: str, picture: str) -> None:
        """Straight into the bucket, by the form of the page."""
        address, fields = upload_in(told, under=CAPTURES)
        status = post_form(address, fields, file=files()[picture])
        promise(status == HTTPStatus.SEE_OTHER, f"the bucket answered {status}")

    def seen(self) -> list[str]:
        """Addresses of herself, as soon as she was looked for everywhere."""
        is_over = within(lambda: "Your picture is deleted" in self._told(self._her.get("/c")))
        promise(is_over, "she is still looked for")
        return [unescape(one) for one in _SEEN.findall(self._told(self._her.get("/c")))]

    def _told(self, page: Page) -> str:
        here = (one for one in _PLACE.findall(page.text) if f'"find-{self._collection}"' in one)
        return next(here, "")
