"""
What the text of a notice is made from now, in one language, beside what was kept of it.

`python -m tests.web.papers.edition 2026-11-22` keeps it as the next version, valid from that day,
in every language in which a sign of it changed.
"""

import hashlib
import json
import sys
from datetime import date
from pathlib import Path

from quitclaim.domain.consents.notices import Language
from quitclaim_web.pages.languages import catalogue
from quitclaim_web.papers import notices, tongue
from quitclaim_web.papers.editions import KEPT, editions
from tests.web.papers.cases import every_wording, notice

_OF_OURSELVES = 'data-version="{}"'


def sentences_now(language: Language) -> dict[str, str]:
    """Each form of a sentence under a key of its own, in the order in which they are written."""
    said: dict[str, str] = {}
    for key, sentence in catalogue(language, notices.FOLDER, tongue.WORDS).items():
        forms = {"": sentence} if isinstance(sentence, str) else sentence
        said |= {f"{key}.{form}" if form else key: text for form, text in forms.items()}
    return said


def text_now(language: Language) -> str:
    """The hash over templates, sentences, and all that is made of them in our cases."""
    digest = hashlib.sha256(json.dumps(sentences_now(language), sort_keys=True).encode())
    for path in sorted((notices.FOLDER / "templates").iterdir()):
        digest.update(path.read_bytes())
    # The number of the version is no part of what it numbers.
    itself = _OF_OURSELVES.format(editions(language)[-1].version)
    for wording in every_wording():
        if wording.language is language:
            digest.update(notice(wording).replace(itself, "").encode())
    return digest.hexdigest()


def path_of(language: Language, version: int) -> Path:
    return KEPT / f"{language}-{version}.toml"


def keep(language: Language, *, since: date) -> None:
    text, kept = text_now(language), editions(language)
    if kept[-1].text == text:
        return
    said = (
        f"{json.dumps(key)} = {json.dumps(sentence, ensure_ascii=False)}"
        for key, sentence in sentences_now(language).items()
    )
    lines = (f"since = {since}", f'text = "{text}"', "", "[sentences]", *said)
    path = path_of(language, len(kept) + 1)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    for one in Language:
        keep(one, since=date.fromisoformat(sys.argv[1]))
