"""Reading everything a verdict or a permit rests on, in the order that makes races harmless."""

from collections.abc import Collection
from dataclasses import dataclass

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import AssetId, ModelHash, PersonId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.people.person import Category, Person
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.recognition.runs import Run
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library


@dataclass(frozen=True, slots=True)
class Reader:
    consents: Consents
    library: Library

    def scene(self, asset: AssetId) -> Scene | None:
        """
        None when there is no such asset.

        The rules with the no-counter are read first: whatever moves while the rest is read has
        moved the counter too, so that a publication stamped with the older count cannot commit.
        """
        return self.scene_under(self.library.rules(), asset)

    def scene_under(self, rules: Rules, asset: AssetId) -> Scene | None:
        """`rules`: read before, or else what they stand for where nobody wrote any."""
        found = self.library.asset(asset)
        if found is None:
            return None
        return Scene(
            asset=found,
            rules=rules,
            collections=self.library.collections(found.memberships),
            people=everybody(self.consents, found.people),
        )

    def run(self, asset: AssetId, *, model: ModelHash, target_rate: float) -> Run | None:
        """What a permit rests on, in the same order."""
        rules = self.library.rules()
        found = self.library.asset(asset)
        if found is None:
            return None
        rosters = {
            collection: roster
            for collection in found.memberships
            if (roster := self.library.roster(collection))
        }
        people = {person for roster in rosters.values() for person in roster.people}
        return Run(
            asset=found,
            rules=rules,
            collections=self.library.collections(found.memberships),
            rosters=rosters,
            attestations=tuple(
                attestation
                for collection in sorted(found.memberships)
                for attestation in self.library.attestations(collection)
            ),
            people=self.consents.dossiers(sorted(people)),
            model=model,
            target_rate=target_rate,
        )


def everybody(consents: Consents, people: Collection[PersonId]) -> dict[PersonId, Dossier]:
    """The dossier of each, in one read; an empty one for whom nobody knows."""
    known = consents.dossiers(sorted(people))
    return {person: known.get(person) or _nobody(person) for person in people}


def _nobody(person: PersonId) -> Dossier:
    """A link to whom nobody knows any more: erased, so that nothing of hers counts."""
    return Dossier(person=Person(id=person, category=Category.PUBLIC), is_erased=True)
