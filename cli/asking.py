"""The story goes on with the people in the pictures: asked by mail, they sign and withdraw."""

import http.client
import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any, Final

from cli.console import Staff
from cli.letters import Letters
from cli.staff import signed_in
from cli.stage import Stage
from cli.story import Story, promise
from cli.visitor import Page, Visitor
from local.outbox import Outbox
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_papers.verifying import Seal, verify

NOOR: Final = "Noor Jansen"
_MAIL: Final = "noor.jansen@example.org"
_HIDDEN: Final = re.compile(r'<input type="hidden" name="(nonce|document|consent)" value="([^"]+)"')
BOX: Final = re.compile(r'type="checkbox" id="[^"]+" name="(box\.[^"]+)"')
_TICKED: Final = re.compile(r'type="checkbox" [^>]*checked')
_QUITCLAIM: Final = "quitclaim.pdf"
WHO_ASKS: Final[dict[str, Any]] = {
    "kind": "public",
    "name": "The town",
    "address": "Market 1\n1234 AB The Town",
    "contact": "privacy@town.example",
    "website": "https://town.example/",
    "authority": "Autoriteit Persoonsgegevens",
    "authority_address": "https://autoriteitpersoonsgegevens.nl",
    "jurisdiction": "NL",
    "storage": "DE",
    "recipients": "Amazon Web Services EMEA SARL",
    "years": "5",
}


@dataclass(frozen=True, slots=True)
class Answered:
    """`person`: her id. `copy`: the link in the letter that she keeps."""

    editor: Visitor
    letters: Letters
    person: str
    copy: str


def play_asking(story: Story, stage: Stage, *, staff: Staff) -> Answered:
    letters = Letters(Outbox(stage.cloud.places.outbox), to=_MAIL)
    with story.step("the privacy officer writes down who asks, and where pictures may go out"):
        officer, _ = signed_in(stage.cloud, staff.members[StaffRole.PRIVACY_OFFICER])
        say_who_asks(officer)
    with story.step(f"the editor asks {NOOR} for the website, social media and the press"):
        person = asked_for(staff.editor, NOOR, mail=_MAIL, channels=("website", "social", "press"))
    with story.step("a letter is in her mailbox, with one link"):
        link = letters.link()
    with story.step("she signs on a page without an account: yes to the website, no to the rest"):
        sign_for_website(Visitor(stage.cloud.site), link, name=NOOR)
    with story.step("a copy is in her mailbox, with a receipt that machines can read"):
        copy = letters.link()
        promise(letters.attached("receipt-1.jsonld"), "the copy has no receipt")
    with story.step("the sealed quitclaim is hers, and anybody can check it offline"):
        _keep(letters.attached(_QUITCLAIM), story.book.parent / _QUITCLAIM)
    return Answered(staff.editor, letters, person.rpartition("/")[2], copy)


def play_taking_back(story: Story, stage: Stage, *, answered: Answered) -> None:
    with story.step("she takes it back with the link in the copy, and it holds at once"):
        withdraw(Visitor(stage.cloud.site), answered.copy)
        seen = answered.editor.get(f"/people/{answered.person}").text
        promise("Withdrawn" in seen, "staff does not see that she withdrew")
        answered.letters.next()


def say_who_asks(officer: Visitor) -> None:
    page = officer.fill_in(officer.get("/organisation"), "/organisation", **WHO_ASKS)
    promise("done=organisation_saved" in page.path, f"who asks was answered {page.status}")
    channels = ("website", "social", "press", "internal")
    page = officer.fill_in(page, "/organisation/channels", channels=channels)
    promise("done=channels_added" in page.path, f"the channels were answered {page.status}")


def asked_for(editor: Visitor, name: str, *, mail: str, channels: tuple[str, ...]) -> str:
    """Where her page is."""
    person = registered(editor, name, mail=mail)
    asked: dict[str, Any] = {"channels": channels, "step": "preview"}
    preview = editor.fill_in(editor.get(f"{person}/ask"), f"{person}/ask", **asked)
    promise(WHO_ASKS["name"] in preview.text, "the preview does not say who asks")
    page = editor.fill_in(preview, f"{person}/ask", **asked | {"step": "send"})
    promise("done=asked" in page.path, f"asking was answered {page.status}")
    return person


def registered(editor: Visitor, name: str, *, mail: str) -> str:
    """Where her page is."""
    form = editor.get("/people/new")
    page = editor.fill_in(form, "/people/new", name=name, mail=mail, language="en")
    promise("done=registered" in page.path, f"a new person was answered {page.status}")
    return page.path.partition("?")[0]


def sign_for_website(her: Visitor, link: str, *, name: str) -> None:
    page = her.get(link)
    promise(page.path == "/c", f"the link led to {page.path}")
    promise(not _TICKED.search(page.text), "a box was ticked beforehand")
    promise(name not in page.text, "the name to type stands on the page")
    boxes = [box for box in BOX.findall(page.text) if box.endswith(".website")]
    promise(len(boxes) == 1, f"{len(boxes)} boxes for the website")
    sign(her, page, name=name.upper(), box=boxes[0])


def sign(her: Visitor, page: Page, *, name: str, box: str) -> None:
    """Yes to this one, and to nothing else on the page."""
    said = {"name": name, "act": "sign", box: "yes"}
    page = her.fill_in(page, "/c/sign", **hidden(page), **said)
    promise(
        (page.status, page.path) == (http.client.OK, "/c"), f"signing was answered {page.status}"
    )


def _keep(paper: bytes | None, where: Path) -> None:
    promise(paper, "the copy has no quitclaim")
    where.write_bytes(paper or b"")
    found = verify(where.read_bytes())
    promise(found.seal is Seal.HOLDS, f"the seal of {where} is {found.seal}")
    promise(found.sealed_by == WHO_ASKS["name"], f"{found.sealed_by} sealed it")


def withdraw(her: Visitor, link: str) -> None:
    page = her.get(link)
    page = her.fill_in(page, "/c/withdraw", **hidden(page))
    promise(page.path == "/c", f"withdrawing was answered {page.status} at {page.path}")


def hidden(page: Page) -> dict[str, str]:
    return {name: unescape(value) for name, value in _HIDDEN.findall(page.text)}
