"""The story's end: whoever believes nobody checks the certificate, and reads every file."""

import http.client
import re
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cli.certificate import verified
from cli.erased import residue_of, undeclared, words_to_search
from cli.forgetting import Forgotten, letters_of
from cli.log_copies import VKEY
from cli.stage import Stage, promise_log
from cli.story import Story, promise
from local.searching import hits_in
from quitclaim.domain.certificates.proven import proven_in

_CERTIFICATE: Final = re.compile(r'href="(/certificates/[0-9a-f-]{36})"')


def play_proof(story: Story, stage: Stage, *, forgotten: Forgotten, keep_as: str) -> Path:
    """Where the certificate is; with the key, in the copy of the log, anybody checks it."""
    copy, file = story.book.parent / "log", story.book.parent / keep_as
    with story.step("all of it is in the log, and a copy of the log holds offline"):
        promise_log(stage, copy)
    with story.step(f"the certificate says nothing of {forgotten.who.name}, and holds offline"):
        file.write_text(_taken(forgotten), encoding="utf-8")
        person = forgotten.who.person
        asked = Namespace(file=file, key=copy / VKEY, person=person, paper=None)
        promise("It holds" in next(verified(asked)), "it does not hold")
        promise(person not in file.read_text(encoding="utf-8"), "it says whom it is about")
    with story.step(
        "every file of the cloud is read, and nothing of hers is in any but as declared"
    ):
        document = proven_in(file.read_bytes()).document
        story.erased_words += [*forgotten.words.told, *forgotten.words.sealed]
        story.declared_residue += residue_of(document, forgotten.who, words=forgotten.words)
        left = list(_left(story, stage))
        promise(not left, f"left: {left}")
        promise(len(letters_of(stage, forgotten.who)) == forgotten.letters, "she got a letter")
    story.tell(f"    quitclaim certificate verify {file} --key {copy / VKEY}")
    return file


def _taken(forgotten: Forgotten) -> str:
    """As the privacy officer does, from the page of the order."""
    found = _CERTIFICATE.search(forgotten.officer.get(forgotten.order).text)
    taken = forgotten.officer.get(found[1] if found else forgotten.order)
    promise(found and taken.status == http.client.OK, f"it was answered {taken.status}")
    return taken.text


def _left(story: Story, stage: Stage) -> Iterator[str]:
    """Where, and wrapped in what; never which word."""
    stage.cloud.save()
    words = words_to_search(story.erased_words, story.declared_residue)
    for hit in undeclared(hits_in(stage.cloud.places.data, words), story.declared_residue):
        yield f"{hit.place} {' in '.join(hit.through)}"
