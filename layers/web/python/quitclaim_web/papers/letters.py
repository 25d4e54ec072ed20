"""Letters to the person or a guardian: few words, at most one link, nothing that is fetched."""

from collections.abc import Iterator
from datetime import tzinfo
from typing import Final, assert_never
from urllib.parse import urlsplit

from quitclaim.domain.archives.archives import KEPT_FOR as ARCHIVE_KEPT_FOR
from quitclaim.domain.checks import require
from quitclaim.domain.people.capabilities import MY_PAGE_FOR
from quitclaim.ports.mail import Draft, Letter, Mailing
from quitclaim_web.papers.answers import asked_in
from quitclaim_web.papers.blocks import Block, Link, Points, Said, text_of
from quitclaim_web.papers.plain import on_one_line, plain
from quitclaim_web.papers.retold import copy, in_order, recorded, withdrawn
from quitclaim_web.papers.templates import template
from quitclaim_web.papers.tongue import HERE, Tongue, tongue

FOLDER: Final = HERE / "letter"
# Where anybody asks for the link to her own page.
MY_PAGE_AT: Final = "/c/my"
_MINUTES: Final = int(MY_PAGE_FOR.total_seconds()) // 60
_DAYS: Final = ARCHIVE_KEPT_FOR.days


def letter(draft: Draft, *, site: str, zone: tzinfo) -> Mailing:
    spoken = tongue(draft.reader.language, FOLDER, zone=zone)
    # It names nobody: whoever sees the phone lie there reads it too.
    subject = spoken.say(f"subject.{draft.message.letter}")
    blocks = (*_opening(draft), *_body(draft, spoken, site=site), *_closing(draft, site=site))
    return Mailing(
        to=plain(draft.reader.mail),
        subject=subject,
        text=text_of(blocks, spoken),
        html=template(FOLDER, "letter").render(subject=subject, blocks=blocks, tongue=spoken),
        language=draft.reader.language,
        about=draft.message,
        attached=draft.attached,
    )


def _opening(draft: Draft) -> Iterator[Block]:
    name = plain(draft.reader.name)
    yield Said("letter.hello", {"name": name}) if name else Said("letter.hello_nameless")
    values: dict[str, object] = {"controller": draft.controller.name, "at": draft.message.at}
    if draft.about is None:
        yield Said(f"letter.{draft.message.letter}", values)
    else:
        values["about"] = draft.about.name
        yield Said(f"letter.{draft.message.letter}_about", values)


def _body(draft: Draft, spoken: Tongue, *, site: str) -> Iterator[Block]:
    match draft.message.letter:
        case Letter.REQUEST | Letter.REMINDER:
            require(draft.token, "a letter that asks carries a link: mint one for it")
            yield Said("letter.list_request")
            yield Points(tuple(asked_in(consent, spoken) for consent in in_order(draft)))
            yield from _link(draft, spoken, site=site)
            yield Said("letter.free")
        case Letter.COPY:
            yield from copy(draft, spoken)
            yield from _link(draft, spoken, site=site)
        case Letter.RECORDED:
            yield from recorded(draft, spoken)
            yield from _link(draft, spoken, site=site)
        case Letter.WITHDRAWN:
            yield from withdrawn(draft, spoken)
        case Letter.MY_PAGE | Letter.ARCHIVE:
            yield from _to_my_page(draft, site=site)
        case _ as never:
            assert_never(never)


def _to_my_page(draft: Draft, *, site: str) -> Iterator[Block]:
    require(draft.token, "a letter to one's own page carries a link: mint one for it")
    is_ready = draft.message.letter is Letter.ARCHIVE
    if is_ready:
        yield Said("letter.archive_lies", {"n": _DAYS})
    yield Link("open.my_page", f"{site}/c/{draft.token}")
    yield Said("letter.works_minutes", {"n": _MINUTES})
    yield Said("letter.only_you")
    if not is_ready:
        yield Said("letter.not_asked")


def _link(draft: Draft, spoken: Tongue, *, site: str) -> Iterator[Block]:
    if draft.token is None:
        return
    yield Link(f"open.{draft.message.letter}", f"{site}/c/{draft.token}")
    if draft.link_until is not None:
        yield Said("letter.works_until", {"day": spoken.last_whole_day(draft.link_until)})
    yield Said("letter.only_you")


def _closing(draft: Draft, *, site: str) -> Iterator[Block]:
    controller = draft.controller
    if draft.message.letter is not Letter.MY_PAGE:
        # As one types it, and no link: a letter has one at most.
        yield Said("letter.my_page_at", {"address": f"{urlsplit(site).netloc}{MY_PAGE_AT}"})
    yield Said("letter.contact", {"contact": controller.contact})
    sender = {"controller": controller.name, "address": on_one_line(controller.address)}
    yield Said("letter.sender", sender)
    yield Said("letter.quiet")
