"""What proves somebody's words goes when its period is over and nothing holds it (R13, R39)."""

from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import Final

from quitclaim.domain.errors import PermanentError
from quitclaim.domain.forgetting.bundles import Bundle
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK, Person
from quitclaim.ports.bundles import Bundles
from quitclaim.ports.changes import Change, KeyDrop, Purpose
from quitclaim.ports.consents import Consents
from quitclaim.ports.terms import EvidenceRound, Rounds
from quitclaim.usecases.library_desk import LibraryDesk
from quitclaim.usecases.reading_evidence import ReadEvidence, kept_for
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.set_rules import rules_of

# What a function has the time for: whoever is left is gone through from there on.
LOOKED_AT: Final = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceEnded:
    """Of how many people it went, and of how many it could not; `following`: as of a round."""

    people: int
    stuck: int = 0
    following: PersonId | None = None


@dataclass(frozen=True, slots=True)
class EndEvidence(LibraryDesk):
    consents: Consents
    bundles: Bundles
    read: ReadEvidence
    rounds: Rounds

    def __call__(self, after: PersonId | None = None) -> EvidenceEnded:
        """
        Go through everybody whose evidence key is there, the erased too.

        Idempotent: of what broke off there is a note, and the next round finishes it.
        """
        ended = self._round(after)
        if ended.following:
            self.rounds.go_on(EvidenceRound(after_person=ended.following))
        return ended

    def _round(self, after: PersonId | None) -> EvidenceEnded:
        people = self.bundles.holders()
        self._finish(frozenset(people))
        left = [one for one in people if after is None or one > after]
        went = Counter(map(self._tried, left[:LOOKED_AT]))
        following = left[LOOKED_AT - 1] if len(left) > LOOKED_AT else None
        return EvidenceEnded(people=went[True], stuck=went[None], following=following)

    def _finish(self, holders: frozenset[PersonId]) -> None:
        """Whose key went, and nobody took away what it had sealed: a round broke off there."""
        for bundle in self.bundles.all_noted():
            if bundle.person not in holders:
                self.bundles.dispose(bundle)

    def _tried(self, person: PersonId) -> bool | None:
        """None: it cannot go as it is; the others do not wait until somebody looked why."""
        try:
            return until_it_holds(partial(self._ended, person))
        except PermanentError:
            return None

    def _ended(self, person: PersonId) -> bool:
        # Before the rest: it holds over exactly this, so that nobody else is found to be her.
        hers = self.consents.person(person)
        dossier, now = self.consents.dossier(person), self.clock.now()
        if dossier is None or dossier.is_erased:
            return self._ended_of_erased(person)
        term = self.read.of(dossier, rules_of(self.library), at=now)
        if term is None or term.until is None or not term.is_over(now):
            return False
        bundle = Bundle(person=person, until=term.until, laid=self.bundles.laid(person))
        # Before its key goes: whoever breaks off after that finds the papers by nothing else.
        self.bundles.note(bundle)
        self._end(bundle, hers=hers)
        return True

    def _ended_of_erased(self, person: PersonId) -> bool:
        now, bundle = self.clock.now(), self.bundles.noted(person)
        if bundle is None:
            # Erased by a release that noted nothing, or back with a copy of the keys: it is kept
            # no longer than if she had been erased today.
            until = now + kept_for(rules_of(self.library))
            self.bundles.note(Bundle(person=person, until=until))
            return False
        if not self.read.of_erased(bundle, at=now).is_over(now):
            return False
        self._end(bundle, hers=None)
        return True

    def _end(self, bundle: Bundle, *, hers: Person | None) -> None:
        """Key first. `hers`: her record, which has to stand as it was read."""
        # Whoever is erased is named to nobody outside again.
        subject, version = (hers.id, hers.version) if hers else (self.chance.uuid(), 0)
        said = Announcement(EventType.EVIDENCE_ENDED, subject, version)
        fact = told(self.chance, said, at=self.clock.now(), by=THE_CLOCK, action="end_evidence")
        drop = KeyDrop(bundle.person, Purpose.EVIDENCE)
        self.commits.commit(Change(fact=fact, drops=(drop,), relies_on=hers))
        self.bundles.dispose(bundle)
