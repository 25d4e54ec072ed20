"""How long pictures are kept, and what the clock ends by itself."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Final

from quitclaim.domain.bases import LegalBasis
from quitclaim.domain.forgetting.keeping import Keeping
from quitclaim.domain.ids import AssetId, CollectionId
from quitclaim.domain.organisation.calendar import USUAL_CLASS, Calendar
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.pictures.assets import Asset
from quitclaim.usecases.keep_pictures import Purpose
from tests.simulation.cast import CAMP, DAY, FAIR, HOUR, NORA, OMAR, name
from tests.simulation.commands import Command, Kind
from tests.simulation.invariants.evidence import evidence_goes_rightly
from tests.simulation.stage import Stage

_SOON: Final = timedelta(seconds=1)
_PERIODS: Final = (None, None, None, HOUR)
_HELD: Final = 0.12
_BASES: Final = (LegalBasis.CONSENT, LegalBasis.CONSENT, LegalBasis.LEGITIMATE_INTEREST)


def end_terms(stage: Stage, chance: Random) -> Command | None:
    """Whatever was said of a collection before is said anew, so that a few pictures are over."""
    known = stage.fakes.world.collections
    if stage.fakes.world.rules is None or FAIR not in known:
        return None
    where = [one for one in (FAIR, CAMP) if one in known][: chance.choice((1, 2))]
    purposes = {one: _purpose(chance) for one in where}
    calendar = Calendar(
        classes={USUAL_CLASS: 2 * DAY} if chance.random() < 0.2 else {},
        after_consent=chance.choice((_SOON, _SOON, HOUR)),
    )
    held = [one.id for one in stage.assets if chance.random() < _HELD]
    told = ", ".join(f"{name(one)} on {it.basis} for {it.period}" for one, it in purposes.items())
    return Command(
        kind="end terms",
        text=f"what is over is deleted: {told}, {calendar.after_consent} after a yes; "
        f"held are {sorted(map(name, held))}",
        run=lambda: _round(stage, purposes, calendar=calendar, held=held),
    )


def _purpose(chance: Random) -> Purpose:
    return Purpose(
        basis=chance.choice(_BASES), note="the chronicle", period=chance.choice(_PERIODS)
    )


def _keeping(collection: CollectionId, purpose: Purpose, *, version: int, at: datetime) -> Keeping:
    return Keeping(
        collection=collection,
        asset_class=USUAL_CLASS,
        basis=purpose.basis,
        note=purpose.note,
        period=purpose.period,
        by=NORA,
        at=at,
        version=version,
    )


def _round(
    stage: Stage,
    purposes: dict[CollectionId, Purpose],
    *,
    calendar: Calendar,
    held: list[AssetId],
) -> None:
    for asset in held:
        stage.house.correct(asset, _on_hold, member=NORA, became=EventType.ASSET_CHANGED)
    known = stage.fakes.world.keepings
    for collection, purpose in purposes.items():
        before = known.get(collection)
        version = before.version + 1 if before else 1
        known[collection] = _keeping(collection, purpose, version=version, at=stage.now)
    stage.house.change_rules(lambda it: replace(it, calendar=calendar), member=OMAR)
    stage.house.end_terms()


def _on_hold(asset: Asset) -> Asset:
    is_past = asset.on_hold or asset.fate
    return asset if is_past else replace(asset, on_hold=True, version=asset.version + 1)


def end_evidence(stage: Stage, chance: Random) -> Command | None:
    """Now and then of somebody in a picture that was put on hold before."""
    held = [one.id for one in stage.assets if chance.random() < _HELD]

    def run() -> None:
        for asset in held:
            stage.house.correct(asset, _on_hold, member=NORA, became=EventType.ASSET_CHANGED)
        with evidence_goes_rightly(stage):
            stage.house.end_evidence()

    return Command(
        kind="end evidence",
        text=f"what proves somebody's words and is over goes; held are {sorted(map(name, held))}",
        run=run,
    )


KINDS = (Kind(end_terms, 4), Kind(end_evidence, 4))
