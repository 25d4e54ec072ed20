from collections.abc import Collection, Mapping
from dataclasses import dataclass

from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.verdict import Verdict, verdict_on
from quitclaim.ports.clock import Clock
from quitclaim.usecases.reading_many import ManyScenes


@dataclass(frozen=True, slots=True)
class JudgeUsable:
    scenes: ManyScenes
    clock: Clock

    def __call__(
        self, assets: Collection[Asset], *, channel: Channel, rules: Rules
    ) -> Mapping[AssetId, Verdict]:
        """
        Those of them that a channel may show at this instant, whatever was stored of them.

        `rules`: read before the assets were.
        """
        if not assets:
            return {}
        scenes = self.scenes.of(assets, rules)
        at = self.clock.now()
        judged = {one.asset.id: verdict_on(one, channel=channel, at=at) for one in scenes}
        return {asset: verdict for asset, verdict in judged.items() if verdict.is_publishable}
