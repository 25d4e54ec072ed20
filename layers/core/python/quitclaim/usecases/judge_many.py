"""Verdicts on many assets from few reads, for lists of what is to be done; nothing is served."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from quitclaim.domain.consents.dossier import Dossier
from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.domain.people.person import Category, Person
from quitclaim.domain.publishing.needs import Need, needs_of
from quitclaim.domain.publishing.scene import Scene
from quitclaim.domain.publishing.verdict import Verdict, verdict_on
from quitclaim.domain.publishing.worklists import Judged
from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.library import Library
from quitclaim.usecases.set_rules import rules_of


@dataclass(frozen=True, slots=True)
class JudgeMany:
    library: Library
    catalogue: Catalogue

    def __call__(
        self,
        assets: Iterable[AssetId],
        need: Need,
        *,
        people: Mapping[PersonId, Dossier],
        at: datetime,
    ) -> Iterator[Judged]:
        """
        Of those that need it still: one verdict a channel.

        Only what it says of `people` and of unknown faces is true: of everybody else it is as if
        nobody had asked her, so that her records need not be read.
        """
        rules = rules_of(self.library)
        found = self.catalogue.assets(assets)
        where = {collection for asset in found.values() for collection in asset.memberships}
        collections = self.library.collections(sorted(where))
        for asset in found.values():
            dossiers = {one: people.get(one) or _unasked(one) for one in asset.people}
            scene = Scene(asset=asset, rules=rules, collections=collections, people=dossiers)
            for verdict in _verdicts(scene, at=at):
                if need in needs_of(verdict):
                    yield Judged(asset.id, verdict)


def _verdicts(scene: Scene, *, at: datetime) -> Iterator[Verdict]:
    for channel in sorted(scene.rules.channels):
        yield verdict_on(scene, channel=channel, at=at)


def _unasked(person: PersonId) -> Dossier:
    return Dossier(person=Person(id=person, category=Category.PUBLIC))
