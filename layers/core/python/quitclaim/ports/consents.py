from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import AddressHash, ConsentId, ObjectionId, PersonId
from quitclaim.domain.people.person import Person
from quitclaim.ports.paging import Cursor, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What names a person. Sealed under her data key at rest; repr shows nothing of it."""

    name: str
    mail: str
    language: Language

    def __repr__(self) -> str:
        return "Identity(…)"


class Consents(Protocol):
    """
    People, their guardians, consents, objections and other bases.

    Reads are strongly consistent: a withdrawal binds at once. A record with a value nobody knows
    comes back as unreadable, never as an error and never as a yes. A person whose data key is
    gone comes back erased, whatever a restore brought back of her.
    """

    def dossier(self, person: PersonId) -> Dossier | None:
        """Everything a decision about her reads; None when nobody is known under this id."""

    def dossiers(self, people: Iterable[PersonId]) -> Mapping[PersonId, Dossier]:
        """Those who are known, each as `dossier` gives her."""

    def person(self, person: PersonId) -> Person | None:
        """Her own record as it was written, whomever she was merged with; None when erased."""

    def aliases(self, person: PersonId) -> tuple[PersonId, ...]:
        """
        Everybody found to be her; in clear, so that it outlives her key.

        The farthest first and herself last: whoever forgets in this order and crashes still finds
        the rest, because the rows that lead to them go after them.
        """

    def identity(self, person: PersonId) -> Identity | None:
        """None when she is unknown or her key is gone."""

    def known(self, *, after: Cursor | None = None) -> Page[PersonId]:
        """
        Everybody on record who is not erased, in order of id; those merged with another too.

        It may lag, since it only finds work.
        """

    def identities(self, people: Iterable[PersonId]) -> Mapping[PersonId, Identity]:
        """A page at once: those whose key is there."""

    def name(self, person: PersonId, identity: Identity) -> None:
        """
        Seal who she is under her data key, found from now on by the mark of it.

        Raises Conflict when that key is gone, or somebody else named her meanwhile.
        """

    def marked(self, mark: str) -> tuple[PersonId, ...]:
        """
        Those whom `mark_of` their name and address leads to, in order of id; none who is erased.

        As consistent as any read here: whoever was named a moment ago is found. At rest there is a
        keyed hash of a mark, which goes with her.
        """

    def address(self, mail: str) -> AddressHash:
        """The keyed hash of the mark of a mail address, the same however it is typed."""

    def at_address(self, address: AddressHash) -> tuple[PersonId, ...]:
        """Whom `marked` finds by that mail address, for whoever never saw the address itself."""

    def wards(self, guardian: PersonId) -> tuple[PersonId, ...]:
        """
        Those of whom she was ever recorded as a guardian, in order of id; it may lag.

        Whether she still is, and is heard, is for their dossiers to say.
        """

    def ending_before(
        self, at: datetime, *, after: Cursor | None = None
    ) -> Page[tuple[PersonId, ConsentId]]:
        """
        Consents not ended yet whose period is over before `at`, soonest first.

        It may lag, as `known` does: it only finds work; the decision never waits for it.
        """

    def ran_out(self, *, after: Cursor | None = None) -> Page[tuple[PersonId, ConsentId]]:
        """
        Consents whose period was over and is written down as over, the latest first.

        It may lag, since it only finds work.
        """

    def objecting(self, *, after: Cursor | None = None) -> Page[tuple[PersonId, ObjectionId]]:
        """Objections that nobody decided on, the oldest first; it may lag, likewise."""

    def forget(self, person: PersonId) -> None:
        """Delete everything filed under her; idempotent, and finishes what a crash left."""

    def remains(self, person: PersonId) -> int:
        """How many items are filed under her, counted apart from `forget` (R36)."""
