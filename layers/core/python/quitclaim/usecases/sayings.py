"""What somebody says of a record, and the record as it is after that."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import Event, State
from quitclaim.domain.consents.on_paper import Mistake
from quitclaim.domain.consents.quorum import is_complete
from quitclaim.domain.errors import NotFound, RecordEnded
from quitclaim.domain.ids import ConsentId
from quitclaim.domain.organisation.facts import Announcement, EventType
from quitclaim.domain.people.person import THE_CLOCK, Role, Speaker
from quitclaim.domain.people.voices import require_voice
from quitclaim.domain.scope import Scope, kind_of
from quitclaim.ports.writes import Write


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What somebody says of a record, not dated yet."""

    became: State
    by: Speaker
    scope: Scope | None = None
    mistake: Mistake | None = None

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


Sayings = Mapping[ConsentId, Saying]


def record_of(dossier: Dossier, consent: ConsentId) -> Consent:
    for record in dossier.consents:
        if record.id == consent:
            return record
    raise NotFound(consent)


def next_of(dossier: Dossier, found: Consent, saying: Saying, at: datetime) -> Consent:  # noqa: PLR0917  one move
    if saying.by.role in (Role.SELF, Role.GUARDIAN):
        require_voice(dossier.person, saying.by, kind=kind_of(found.asked), at=at)
    # To refuse what another voice has refused already is to take it back as well.
    became = State.WITHDRAWN if found.ending and saying.became.is_no else saying.became
    said = Event(became=became, at=at, by=saying.by, scope=saying.scope, mistake=saying.mistake)
    return found.after(said)


def makes_less(writes: tuple[Write, ...], sayings: Sayings) -> bool:
    """A renewal may grant less than the old record, a second voice less than the first."""
    if len(writes) > len(sayings) or any(s.became is not State.GIVEN for s in sayings.values()):
        return True
    befores = (write.before for write in writes)
    return any(isinstance(before, Consent) and before.yeses for before in befores)


def newest(dossier: Dossier, record: Consent) -> Consent:
    """R5: the link of a record that was renewed takes back what took its place."""
    while record.ending is State.SUPERSEDED:
        renewals = (it for it in dossier.consents if it.supersedes == record.id and it.yeses)
        renewed = next(renewals, None)
        if renewed is None:
            return record
        record = renewed
    return record


def announcement_of(record: Consent) -> Announcement:
    became = EventType(f"consent.{record.events[-1].became}")
    return Announcement(became, record.id, record.version)


def superseded(dossier: Dossier, given: Consent, *, at: datetime) -> tuple[Write, ...]:
    """R7: a renewal takes the old record's place once everybody has said yes to it."""
    old = next((record for record in dossier.consents if record.id == given.supersedes), None)
    if old is None or old.ending or not old.yeses:
        return ()
    if given.events[-1].became is not State.GIVEN:
        return ()
    if not is_complete(dossier.person, given, at=at):
        return ()
    return (Write(old.after(Event(became=State.SUPERSEDED, at=at, by=THE_CLOCK)), old),)
