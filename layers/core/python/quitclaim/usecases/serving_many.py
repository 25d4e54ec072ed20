"""Whether all of several renditions may go out at this instant, by the one decision (I2)."""

from collections.abc import Collection
from dataclasses import dataclass

from quitclaim.domain.ids import RenditionId
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.ports.catalogue import Catalogue
from quitclaim.usecases.reading_many import ManyScenes
from quitclaim.usecases.serving_desk import ServingDesk, decided_now


@dataclass(frozen=True, slots=True)
class ServingMany(ServingDesk):
    catalogue: Catalogue

    def as_they_stand(
        self, ids: Collection[RenditionId], *, rules: Rules
    ) -> tuple[Rendition, ...] | None:
        """
        Each as it may be handed out at this instant; None where any may not. Nothing is written.

        `rules`: read before. In as few reads as there are kinds of records, however many they are:
        one no in the house has all of them judged anew.
        """
        rows = tuple(self.library.renditions(ids).values())
        if len(rows) < len(set(ids)) or any(row.recalled_at is not None for row in rows):
            return None
        assets = self.catalogue.assets({row.asset for row in rows})
        if any(row.asset not in assets for row in rows):
            return None
        stand, moved = list[Rendition](), list[Rendition]()
        for row in rows:
            as_read = self.stands(row, asset=assets[row.asset], rules=rules)
            (stand if as_read else moved).append(row)
        judged = self._judged(moved, rules=rules)
        return None if judged is None else (*stand, *judged)

    def _judged(self, rows: Collection[Rendition], *, rules: Rules) -> tuple[Rendition, ...] | None:
        read = ManyScenes(self.consents, self.library, self.catalogue)
        scenes = {scene.asset.id: scene for scene in read({row.asset for row in rows}, rules)}
        now, allowed = self.clock.now(), list[Rendition]()
        for row in rows:
            again = decided_now(row, scenes.get(row.asset), at=now)
            if again is None:
                return None
            allowed.append(again)
        return tuple(allowed)
