"""What permits of a page of pictures rest on, in as few reads as there are kinds of records."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import CollectionId, ModelHash, PersonId
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.domain.recognition.rosters import Attestation, Roster
from quitclaim.domain.recognition.runs import Run
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library

# Stand for what is not deployed; where that is so, nothing else is said of it.
_NO_MODEL: Final = ModelHash("0" * 64)
_SOME_RATE: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The collections that pictures are in, and who is said to be in them."""

    rules: Mapping[CollectionId, CollectionRule]
    rosters: Mapping[CollectionId, Roster]
    attestations: Mapping[CollectionId, tuple[Attestation, ...]]
    people: Mapping[PersonId, Dossier]

    def run(self, asset: Asset, *, rules: Rules, deployed: Deployed | None) -> Run:
        """Of the model that is deployed, or else of the one that was approved."""
        there = sorted(asset.memberships)
        rosters = {one: self.rosters[one] for one in there if one in self.rosters}
        named = frozenset[PersonId]().union(*(one.people for one in rosters.values()))
        runs = deployed or rules.assessment
        return Run(
            asset=asset,
            rules=rules,
            collections=self.rules,
            rosters=rosters,
            attestations=tuple(said for one in there for said in self.attestations[one]),
            people={person: self.people[person] for person in named & self.people.keys()},
            model=runs.model if runs else _NO_MODEL,
            target_rate=runs.target_rate if runs else _SOME_RATE,
        )


@dataclass(frozen=True, slots=True)
class ManyRuns:
    consents: Consents
    library: Library

    def __call__(self, assets: Collection[Asset]) -> Places:
        """`assets`: read after the rules, as a run reads them; the rest is read after both."""
        ids = sorted({place for asset in assets for place in asset.memberships})
        rosters = {one: found for one in ids if (found := self.library.roster(one))}
        people = {person for roster in rosters.values() for person in roster.people}
        return Places(
            rules=self.library.collections(ids),
            rosters=rosters,
            attestations={one: self.library.attestations(one) for one in ids},
            people=self.consents.dossiers(sorted(people)),
        )
