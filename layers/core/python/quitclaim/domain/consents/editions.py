"""Our own text in one language, version by version: each is kept as it read (R3; art. 7(1))."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from quitclaim.domain.checks import require, require_some, require_text
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import DocumentHash, require_hashes


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """
    `text`: the hash over all it is made from, so that not a sign changes without a new version.

    `sentences`: what it says, by the keys under which a notice puts them together.
    """

    language: Language
    version: int
    since: date
    text: DocumentHash
    sentences: Mapping[str, str]

    def __post_init__(self) -> None:
        require(self.version >= 1, "an edition's version counts from 1")
        require_hashes(text=self.text)
        require_some(sentences=self.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alteration:
    """One sentence that changed; None: it was not said before, or is said no more."""

    key: str
    before: str | None
    now: str | None

    def __post_init__(self) -> None:
        require_text(key=self.key)
        require(self.before != self.now, "an alteration changes something: leave out what stays")


def alterations(before: Edition, now: Edition) -> Iterator[Alteration]:
    """In the order of the newer one; what it says no more comes last."""
    require(before.language is now.language, "two languages differ in every word: compare in one")
    for key in dict.fromkeys((*now.sentences, *before.sentences)):
        old, new = before.sentences.get(key), now.sentences.get(key)
        if old != new:
            yield Alteration(key=key, before=old, now=new)
