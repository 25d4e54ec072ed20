"""Letters to privacy officers: a month runs out (GDPR art. 12(3)), or an erasure is over."""

from collections.abc import Iterator, Mapping
from datetime import tzinfo
from typing import Final

from quitclaim.domain.consents.notices import Language
from quitclaim.ports.mail import Mailing
from quitclaim.ports.plea_notices import PleaDraft, Plight
from quitclaim_web.papers.blocks import Block, Link, Said, text_of
from quitclaim_web.papers.letters import FOLDER
from quitclaim_web.papers.plain import plain
from quitclaim_web.papers.templates import template
from quitclaim_web.papers.tongue import Tongue, tongue

PLEAS_AT: Final = "/pleas"
# What is read where an organisation is at home; nobody's own language is known here.
_READ_IN: Final[Mapping[str, Language]] = {
    "AT": Language.GERMAN,
    "BE": Language.DUTCH,
    "DE": Language.GERMAN,
    "FR": Language.FRENCH,
    "LI": Language.GERMAN,
    "LU": Language.FRENCH,
    "MC": Language.FRENCH,
    "NL": Language.DUTCH,
}


def plea(draft: PleaDraft, *, site: str, zone: tzinfo) -> Mailing:
    language = _READ_IN.get(draft.controller.jurisdiction, Language.ENGLISH)
    spoken = tongue(language, FOLDER, zone=zone)
    subject = spoken.say(f"subject.plea_{draft.notice.nearing or draft.notice.plight}")
    blocks = tuple(_blocks(draft, spoken, site=site))
    return Mailing(
        to=plain(draft.mail),
        subject=subject,
        text=text_of(blocks, spoken),
        html=template(FOLDER, "letter").render(subject=subject, blocks=blocks, tongue=spoken),
        language=language,
        about=draft.notice,
    )


def _blocks(draft: PleaDraft, spoken: Tongue, *, site: str) -> Iterator[Block]:
    notice = draft.notice
    days = {"asked": spoken.day(notice.asked_at), "due": spoken.day(notice.due_at)}
    yield Said("letter.hello", {"name": plain(draft.name)})
    yield Said(f"plea.{notice.plight}", days)
    if notice.nearing:
        yield Said(f"plea.{notice.nearing}", days)
    yield Said(f"plea.please_{notice.plight}")
    is_open = notice.plight is Plight.OPEN
    page = PLEAS_AT if is_open else f"/erasures/{notice.plea}"
    yield Link("open.plea" if is_open else "open.order", f"{site}{page}")
    yield Said("letter.sender_of_staff", {"controller": draft.controller.name})
    yield Said("letter.quiet")
