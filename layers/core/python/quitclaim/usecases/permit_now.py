"""What a permit would say of a collection now: everything and everyone that is missing (R15)."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from quitclaim.domain.consents.answers import Lack
from quitclaim.domain.errors import NotFound
from quitclaim.domain.ids import AssetId, CollectionId, ContentHash, PersonId
from quitclaim.domain.organisation.assessments import Outdated
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.domain.recognition.gates import Gate
from quitclaim.domain.recognition.permit import Permit, permit_for
from quitclaim.domain.recognition.rosters import Attestation, Roster
from quitclaim.domain.recognition.runs import Run
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.clock import Clock
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.usecases.reading_runs import ManyRuns
from quitclaim.usecases.set_rules import rules_of

# A page answers within somebody's patience: beyond it, each number is the least there is.
LOOKED_AT: Final = 200
_NOT_ATTESTED: Final = 50
_NOTHING: Final = "0" * 64


@dataclass(slots=True, kw_only=True)
class PermitNow:
    """
    `permitted`: of so many pictures looked at; `gates`: each with how many pictures it shuts out.
    `faces`: that a run would crop; `left_out`: excluded by hand. `unattested`: the first of those.
    """

    rules: Rules
    rule: CollectionRule
    roster: Roster | None
    attestations: tuple[Attestation, ...]
    is_deployed: bool
    looked_at: int = 0
    is_cut: bool = False
    permitted: int = 0
    faces: int = 0
    left_out: int = 0
    gates: Counter[Gate | Outdated] = field(default_factory=Counter)
    people: dict[PersonId, Lack] = field(default_factory=dict)
    marked: set[PersonId] = field(default_factory=set)
    unattested: list[AssetId] = field(default_factory=list)

    @property
    def is_clear(self) -> bool:
        return self.is_deployed and not self.gates and not self.people

    def count(self, run: Run, *, at: datetime) -> None:
        self.marked |= run.asset.people
        self.faces += len(run.faces)
        self.left_out += sum(face.excluded for face in run.asset.faces)
        answer = permit_for(run, at=at)
        if isinstance(answer, Permit):
            self.permitted += 1
            return
        self.gates.update(answer.gates)
        for person, lack in answer.people.items():
            self.people.setdefault(person, lack)
        if Gate.NOT_ATTESTED in answer.gates and len(self.unattested) < _NOT_ATTESTED:
            self.unattested.append(run.asset.id)


@dataclass(frozen=True, slots=True)
class AskPermit:
    consents: Consents
    library: Library
    catalogue: Catalogue
    clock: Clock

    def __call__(self, collection: CollectionId, *, deployed: Deployed | None) -> PermitNow:
        """Only asked: nothing is cropped or embedded, and the permit goes nowhere."""
        rules = rules_of(self.library)
        if collection not in self.library.collections([collection]):
            raise NotFound(collection)
        assets, is_cut = self._assets(collection)
        # Where there is no picture yet, one is imagined: everything else can be said already.
        shown = assets or (_imagined(collection),)
        places = ManyRuns(self.consents, self.library)(shown)
        now = PermitNow(
            rules=rules,
            rule=places.rules[collection],
            roster=places.rosters.get(collection),
            attestations=places.attestations.get(collection, ()),
            is_deployed=deployed is not None,
            looked_at=len(assets),
            is_cut=is_cut,
        )
        for asset in shown:
            run = places.run(asset, rules=rules, deployed=deployed)
            now.count(run, at=self.clock.now())
        if not assets:
            now.gates.pop(Gate.NOT_ATTESTED, None)
            now.unattested.clear()
        return now

    def _assets(self, collection: CollectionId) -> tuple[tuple[Asset, ...], bool]:
        page = self.library.assets_in(collection)
        found = [*page.items]
        while page.following is not None and len(found) < LOOKED_AT:
            page = self.library.assets_in(collection, after=page.following)
            found += page.items
        read = self.catalogue.assets(found)
        return tuple(read[one] for one in found if one in read), page.following is not None


def _imagined(collection: CollectionId) -> Asset:
    there = frozenset({collection})
    return Asset(id=AssetId(_NOTHING), content=ContentHash(_NOTHING), faces=(), memberships=there)
