"""Records that a later release wrote, and that this one cannot read."""

from dataclasses import replace
from random import Random

from quitclaim.domain.ids import AssetId, ConsentId
from quitclaim.domain.publishing.touched import Reach, Touched
from tests.simulation.cast import name
from tests.simulation.commands import Command, Kind
from tests.simulation.reference.facts_consent import ConsentUnreadable
from tests.simulation.reference.facts_library import AssetUnreadable
from tests.simulation.stage import Stage


def spoil(stage: Stage, chance: Random) -> Command | None:
    consents = [it.id for of in stage.fakes.world.consents.values() for it in of.values()]
    if chance.random() < 0.5 and consents:
        consent = chance.choice(sorted(consents))
        return Command(
            kind="unreadable consent",
            text=f"the record {name(consent)} becomes unreadable",
            run=lambda: _spoil_consent(stage, consent),
        )
    if not stage.assets:
        return None
    asset = chance.choice(stage.assets).id
    return Command(
        kind="unreadable asset",
        text=f"the row of {name(asset)} becomes unreadable",
        run=lambda: _spoil_asset(stage, asset),
    )


def _spoil_consent(stage: Stage, consent: ConsentId) -> None:
    """Whoever wrote the unknown value moved the no-counter, and told: it may be a no."""
    stage.fakes.world.spoil(consent)
    stage.fakes.world.count_no()
    owners = (who for who, of in stage.fakes.world.consents.items() if consent in of)
    stage.touched += (Touched(Reach.PERSON, who) for who in owners)
    stage.judge.take_in([ConsentUnreadable(at=stage.second, consent=consent)])


def _spoil_asset(stage: Stage, asset: AssetId) -> None:
    world = stage.fakes.world
    if asset in world.assets and asset not in world.spoiled:
        known = world.assets[asset]
        world.assets[asset] = replace(known, version=known.version + 1)
        world.spoil(asset)
        stage.touched.append(Touched(Reach.ASSET, asset))
        stage.judge.take_in([AssetUnreadable(at=stage.second, asset=asset)])


KINDS = (Kind(spoil, 2.5),)
