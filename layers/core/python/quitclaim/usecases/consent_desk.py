"""What every use case that moves consents shares: its leaf, its letters, one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import State
from quitclaim.domain.ids import ConsentId, PersonId
from quitclaim.domain.organisation.facts import Announcement
from quitclaim.domain.scope import BiometricScope
from quitclaim.ports.changes import Change
from quitclaim.ports.enclosures import Enclosure
from quitclaim.ports.writes import Write
from quitclaim.usecases.dead_keys import drop_dead_keys
from quitclaim.usecases.people_desk import PeopleDesk
from quitclaim.usecases.retelling import told, until_it_holds
from quitclaim.usecases.sayings import (
    Saying,
    Sayings,
    announcement_of,
    makes_less,
    newest,
    next_of,
    record_of,
    superseded,
)
from quitclaim.usecases.template_keys import drops_between, key_stays_for


@dataclass(frozen=True, slots=True)
class Along:
    """What goes into the transaction beside the records that move; `at`: one instant for it all."""

    at: datetime | None = None
    action: str | None = None
    writes: tuple[Write, ...] = ()
    said: tuple[Announcement, ...] = ()
    encloses: tuple[Enclosure, ...] = ()


NOTHING_ALONG: Final = Along()


class ConsentDesk(PeopleDesk):
    def moved(self, person: PersonId, consent: ConsentId, *, saying: Saying) -> Consent:
        """Move a record one event forward; to say the same thing again changes nothing."""
        moved, leaves_a_key = until_it_holds(
            lambda: self._moved_once(person, consent, saying=saying)
        )
        if leaves_a_key:
            drop_dead_keys(self, person)
        return moved

    def _moved_once(
        self, person: PersonId, consent: ConsentId, *, saying: Saying
    ) -> tuple[Consent, bool]:
        """The record, and whether a template key was left that a no elsewhere may have doomed."""
        dossier = self.known(person)
        found = record_of(dossier, consent)
        if saying.became is State.WITHDRAWN:
            found = newest(dossier, found)
        if saying.was_said(found):
            is_no = saying.became is not State.GIVEN
            return found, is_no and isinstance(found.asked, BiometricScope)
        (moved,), leaves_a_key = self.move(dossier, {found.id: saying})
        return moved, leaves_a_key

    def move(
        self, dossier: Dossier, sayings: Sayings, *, along: Along = NOTHING_ALONG
    ) -> tuple[tuple[Consent, ...], bool]:
        """All of it in one transaction; raises Conflict where anything moved meanwhile."""
        now = along.at or self.clock.now()
        moves = [
            (record_of(dossier, consent), saying, saying.dated(dossier, now=now))
            for consent, saying in sayings.items()
        ]
        moved = tuple(next_of(dossier, *move) for move in moves)
        writes = [Write(after, before) for after, (before, _, _) in zip(moved, moves, strict=True)]
        for after in moved:
            writes += superseded(dossier, after, at=after.events[-1].at)
        return moved, self._commit(dossier, tuple(writes), sayings=sayings, along=along)

    def _commit(
        self, dossier: Dossier, writes: tuple[Write, ...], *, sayings: Sayings, along: Along
    ) -> bool:
        moved = {w.record.id: w.record for w in writes if isinstance(w.record, Consent)}
        after = replace(dossier, consents=tuple(moved.get(c.id, c) for c in dossier.consents))
        at = max(record.events[-1].at for record in moved.values())
        first = next(iter(sayings.values()))
        fact = told(
            self.chance,
            *(announcement_of(record) for record in moved.values()),
            *along.said,
            at=at,
            by=first.by,
            action=along.action or f"{first.became}_consent",
        )
        change = Change(
            fact=fact,
            writes=(*writes, *along.writes),
            drops=drops_between(dossier, after, at=at),
            makes_less=makes_less(writes, sayings),
            relies_on=_relied_on(after, moved, sayings=sayings, at=at),
            encloses=along.encloses,
        )
        self.commits.commit(change)
        return change.relies_on is not None


def _relied_on(
    after: Dossier, moved: Mapping[ConsentId, Consent], *, sayings: Sayings, at: datetime
) -> Consent | None:
    """Only where a yes to recognition ends, a template key may have to go as well."""
    ends = any(
        saying.became is not State.GIVEN and isinstance(moved[consent].asked, BiometricScope)
        for consent, saying in sayings.items()
    )
    return key_stays_for(after, at=at, moved=moved) if ends else None
