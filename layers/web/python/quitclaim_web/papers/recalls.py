"""Letters to staff: what may not be used any more, by the name it was saved as (R29)."""

from collections.abc import Iterator
from datetime import tzinfo
from typing import Final

from quitclaim.domain.publishing.takings import TakerKind, Taking
from quitclaim.ports.mail import Mailing
from quitclaim.ports.recall_notices import RecallDraft
from quitclaim_web.papers.blocks import Block, Link, Points, Said, text_of
from quitclaim_web.papers.letters import FOLDER
from quitclaim_web.papers.plain import plain
from quitclaim_web.papers.templates import template
from quitclaim_web.papers.tongue import Tongue, tongue

RECALLS_AT: Final = "/recalls"


def recall(draft: RecallDraft, *, site: str, zone: tzinfo) -> Mailing:
    language = draft.takings[-1].by.reads
    spoken = tongue(language, FOLDER, zone=zone)
    kind = "recall_reminder" if draft.notice.is_reminder else "recall"
    subject = spoken.say(f"subject.{kind}")
    blocks = tuple(_blocks(draft, spoken, kind=kind, site=site))
    return Mailing(
        to=plain(draft.mail),
        subject=subject,
        text=text_of(blocks, spoken),
        html=template(FOLDER, "letter").render(subject=subject, blocks=blocks, tongue=spoken),
        language=language,
        about=draft.notice,
    )


def _blocks(draft: RecallDraft, spoken: Tongue, *, kind: str, site: str) -> Iterator[Block]:
    yield Said("letter.hello", {"name": plain(draft.name)})
    yield Said(f"recall.{kind}")
    yield Points(tuple(_copy(taking, spoken) for taking in draft.takings))
    yield Said("recall.please")
    yield Link("open.recall", f"{site}{RECALLS_AT}")
    yield Said("recall.printed")
    yield Said("letter.sender_of_staff", {"controller": draft.controller.name})
    yield Said("letter.quiet")


def _copy(taking: Taking, spoken: Tongue) -> Said:
    """Its file is named as it was saved; whoever holds it for her is not named."""
    key = "recall.own" if taking.by.kind is TakerKind.MEMBER else "recall.others"
    return Said(
        key,
        {
            "file": taking.file_name,
            "channel": spoken.word("channel", taking.channel),
            "day": spoken.day(taking.taken_at),
        },
    )
