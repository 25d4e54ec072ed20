"""What people read when they are asked: each text, and what changed in it since the last."""

from dataclasses import dataclass

from quitclaim.domain.consents.editions import Alteration, Edition, alterations
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.consents.wording import Written
from quitclaim.domain.ids import DocumentHash, document_hash
from quitclaim.domain.organisation.rules import Rules
from quitclaim.ports.clock import Clock
from quitclaim.ports.library import Library
from quitclaim.ports.mail import Stationery
from quitclaim.usecases.set_rules import rules_of
from quitclaim.usecases.specimens import Blank, Specimen


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """An edition, beside how it differs from the one before; of the first there is none."""

    edition: Edition
    changed: tuple[Alteration, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """`written` None: for the blanks, nobody can read it yet."""

    specimen: Specimen
    edition: Edition
    blanks: tuple[Blank, ...]
    is_in_use: bool
    written: Written | None

    @property
    def document(self) -> DocumentHash | None:
        return document_hash(self.written.content) if self.written else None


@dataclass(frozen=True, slots=True)
class BrowseSpecimens:
    library: Library
    stationery: Stationery
    clock: Clock

    def editions(self, language: Language) -> tuple[Revision, ...]:
        """The latest first."""
        kept = self.stationery.editions(language)
        before = (None, *kept)
        revisions = (
            Revision(edition=now, changed=tuple(alterations(old, now)) if old else ())
            for old, now in zip(before, kept, strict=False)
        )
        return tuple(revisions)[::-1]

    def read(self, specimen: Specimen, *, instead: str) -> Reading:
        """`instead`: what stands where an asking says what whoever refuses gets."""
        rules = self.rules()
        wording = specimen.worded(rules, instead=instead, at=self.clock.now())
        return Reading(
            specimen=specimen,
            edition=self.stationery.editions(specimen.language)[-1],
            blanks=tuple(specimen.blanks(rules)),
            is_in_use=specimen.is_in_use(rules),
            written=self.stationery.notice(wording) if wording else None,
        )

    def rules(self) -> Rules:
        return rules_of(self.library)
