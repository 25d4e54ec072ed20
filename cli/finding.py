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
from local.outbox import Outbox
from quitclaim.ports.finds import CAPTURES

_ASK: Final = re.compile(r'<form action="/c/my/find" method="post">(.*?)</form>', re.DOTALL)
_SEEN: Final = re.compile(r'<li><img src="([^"]+)"')
_CLOSED: Final = "may not look for you there"


class OwnPage:
    """Of whoever asked for the link to it, and opened it."""

    def __init__(self, whose: Somebody) -> None:
        cloud = whose.shoot.stage.cloud
        letters = Letters(Outbox(cloud.places.outbox), to=whose.mail)
        self._her = Visitor(cloud.site)
        form = self._her.get("/c/my")
        self._her.fill_in(form, "/c/my", **field_values(form.text), mail=whose.mail)
        self._her.get(letters.link())

    def ask(self) -> Page:
        found = _ASK.search(self._her.get("/c").text)
        fields = field_values(found[1]) if found else {}
        return self._her.fill_in(self._her.get("/c"), "/c/my/find", **fields)

    def is_refused(self, *, because: str) -> bool:
        page = self.ask().text
        return _CLOSED in page and because in page

    def put(self, page: Page, picture: str) -> None:
        """Straight into the bucket, by the form of the page."""
        address, fields = upload_in(page.text, under=CAPTURES)
        status = post_form(address, fields, file=files()[picture])
        promise(status == HTTPStatus.SEE_OTHER, f"the bucket answered {status}")

    def seen(self) -> list[str]:
        """Addresses of herself, as soon as she was looked for everywhere."""
        is_over = within(lambda: "Your picture is deleted" in self._her.get("/c").text)
        promise(is_over, "she is still looked for")
        return [unescape(one) for one in _SEEN.findall(self._her.get("/c").text)]
