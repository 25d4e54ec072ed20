"""Yeses taken back, all or some, by whoever may: in one change, with one letter that says so."""

from collections.abc import Mapping
from dataclasses import dataclass

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import State
from quitclaim.domain.ids import ConsentId, LetterId, PersonId
from quitclaim.domain.people.person import Speaker
from quitclaim.domain.scope import BiometricScope, Scope
from quitclaim.ports.mail import Letter, Message
from quitclaim.usecases.consent_desk import Along, ConsentDesk
from quitclaim.usecases.sayings import Saying

# Of each record the scope that is left, or None to leave nothing.
Wanted = Mapping[ConsentId, Scope | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who takes what back. `person`: under whose id it is confirmed to `by`, in a letter."""

    person: PersonId
    by: Speaker
    wanted: Wanted
    action: str


@dataclass(frozen=True, slots=True)
class Taken:
    """`leaves_a_key`: a template key was left that a no elsewhere may have doomed."""

    records: tuple[Consent, ...]
    leaves_a_key: bool


class TakingBack(ConsentDesk):
    def taken(self, act: Act, dossier: Dossier, *, found: Mapping[ConsentId, Consent]) -> Taken:
        """Once or again: what was taken back before is not said anew."""
        records = dict(found)
        sayings = {consent: _saying(act.by, scope) for consent, scope in act.wanted.items()}
        fresh = {consent: it for consent, it in sayings.items() if not it.was_said(found[consent])}
        repeated = [found[consent] for consent in act.wanted if consent not in fresh]
        leaves_a_key = any(isinstance(record.asked, BiometricScope) for record in repeated)
        if fresh:
            along = Along(action=act.action, encloses=tuple(self._letters(act, fresh)))
            moved, leaves_another = self.move(dossier, fresh, along=along)
            records |= {record.id: record for record in moved}
            leaves_a_key |= leaves_another
        return Taken(tuple(records.values()), leaves_a_key)

    def _letters(self, act: Act, fresh: Mapping[ConsentId, Saying]) -> list[Message]:
        """One, to say what has ended; whoever allows less sees that on the page."""
        ended = frozenset(consent for consent, saying in fresh.items() if saying.scope is None)
        if not ended:
            return []
        letter = Message(
            id=LetterId(self.chance.uuid()),
            letter=Letter.WITHDRAWN,
            person=act.person,
            at=self.clock.now(),
            to=act.by,
            consents=ended,
        )
        return [letter]


def has_said(by: Speaker, record: Consent) -> bool:
    """Two guardians may press at the same time: whoever comes second is heard as well (R9)."""
    taken_back = record.ending is State.WITHDRAWN and any(yes.by == by for yes in record.yeses)
    return taken_back or record.has_no_of(by)


def _saying(by: Speaker, scope: Scope | None) -> Saying:
    became = State.WITHDRAWN if scope is None else State.NARROWED
    return Saying(became=became, by=by, scope=scope)
