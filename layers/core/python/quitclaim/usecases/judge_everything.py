"""Every verdict of an instant, a batch of pictures at a time; nothing is written (R40)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from quitclaim.domain.ids import AssetId
from quitclaim.domain.publishing.verdict import Verdict, verdict_on
from quitclaim.ports.library import Library
from quitclaim.ports.paging import batches
from quitclaim.usecases.reading_many import ManyScenes
from quitclaim.usecases.set_rules import rules_of

_TOGETHER: Final = 50


@dataclass(frozen=True, slots=True)
class JudgeEverything:
    library: Library
    scenes: ManyScenes

    def __call__(
        self, assets: Iterable[AssetId], *, at: datetime
    ) -> Iterator[tuple[AssetId, Verdict]]:
        """From the records as they stand: one verdict a channel of each that is there."""
        rules = rules_of(self.library)
        for batch in batches(list(assets), _TOGETHER):
            for scene in self.scenes(batch, rules):
                for channel in sorted(rules.channels):
                    yield scene.asset.id, verdict_on(scene, channel=channel, at=at)
