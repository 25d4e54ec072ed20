"""What publishing has written down of pictures by the time somebody looks at the lists."""

from quitclaim.domain.ids import AssetId
from quitclaim.domain.publishing.stored import stored
from quitclaim.usecases.judge_asset import JudgeAsset
from tests.fakes import records
from tests.handlers.library import House


def decide(house: House, *assets: AssetId) -> None:
    """Every channel of these, or of all there are."""
    fakes = house.fakes
    judge = JudgeAsset(fakes.consents, fakes.library, fakes.clock)
    for asset in assets or tuple(fakes.world.assets):
        before = fakes.world.verdicts[asset]
        for verdict in judge(asset).verdicts:
            known = before.get(verdict.channel)
            records.put(fakes.world, stored(verdict, asset=asset, before=known))
