"""What recognition would do now, to be held against what was approved (R15)."""

from dataclasses import dataclass
from itertools import islice
from typing import Final

from quitclaim.domain.ids import CollectionId, PersonId
from quitclaim.domain.organisation.assessments import Practice
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.recognition.deployed import Deployed
from quitclaim.domain.recognition.rosters import Roster
from quitclaim.ports.consents import Consents
from quitclaim.ports.library import Library
from quitclaim.ports.paging import every

# Of a larger library some of it; each run holds its own practice against what was approved.
_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class ReadPractice:
    consents: Consents
    library: Library

    def __call__(self, deployed: Deployed) -> Practice:
        """By the rosters of collections in mode roster: the largest, and who is on any of them."""
        rosters = [roster for one in self._open() if (roster := self.library.roster(one))]
        return self._of(deployed, rosters)

    def for_roster(self, deployed: Deployed, roster: Roster) -> Practice:
        return self._of(deployed, [roster])

    def _of(self, deployed: Deployed, rosters: list[Roster]) -> Practice:
        people = frozenset[PersonId]().union(*(roster.people for roster in rosters))
        known = self.consents.dossiers(sorted(people)).values()
        return Practice(
            model=deployed.model,
            target_rate=deployed.target_rate,
            gallery_size=max((len(roster.people) for roster in rosters), default=0),
            categories=frozenset(dossier.person.category for dossier in known),
        )

    def _open(self) -> list[CollectionId]:
        ids = tuple(islice(every(lambda at: self.library.all_collections(after=at)), _MOST))
        rules = self.library.collections(ids)
        return [one for one in ids if one in rules and rules[one].mode is Mode.ROSTER]
