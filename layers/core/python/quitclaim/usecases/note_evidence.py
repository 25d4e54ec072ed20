"""Before somebody is erased: until when her evidence is kept, and what there is of it (R36)."""

from collections.abc import Collection
from dataclasses import dataclass

from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.domain.ids import PersonId
from quitclaim.ports.bundles import Bundles
from quitclaim.ports.changes import Purpose
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.keys import Keys
from quitclaim.ports.library import Library
from quitclaim.usecases.reading_evidence import kept_until
from quitclaim.usecases.set_rules import rules_of


@dataclass(frozen=True, slots=True)
class NoteEvidence:
    consents: Consents
    keys: Keys
    bundles: Bundles
    library: Library
    clock: Clock

    def __call__(self, people: Collection[PersonId]) -> None:
        """Afterwards no record of theirs says so. Of whoever is erased already nothing is noted."""
        rules, at = rules_of(self.library), self.clock.now()
        held = self.keys.holders(people, purpose=Purpose.EVIDENCE)
        for person in sorted(held.intersection(people)):
            who = PersonId(person)
            dossier = self.consents.dossier(who)
            if dossier is not None and not dossier.is_erased:
                until = kept_until(dossier, rules, at=at)
                laid = self.bundles.laid(who)
                self.bundles.note(Bundle(person=who, until=until, laid=laid))
