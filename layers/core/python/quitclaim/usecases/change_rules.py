"""Settings: of the organisation, of a collection, of its roster. Each change has its version."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from quitclaim.domain.checks import require
from quitclaim.domain.ids import CollectionId, MemberId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.recognition.rosters import Attestation, Roster
from quitclaim.ports.chance import Chance
from quitclaim.ports.changes import Change, Commits
from quitclaim.ports.clock import Clock
from quitclaim.ports.library import Library
from quitclaim.ports.writes import RULES, Write
from quitclaim.usecases.moving_rules import with_rules
from quitclaim.usecases.retelling import told, until_it_holds

_A_FEW: Final = 20


@dataclass(frozen=True, slots=True)
class _SettingsDesk:
    library: Library
    commits: Commits
    clock: Clock
    chance: Chance

    def _commit(self, *writes: Write, said: tuple[Announcement, ...], member: MemberId) -> None:
        by, at = Speaker(Role.STAFF, member), self.clock.now()
        action = said[0].type.replace(".", "_")
        self.commits.commit(
            Change(fact=told(self.chance, *said, at=at, by=by, action=action), writes=writes)
        )


class ChangeRules(_SettingsDesk):
    def __call__(self, change: Callable[[Rules], Rules], *, member: MemberId) -> Rules:
        return until_it_holds(lambda: self._once(change, member=member))

    def _once(self, change: Callable[[Rules], Rules], *, member: MemberId) -> Rules:
        found = self.library.rules()
        changed = replace(change(found), version=found.version + 1)
        require(changed.noes == found.noes, "the no-counter moves with a no only: leave it alone")
        said = Announcement(EventType.RULES_CHANGED, RULES, changed.version)
        self._commit(Write(changed, found), said=(said,), member=member)
        return changed


class ChangeCollection(_SettingsDesk):
    def __call__(self, rule: CollectionRule, *, member: MemberId) -> CollectionRule:
        """
        The rules' version moves too, so that nothing decided under the old rule is published.

        An incident is no setting: it is answered, or it stays.
        """
        return until_it_holds(lambda: self._once(rule, member=member))

    def _once(self, rule: CollectionRule, *, member: MemberId) -> CollectionRule:
        before = self.library.collections([rule.collection]).get(rule.collection)
        version, suspended = (before.version + 1, before.suspended) if before else (1, False)
        changed = replace(rule, version=version, suspended=suspended)
        moves = with_rules(changed, before=before, rules=self.library.rules())
        self._commit(*moves.writes, said=moves.said, member=member)
        return changed


class OpenCollection(_SettingsDesk):
    def __call__(self, collection: CollectionId, *, member: MemberId) -> CollectionRule:
        """As strict as settings come; one that is there stays as somebody set it."""
        return until_it_holds(lambda: self._once(collection, member=member))

    def _once(self, collection: CollectionId, *, member: MemberId) -> CollectionRule:
        known = self.library.collections([collection]).get(collection)
        if known is not None:
            return known
        opened = CollectionRule(collection=collection)
        said = Announcement(EventType.RULES_CHANGED, collection, opened.version)
        self._commit(Write(opened), said=(said,), member=member)
        return opened


class ChangeRoster(_SettingsDesk):
    def __call__(
        self, collection: CollectionId, people: Iterable[PersonId], *, member: MemberId
    ) -> Roster:
        """
        Each change voids every attestation made for the roster as it was.

        A large roster grows in steps, so that no transaction grows with it: each of those named
        anew has to be somebody whose key is still there.
        """
        wanted = frozenset(people)
        while True:
            roster = until_it_holds(lambda: self._step(collection, wanted, member=member))
            if roster.people == wanted:
                return roster

    def _step(
        self, collection: CollectionId, wanted: frozenset[PersonId], *, member: MemberId
    ) -> Roster:
        before = self.library.roster(collection)
        known = before.people & wanted if before else frozenset[PersonId]()
        people = known | frozenset(sorted(wanted - known)[:_A_FEW])
        if before is not None and before.people == people:
            return before
        fresh = Roster(collection=collection, people=people)
        changed = fresh if before is None else before.changed(people)
        said = Announcement(EventType.ROSTER_CHANGED, collection, changed.version)
        self._commit(Write(changed, before), said=(said,), member=member)
        return changed


class AttestRoster(_SettingsDesk):
    def __call__(self, attestation: Attestation) -> None:
        said = Announcement(
            EventType.ROSTER_ATTESTED, attestation.collection, attestation.roster_version
        )
        if attestation not in self.library.attestations(attestation.collection):
            self._commit(Write(attestation), said=(said,), member=attestation.by)
