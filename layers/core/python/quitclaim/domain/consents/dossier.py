"""Everything one decision about one person reads, prepared once and asked many times."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from quitclaim.domain.bases import RecordedBasis
from quitclaim.domain.checks import require, require_text
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.consents.events import No
from quitclaim.domain.consents.objections import Objection
from quitclaim.domain.consents.plain import PlainRecord, plain_records
from quitclaim.domain.ids import ConsentId, PersonId, require_uuids
from quitclaim.domain.people.ages import Minority
from quitclaim.domain.people.person import Person, Role, Speaker
from quitclaim.domain.scope import Kind, kind_of

# Children's faces change within months (R9, R24): a minor's yes to recognition ends by then.
LONGEST_FOR_MINORS: Final = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A stored record with a value we do not know. It may hold a no, so it counts as one."""

    consent: ConsentId
    problem: str

    def __post_init__(self) -> None:
        require_uuids(consent=self.consent)
        require_text(problem=self.problem)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """
    `is_erased`: her data key is gone, so nothing about her counts, whatever else was restored.

    The fields below `is_erased` follow from those above, computed once for all channels.
    """

    person: Person
    consents: tuple[Consent, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    objections: tuple[Objection, ...] = ()
    bases: tuple[RecordedBasis, ...] = ()
    is_erased: bool = False
    versions: Mapping[str, int] = field(init=False, repr=False, compare=False)
    minorities: Mapping[Kind, Minority | None] = field(init=False, repr=False, compare=False)
    noes: tuple[No, ...] = field(init=False, repr=False, compare=False)
    heard_objections: tuple[Objection, ...] = field(init=False, repr=False, compare=False)
    edges: Mapping[Kind, tuple[datetime, ...]] = field(init=False, repr=False, compare=False)
    plain: Mapping[Kind, tuple[PlainRecord, ...]] | None = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        theirs = {consent.person for consent in self.consents}
        theirs |= {objection.person for objection in self.objections}
        theirs |= {basis.person for basis in self.bases}
        require(
            theirs <= set(self.person.ids),
            "a dossier is about one person: put other people's records in theirs",
        )
        object.__setattr__(self, "versions", self._versions())
        minorities = {kind: self.person.minority(kind) for kind in Kind}
        object.__setattr__(self, "minorities", minorities)
        object.__setattr__(self, "noes", tuple(self._noes()))
        object.__setattr__(self, "heard_objections", tuple(self._heard_objections()))
        object.__setattr__(self, "edges", {k: tuple(sorted(self._edges(k))) for k in Kind})
        object.__setattr__(self, "plain", self._plain())

    @property
    def id(self) -> PersonId:
        return self.person.id

    def next_change(self, kind: Kind, *, after: datetime) -> datetime | None:
        """The nearest instant at which the clock alone may change an answer about her."""
        return next((edge for edge in self.edges[kind] if edge > after), None)

    def as_of(self, versions: Mapping[str, int]) -> "Dossier":
        """Her records as they were when `versions` were read (R30); later ones are left out."""
        return replace(
            self,
            consents=tuple(c.as_of(versions[c.id]) for c in self.consents if c.id in versions),
            objections=tuple(
                replace(o, ruling=o.ruling if versions[o.id] > 1 else None)
                for o in self.objections
                if o.id in versions
            ),
            bases=tuple(b.as_of(versions[b.id]) for b in self.bases if b.id in versions),
        )

    def counts_as_word(self, by: Speaker, *, at: datetime, kind: Kind) -> bool:
        """A guardian's word at or after coming of age is nothing."""
        minority = self.minorities[kind]
        return by.role is not Role.GUARDIAN or (minority is not None and minority.holds(at))

    def minors_end(self, consent: Consent) -> datetime | None:
        """When a yes to recognition ends that was first said for a minor; it is never renewed."""
        minority = self.minorities[Kind.BIOMETRIC]
        first = min((yes.at for yes in consent.yeses), default=None)
        if kind_of(consent.asked) is not Kind.BIOMETRIC or minority is None or first is None:
            return None
        return first + LONGEST_FOR_MINORS if minority.holds(first) else None

    def _plain(self) -> Mapping[Kind, tuple[PlainRecord, ...]] | None:
        """Her records one by one, where none of them changes what another means; else None."""
        if self.is_erased or self.unreadable or self.noes or self.heard_objections:
            return None
        return plain_records(self.consents) if self.person.born_on is None else None

    def _versions(self) -> Mapping[str, int]:
        """What a decision names, so that it can be replayed: every record in its version."""
        return (
            {self.person.id: self.person.version}
            | {consent.id: consent.version for consent in self.consents}
            | {objection.id: objection.version for objection in self.objections}
            | {basis.id: basis.version for basis in self.bases}
        )

    def _noes(self) -> Iterator[No]:
        for consent in self.consents:
            kind = kind_of(consent.asked)
            for no in consent.noes():
                if self.counts_as_word(no.by, at=no.at, kind=kind):
                    yield no

    def _heard_objections(self) -> Iterator[Objection]:
        for objection in self.objections:
            if self.counts_as_word(objection.by, at=objection.at, kind=Kind.PUBLICATION):
                yield objection

    def _edges(self, kind: Kind) -> Iterator[datetime]:
        minority = self.minorities[kind]
        if minority is not None:
            yield from (minority.child_from, minority.until)
        for consent in self.consents:
            if kind_of(consent.asked) is kind:
                yield from consent.during.edges
                yield from (yes.at for yes in consent.yeses)
        if kind is Kind.PUBLICATION:
            for basis in self.bases:
                yield from basis.during.edges
        else:
            ends = (self.minors_end(consent) for consent in self.consents)
            yield from (end for end in ends if end is not None)
            yield from (g.proven_at for g in self.person.guardians if g.proven_at is not None)
