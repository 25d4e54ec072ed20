"""Keys made and dropped, and templates: what a change does to what opens, beside its records."""

from dataclasses import dataclass, field
from datetime import date

from quitclaim.domain.checks import Word, require
from quitclaim.domain.ids import (
    AssetId,
    EvidenceOrderId,
    PersonId,
    PleaId,
    SelectionId,
    TemplateId,
    TokenHash,
)


class Purpose(Word):
    """What a wrapped key opens. Deleting it is the erasure of everything sealed under it."""

    DATA = "data"
    TEMPLATE = "template"
    EVIDENCE = "evidence"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class KeyMake:
    """A fresh key, wrapped by `Keys.fresh`; the change fails where one exists already."""

    owner: PersonId | AssetId
    purpose: Purpose
    wrapped: bytes = field(repr=False)

    def __post_init__(self) -> None:
        require(self.wrapped, "a key is made before it is stored: ask Keys.fresh for one")


@dataclass(frozen=True, slots=True)
class KeyDrop:
    """The wrapped key of a person, or of a text: an asset's, a selection's, link's or order's."""

    owner: PersonId | AssetId | SelectionId | PleaId | EvidenceOrderId | TokenHash
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class TemplateDrop:
    """`unused_since`: only while nobody was looked for with it after that day, nor enrolled."""

    person: PersonId
    template: TemplateId
    unused_since: date | None = None


def whose(drop: KeyDrop | TemplateDrop) -> PersonId | None:
    """None: the key of texts."""
    if isinstance(drop, TemplateDrop):
        return drop.person
    return None if drop.purpose is Purpose.TEXT else PersonId(drop.owner)
