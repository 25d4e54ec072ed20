"""Letters to the person or a guardian: few words, at most one link, nothing that is fetched."""

from collections.abc import Iterator
from datetime import tzinfo
from typing import Final, assert_never
from urllib.parse import urlsplit

from quitclaim.domain.checks import require
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import State
from quitclaim.domain.people.capabilities import MY_PAGE_FOR
from quitclaim.domain.scope import Kind, kind_of
from quitclaim.ports.mail import Draft, Letter, Mailing
from quitclaim_web.papers.answers import asked_in, last_word, said_of
from quitclaim_web.papers.blocks import Block, Link, Points, Said, text_of
from quitclaim_web.papers.plain import on_one_line, plain
from quitclaim_web.papers.templates import template
from quitclaim_web.papers.tongue import HERE, Tongue, tongue

FOLDER: Final = HERE / "letter"
# Where anybody asks for the link to her own page.
MY_PAGE_AT: Final = "/c/my"
_MINUTES: Final = int(MY_PAGE_FOR.total_seconds()) // 60


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
            yield Points(tuple(asked_in(consent, spoken) for consent in _in_order(draft)))
            yield from _link(draft, spoken, site=site)
            yield Said("letter.free")
        case Letter.COPY:
            yield from _copy(draft, spoken)
            yield from _link(draft, spoken, site=site)
        case Letter.RECORDED:
            yield from _recorded(draft, spoken)
            yield from _link(draft, spoken, site=site)
        case Letter.WITHDRAWN:
            yield from _withdrawn(draft, spoken)
        case Letter.MY_PAGE:
            require(draft.token, "a letter to one's own page carries a link: mint one for it")
            yield Link("open.my_page", f"{site}/c/{draft.token}")
            yield Said("letter.works_minutes", {"n": _MINUTES})
            yield Said("letter.only_you")
            yield Said("letter.not_asked")
        case _ as never:
            assert_never(never)


def _said_in(draft: Draft, spoken: Tongue) -> Points:
    by = draft.message.to
    return Points(
        tuple(
            said for consent in _in_order(draft) for said in said_of(consent, by=by, tongue=spoken)
        )
    )


def _copy(draft: Draft, spoken: Tongue) -> Iterator[Block]:
    words = [last_word(consent, draft.message.to) for consent in draft.consents]
    yield Said("letter.list_copy")
    yield _said_in(draft, spoken)
    if all(word and word.became is State.REFUSED for word in words):
        yield Said("letter.said_no")
    elif draft.about is not None:
        yield Said("letter.others")
    if draft.attached:
        yield Said("letter.attached")
    if draft.token is not None:
        yield Said("letter.take_back")


def _recorded(draft: Draft, spoken: Tongue) -> Iterator[Block]:
    yield Said("letter.list_recorded")
    yield _said_in(draft, spoken)
    for day in {spoken.day(consent.events[0].at): None for consent in draft.consents}:
        yield Said("letter.signed_on", {"day": day})
    if draft.about is not None:
        yield Said("letter.others")
    yield Said("letter.not_yours")
    if draft.attached:
        yield Said("letter.attached")
    if draft.token is not None:
        yield Said("letter.take_back")


def _withdrawn(draft: Draft, spoken: Tongue) -> Iterator[Block]:
    kinds = list(dict.fromkeys(kind_of(consent.asked) for consent in _in_order(draft)))
    yield Said("letter.list_withdrawn")
    yield Points(tuple(Said(f"taken.{kind}") for kind in kinds))
    for kind in kinds:
        yield Said(f"letter.gone_{kind}")
    yield Said("letter.before", {"span": spoken.span(draft.controller.kept_for)})
    if draft.attached:
        yield Said("letter.attached")
    yield Said("letter.mistake")


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


def _in_order(draft: Draft) -> list[Consent]:
    return sorted(draft.consents, key=lambda consent: kind_of(consent.asked) is Kind.BIOMETRIC)
