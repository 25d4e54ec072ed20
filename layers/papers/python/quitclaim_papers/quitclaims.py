"""The paper of one signing, in the language in which she read, with what machines read of it."""

from collections.abc import Iterator
from datetime import tzinfo

from quitclaim.ports.printing import Deed
from quitclaim_papers.parts import answers, back, how, proof, shown, who
from quitclaim_papers.record import NOTICE, RECORD, SIGNING, records, signing
from quitclaim_papers.speech import Speech, speech
from quitclaim_papers.typesetting import File, Layout
from quitclaim_web.papers.plain import plain


def quitclaim(deed: Deed, *, zone: tzinfo) -> Layout:
    language = deed.testimony.circumstances.language
    words = speech(language, zone=zone)
    files = tuple(_files(deed, words))
    return Layout(
        language=language,
        title=words.say("paper.title"),
        author=plain(deed.controller.name),
        footer=f"{words.say('paper.footer')} {deed.testimony.request}",
        blocks=(
            words.heading(1, "paper.title"),
            words.paragraph("paper.lead", at=deed.at),
            *who(deed, words),
            *answers(deed, words),
            *how(deed.testimony, words),
            *back(deed, words),
            *proof(files, words),
            *shown(deed, words),
        ),
        files=files,
    )


def _files(deed: Deed, words: Speech) -> Iterator[File]:
    yield File(
        name=RECORD,
        media_type="application/ld+json",
        description=words.say("file.record"),
        content=records(deed.statements),
    )
    yield File(
        name=SIGNING,
        media_type="application/json",
        description=words.say("file.signing"),
        content=signing(deed.testimony, deed.statements),
    )
    yield File(
        name=NOTICE,
        media_type="text/html",
        description=words.say("file.notice"),
        # Its bytes to the last one: their hash is in every record.
        content=deed.notice.decode(),
        relationship="supplement",
    )
