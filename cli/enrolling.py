"""Who is recognised in the story: asked, says yes, and puts a picture of herself."""

import re
from dataclasses import dataclass
from html import unescape
from http import HTTPStatus
from typing import Final

from cli.asking import BOX, registered, sign
from cli.console import post_form
from cli.letters import Letters, mailbox_of
from cli.samples import files
from cli.shoot import Shoot
from cli.story import BrokenPromiseError, promise
from cli.visitor import Visitor
from local.outbox import Outbox
from quitclaim.ports.selfies import SELFIES

_FORM: Final = re.compile(
    r'<form action="([^"]+)" method="post" enctype="multipart/form-data">(.*?)</form>', re.DOTALL
)
_FIELD: Final = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """`link`: in the letter that asks; afterwards it leads to where it is taken back."""

    name: str
    id: str
    mail: str
    link: str
    shoot: Shoot

    @property
    def is_enrolled(self) -> bool:
        told: bool = self.shoot.editor.told(f"/api/people/{self.id}")["is_enrolled"]
        return told

    def sign(self) -> None:
        """Yes, with her name, on a page without an account."""
        her = self._visitor()
        page = her.get(self.link)
        boxes = BOX.findall(page.text)
        promise(len(boxes) == 1, f"she is asked {len(boxes)} things")
        sign(her, page, name=self.name, box=boxes[0])

    def put(self, picture: str) -> None:
        """Of herself, by the form of the page, straight into the bucket."""
        address, fields = upload_in(self._visitor().get(self.link).text, under=SELFIES)
        status = post_form(address, fields, file=files()[picture])
        promise(status == HTTPStatus.SEE_OTHER, f"the bucket answered {status}")

    def _visitor(self) -> Visitor:
        return Visitor(self.shoot.stage.cloud.site)


def upload_in(page: str, *, under: str) -> tuple[str, dict[str, str]]:
    """Where a form of the page puts a picture of that kind, and what it sends with it."""
    for address, form in _FORM.findall(page):
        fields = field_values(form)
        if fields["key"].startswith(under):
            return unescape(address), fields
    raise BrokenPromiseError("no picture of herself is asked for")


def field_values(form: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in _FIELD.findall(form)}


def asked(shoot: Shoot, name: str) -> Somebody:
    """To be recognised in this collection, and for nothing else."""
    mail = mailbox_of(name)
    letters = Letters(Outbox(shoot.stage.cloud.places.outbox), to=mail)
    editor = shoot.editor
    person = registered(editor, name, mail=mail)
    wish = {"recognition": "yes", "collection": shoot.collection, "step": "send"}
    page = editor.fill_in(editor.get(f"{person}/ask"), f"{person}/ask", **wish)
    promise("done=asked" in page.path, f"asking was answered {page.status}")
    own = person.rpartition("/")[2]
    return Somebody(name=name, id=own, mail=mail, link=letters.link(), shoot=shoot)
