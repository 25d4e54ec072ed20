"""Everything a verdict is computed from, in the versions read: the same scene, the same verdict."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from quitclaim.domain.checks import require
from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.organisation.memberships import (
    CollectionRule,
    Strictest,
    rules_of,
    strictest_of,
)
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.scope import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What a publication commits on: if any of it moved, it is decided again."""

    asset: int
    rules: int
    noes: int

    def __post_init__(self) -> None:
        require(self.asset >= 1 and self.rules >= 1, "versions count from 1: read them again")
        require(self.noes >= 0, "the no-counter counts from 0: read it again")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """
    `people`: the dossier of everybody linked or present.

    `strictest` and `edges` follow from the rest: every channel asks for them.
    """

    asset: Asset
    rules: Rules
    collections: Mapping[CollectionId, CollectionRule]
    people: Mapping[PersonId, Dossier]
    strictest: Strictest | None = field(init=False, compare=False)
    edges: tuple[datetime, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        require(
            self.asset.people <= self.people.keys(),
            "a scene has the dossier of everybody in it: an empty one for whom nothing is known",
        )
        known = rules_of(self.asset.memberships, self.collections)
        object.__setattr__(self, "strictest", strictest_of(known) if known else None)
        object.__setattr__(self, "edges", tuple(sorted(set(self._edges()))))

    @property
    def stamp(self) -> Stamp:
        return Stamp(asset=self.asset.version, rules=self.rules.version, noes=self.rules.noes)

    def next_change(self, *, after: datetime) -> datetime | None:
        """The nearest instant at which the clock alone may change a verdict (R27)."""
        later = bisect_right(self.edges, after)
        return self.edges[later] if later < len(self.edges) else None

    def _edges(self) -> Iterator[datetime]:
        for dossier in self.people.values():
            yield from dossier.edges[Kind.PUBLICATION]
        if self.asset.licence_until:
            yield self.asset.licence_until
        # How many must confirm a match follows the assessment, so its force is an input too.
        if self.rules.assessment:
            yield from self.rules.assessment.in_force.edges
        for face in self.asset.faces:
            if face.exemption:
                yield from face.exemption.during.edges
            for stay in face.mark.stays if face.mark else ():
                if stay.until:
                    yield stay.until
