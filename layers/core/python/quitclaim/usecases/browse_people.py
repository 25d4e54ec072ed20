"""Whom staff knows: found by name, with what each of them has said so far (R11, R42)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.consents.events import State
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import PersonId
from quitclaim.domain.people.names import folded
from quitclaim.domain.scope import Kind, kind_of
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents, Identity
from quitclaim.ports.library import Library
from quitclaim.ports.paging import every
from quitclaim.usecases.set_rules import rules_of
from quitclaim.usecases.standings import Channels, Standing, standings_of

# Names are sealed one by one: whoever looks through them opens each.
MOST: Final = 2000
A_PAGE: Final = 50
_A_BATCH: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """`identity` None: her registration broke off before she had a name."""

    dossier: Dossier
    identity: Identity | None
    standings: tuple[Standing, ...]

    @property
    def id(self) -> PersonId:
        return self.dossier.id

    def in_short(self, kind: Kind) -> State | None:
        """Given, asked without an answer that counts yet, or nothing that goes on."""
        hers = [one for one in self.standings if kind_of(one.consent.asked) is kind]
        if any(one.counts for one in hers):
            return State.GIVEN
        return State.REQUESTED if any(one.is_open for one in hers) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page of those found; `is_cut`: there are more than anybody looks through."""

    people: tuple[Known, ...]
    count: int
    is_cut: bool

    @property
    def pages(self) -> int:
        return max(1, -(-self.count // A_PAGE))


@dataclass(frozen=True, slots=True)
class BrowsePeople:
    consents: Consents
    library: Library
    clock: Clock

    def __call__(self, *, name: str = "", page: int = 1) -> Found:
        """Those whose name contains it, whatever its case and accents; "" is everybody."""
        matches = self._matches(folded(name))
        names = dict(islice(matches, MOST))
        is_cut = next(matches, None) is not None
        ordered = sorted(names, key=lambda person: (not names[person], names[person], person))
        shown = ordered[A_PAGE * (page - 1) : A_PAGE * page]
        return Found(people=self._known(shown), count=len(ordered), is_cut=is_cut)

    def person(self, person: PersonId) -> Known:
        """Whoever was found to be somebody else comes as her."""
        for found in self._known([person]):
            return found
        raise NotFound(person)

    def _matches(self, wanted: str) -> Iterator[tuple[PersonId, str]]:
        known = every(lambda cursor: self.consents.known(after=cursor))
        while few := tuple(islice(known, _A_BATCH)):
            identities = self.consents.identities(few)
            for person in few:
                called = folded(identities[person].name) if person in identities else ""
                if wanted in called:
                    yield person, called

    def _known(self, people: Iterable[PersonId]) -> tuple[Known, ...]:
        read = self.consents.dossiers(people).values()
        hers = {dossier.id: dossier for dossier in read if not dossier.is_erased}
        identities, channels = self.consents.identities(hers), self._channels()
        at = self.clock.now()
        return tuple(
            Known(
                dossier=dossier,
                identity=identities.get(person),
                standings=standings_of(dossier, channels=channels, at=at),
            )
            for person, dossier in hers.items()
        )

    def _channels(self) -> Channels:
        return rules_of(self.library).channels
