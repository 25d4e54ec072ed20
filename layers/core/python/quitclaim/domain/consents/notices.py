"""What a person was shown before she answered, provably (R3; GDPR art. 7(1), 13, 14)."""

from collections.abc import Iterator
from dataclasses import dataclass

from quitclaim.domain.checks import Word, require
from quitclaim.domain.ids import Channel, DocumentHash, require_hashes
from quitclaim.domain.scope import PublicationScope, Scope


class Language(Word):
    DUTCH = "nl"
    ENGLISH = "en"
    GERMAN = "de"
    FRENCH = "fr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A text in one version and language; `document` is the hash of the exact bytes shown."""

    version: int
    language: Language
    document: DocumentHash

    def __post_init__(self) -> None:
        require(self.version >= 1, "a notice's version counts from 1")
        require_hashes(document=self.document)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """
    One control on the form. It has no state to begin with, so nothing can tick it beforehand
    (CJEU C-673/17 Planet49; GDPR recital 32). `channel` None is to be recognised.
    """

    channel: Channel | None
    names: bool = False

    def __post_init__(self) -> None:
        require(not (self.names and self.channel), "naming is a box of its own, not of a channel")


def boxes_for(asked: Scope) -> Iterator[Box]:
    """One control per channel, naming apart: nothing is bundled (GDPR art. 7(2), recital 43)."""
    if not isinstance(asked, PublicationScope):
        yield Box(channel=None)
        return
    for channel in sorted(asked.channels):
        yield Box(channel=channel)
    if asked.names_allowed:
        yield Box(channel=None, names=True)
