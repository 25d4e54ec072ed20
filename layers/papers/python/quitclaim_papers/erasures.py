"""The certificate of an erasure for people, in their language, with what machines read in it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from quitclaim.domain.certificates.documents import Document, written
from quitclaim.domain.forgetting.certificate import Count
from quitclaim_papers.blocks import Block, Items, Pairs, Run, Runs
from quitclaim_papers.speech import Speech, name
from quitclaim_papers.typesetting import File, Layout
from quitclaim_web.papers.plain import plain

CERTIFICATE: Final = "certificate.json"
# In the order in which the document has them.
_CANNOT_KNOW: Final = ("elsewhere", "counts", "backups", "log", "who")


def erasure(document: Document, words: Speech, *, sealed_at: datetime) -> Layout:
    return Layout(
        language=words.tongue.sentences.language,
        title=words.say("erasure.title"),
        author=plain(document.organisation or document.log),
        footer=f"{words.say('erasure.footer')} {document.id}",
        blocks=(
            words.heading(1, "erasure.title"),
            words.paragraph("erasure.lead", at=sealed_at),
            *_when(document, words),
            *_stores(document, words),
            *_remains(document, words),
            *_proof(words),
        ),
        files=(
            File(
                name=CERTIFICATE,
                media_type="application/json",
                description=words.say("file.certificate"),
                # To the byte: its hash is in the log.
                content=written(document).decode(),
            ),
        ),
    )


def _when(document: Document, words: Speech) -> Iterator[Block]:
    certificate = document.certificate
    yield Pairs(
        (
            words.pair("certified_by", name(document.organisation or document.log)),
            words.pair("of_log", name(document.log)),
            words.pair("person_hash", name(document.person)),
            words.pair("asked_for", Run(words.moment(certificate.asked_at))),
            words.pair("erased", Run(words.moment(certificate.erased_at))),
            words.pair("counted", Run(words.moment(certificate.counted_at))),
        )
    )
    yield words.paragraph("erasure.person")


def _stores(document: Document, words: Speech) -> Iterator[Block]:
    yield words.heading(2, "erasure.stores")
    yield words.paragraph("erasure.counted")
    rows = (
        (words.say(f"store.{it.store}"), _count(it, until=document.until(it.store), words=words))
        for it in document.certificate.counts
    )
    yield Pairs(tuple(rows))


def _count(count: Count, *, until: datetime | None, words: Speech) -> Runs:
    if not count.is_read:
        ends = words.say("erasure.by", at=until)
        return (Run(words.say("erasure.unread", found=count.found)), Run(f"\n{ends}"))
    ends = words.say("erasure.until", at=until) if until else words.say("erasure.in_none")
    return (Run(words.say("erasure.count", found=count.found, left=count.left)), Run(f"\n{ends}"))


def _remains(document: Document, words: Speech) -> Iterator[Block]:
    certificate = document.certificate
    yield words.heading(2, "erasure.remains")
    if not certificate.remainders:
        yield words.paragraph("erasure.nothing")
        return
    rows = (
        (words.say(f"store.{it.store}"), (Run(f"{it.count}: {words.say(f'why.{it.reason}')}"),))
        for it in certificate.remainders
    )
    yield Pairs(tuple(rows))
    if certificate.held:
        yield words.paragraph("erasure.held")
        yield Items(is_ordered=False, items=tuple((name(it),) for it in sorted(certificate.held)))


def _proof(words: Speech) -> Iterator[Block]:
    yield words.heading(2, "erasure.cannot_know")
    sentences = (words.say(f"cannot_know.{one}") for one in _CANNOT_KNOW)
    yield Items(is_ordered=False, items=tuple((Run(one),) for one in sentences))
    yield words.heading(2, "proof.title")
    yield words.paragraph("erasure.seal")
    yield words.paragraph("erasure.check")
