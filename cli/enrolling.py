"""Who is recognised in the story: asked, says yes, and puts a picture of herself."""

import re
from dataclasses import dataclass
from html import unescape
from http import HTTPStatus
from typing import Final

from cli.asking import BOX, registered, sign
from cli.console import post_form
from cli.letters import Letters
from cli.samples import files
from cli.shoot import Shoot
from cli.story import BrokenPromiseError, promise
from cli.visitor import Visitor
from local.outbox import Outbox

_FORM: Final = re.compile(
    r'<form action="([^"]+)" method="post" enctype="multipart/form-data">(.*?)</form>', re.DOTALL
)
_FIELD: Final = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """`link`: in the letter that asks; afterwards it leads to where it is taken back."""

    name: str
    id: str
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
        form = _FORM.search(self._visitor().get(self.link).text)
        if form is None:
            raise BrokenPromiseError("no picture of herself is asked for")
        fields = {name: unescape(value) for name, value in _FIELD.findall(form[2])}
        status = post_form(unescape(form[1]), fields, file=files()[picture])
        promise(status == HTTPStatus.SEE_OTHER, f"the bucket answered {status}")

    def _visitor(self) -> Visitor:
        return Visitor(self.shoot.stage.cloud.site)


def asked(shoot: Shoot, name: str) -> Somebody:
    """To be recognised in this collection, and for nothing else."""
    mail = f"{name.lower().replace(' ', '.')}@example.org"
    letters = Letters(Outbox(shoot.stage.cloud.places.outbox), to=mail)
    editor = shoot.editor
    person = registered(editor, name, mail=mail)
    wish = {"recognition": "yes", "collection": shoot.collection, "step": "send"}
    page = editor.fill_in(editor.get(f"{person}/ask"), f"{person}/ask", **wish)
    promise("done=asked" in page.path, f"asking was answered {page.status}")
    return Somebody(name=name, id=person.rpartition("/")[2], link=letters.link(), shoot=shoot)
