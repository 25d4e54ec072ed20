"""What every use case that moves a consent shares: one event, one leaf, one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.quorum import is_complete
from quitclaim.domain.errors import NotFound, RecordEnded
from quitclaim.domain.ids import ConsentId, PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK, Role, Speaker
from quitclaim.domain.people.voices import require_voice
from quitclaim.domain.scope import BiometricScope, Scope, kind_of
from quitclaim.ports.changes import Change
from quitclaim.ports.writes import Write
from quitclaim.usecases.dead_keys import drop_dead_keys
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.template_keys import drops_between, key_stays_for


class ConsentDesk(PeopleDesk):
    def moved(self, person: PersonId, consent: ConsentId, *, saying: "Saying") -> Consent:
        """Move a record one event forward; to say the same thing again changes nothing."""
        moved, leaves_a_key = until_it_holds(
            lambda: self._moved_once(person, consent, saying=saying)
        )
        if leaves_a_key:
            drop_dead_keys(self, person)
        return moved

    def _moved_once(
        self, person: PersonId, consent: ConsentId, *, saying: "Saying"
    ) -> tuple[Consent, bool]:
        """The record, and whether a template key was left that a no elsewhere may have doomed."""
        dossier = self.known(person)
        found = next((record for record in dossier.consents if record.id == consent), None)
        if found is None:
            raise NotFound(consent)
        if saying.became is State.WITHDRAWN:
            found = _newest(dossier, found)
        if saying.was_said(found):
            is_no = saying.became is not State.GIVEN
            return found, is_no and isinstance(found.asked, BiometricScope)
        at = saying.dated(dossier, now=self.clock.now())
        if saying.by.role in (Role.SELF, Role.GUARDIAN):
            kind = kind_of(found.asked)
            require_voice(dossier.person, saying.by, kind=kind, at=at)
        # To refuse what another voice has refused already is to take it back as well.
        became = State.WITHDRAWN if found.ending and saying.became.is_no else saying.became
        moved = found.after(Event(became=became, at=at, by=saying.by, scope=saying.scope))
        writes = (Write(moved, found), *_superseded(dossier, moved, at=at))
        return moved, self._commit(dossier, writes=writes, saying=saying)

    def _commit(self, dossier: Dossier, *, writes: tuple[Write, ...], saying: "Saying") -> bool:
        moved = {w.record.id: w.record for w in writes if isinstance(w.record, Consent)}
        after = replace(dossier, consents=tuple(moved.get(c.id, c) for c in dossier.consents))
        at = max(record.events[-1].at for record in moved.values())
        announced = (_announcement(record) for record in moved.values())
        change = Change(
            fact=told(
                self.chance, *announced, at=at, by=saying.by, action=f"{saying.became}_consent"
            ),
            writes=writes,
            drops=drops_between(dossier, after, at=at),
            makes_less=saying.became is not State.GIVEN or _shrinks(writes),
            relies_on=_relied_on(after, moved, saying=saying, at=at),
        )
        self.commits.commit(change)
        return change.relies_on is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What somebody says of a record, not dated yet."""

    became: State
    by: Speaker
    scope: Scope | None = None

    def was_said(self, record: Consent) -> bool:
        if self.became is State.GIVEN:
            said = [(yes.by, yes.scope) for yes in record.yeses]
            return (self.by, self.scope) in said and not record.ending
        if self.became in (State.REFUSED, State.WITHDRAWN):
            return record.has_no_of(self.by)
        if record.ending and self.became is State.NARROWED:
            raise RecordEnded(record.id)
        return record.ending is not None or self.scope in record.scopes

    def dated(self, dossier: Dossier, *, now: datetime) -> datetime:
        """A clock that was set back must not let an earlier yes outlive the no."""
        if not self.became.is_no:
            return now
        return max((now, *(yes.at for record in dossier.consents for yes in record.yeses)))


def _relied_on(
    after: Dossier, moved: Mapping[ConsentId, Consent], *, saying: Saying, at: datetime
) -> Consent | None:
    """Only where a yes to recognition ends, a template key may have to go as well."""
    is_biometric = any(isinstance(record.asked, BiometricScope) for record in moved.values())
    if saying.became is State.GIVEN or not is_biometric:
        return None
    return key_stays_for(after, at=at, moved=moved)


def _shrinks(writes: tuple[Write, ...]) -> bool:
    """A renewal may grant less than the old record, a second voice less than the first."""
    first = writes[0].before
    return len(writes) > 1 or (isinstance(first, Consent) and bool(first.yeses))


def _newest(dossier: Dossier, record: Consent) -> Consent:
    """R5: the link of a record that was renewed takes back what took its place."""
    while record.ending is State.SUPERSEDED:
        renewals = (it for it in dossier.consents if it.supersedes == record.id and it.yeses)
        renewed = next(renewals, None)
        if renewed is None:
            return record
        record = renewed
    return record


def _announcement(record: Consent) -> Announcement:
    became = EventType(f"consent.{record.events[-1].became}")
    return Announcement(became, record.id, record.version)


def _superseded(dossier: Dossier, given: Consent, *, at: datetime) -> tuple[Write, ...]:
    """R7: a renewal takes the old record's place once everybody has said yes to it."""
    old = next((record for record in dossier.consents if record.id == given.supersedes), None)
    if old is None or old.ending or not old.yeses:
        return ()
    if given.events[-1].became is not State.GIVEN or not is_complete(dossier.person, given, at=at):
        return ()
    return (Write(old.after(Event(became=State.SUPERSEDED, at=at, by=THE_CLOCK)), old),)
