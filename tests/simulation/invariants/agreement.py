"""The rules and the reference give the same answers (I4, I10 and all of the verdict)."""

from datetime import datetime
from random import Random

from quitclaim.domain.ids import AssetId, Channel
from quitclaim.domain.publishing.stored import StoredVerdict
from quitclaim.domain.publishing.verdict import Verdict, verdict_on
from quitclaim.domain.recognition.gates import Gate
from quitclaim.domain.recognition.permit import Refusal, permit_for
from quitclaim.usecases.reading_scenes import Reader
from tests.simulation.cast import name
from tests.simulation.reference.permit import Run
from tests.simulation.stage import Stage, Violation
from tests.simulation.wiring import PACK, RATE

RUN = Run(model=PACK.model, target_fmr=str(RATE), gallery=0)


def verdicts_agree(stage: Stage, asset: AssetId, channel: Channel) -> Verdict | None:
    scene = Reader(stage.fakes.consents, stage.fakes.library).scene(asset)
    if scene is None:
        return None
    verdict = verdict_on(scene, channel=channel, at=stage.now)
    outcome, unclear = stage.judge.verdict(asset, channel, at=stage.second)
    # Where the asset itself is withheld, the reference names no faces.
    is_of_faces = outcome != "withheld" or bool(unclear)
    if verdict.outcome != outcome or (is_of_faces and verdict.unclear != unclear):
        hidden = sorted(map(name, unclear))
        raise Violation(
            "verdict",
            f"{name(asset)} on {channel} is {verdict.outcome} hiding "
            f"{sorted(map(name, verdict.unclear))}, the reference says {outcome} hiding {hidden}",
        )
    return verdict


def is_written_down(stage: Stage, asset: AssetId, verdict: Verdict) -> None:
    """At rest lists and the clock find what holds, whoever decided last."""
    world = stage.fakes.world
    kept = world.verdicts[asset].get(verdict.channel)
    # In no collection, or in one that nobody opened: withheld, until whatever instant.
    memberships = world.assets[asset].memberships
    is_nowhere = not memberships or not memberships <= world.collections.keys()
    if kept is not None and is_nowhere and kept.outcome is verdict.outcome:
        return
    said = (verdict.outcome, verdict.unclear, verdict.cut.crop)
    says_so = kept is not None and (kept.outcome, kept.unclear, kept.crop) == said
    if kept is None or not says_so or not _lasts(stage, kept, until=verdict.valid_until):
        told = "nothing" if kept is None else f"{kept.outcome} until {kept.valid_until}"
        raise Violation(
            "stored verdict",
            f"{name(asset)} on {verdict.channel} is {verdict.outcome} until {verdict.valid_until}, "
            f"and {told} is written down",
        )


def _lasts(stage: Stage, kept: StoredVerdict, *, until: datetime | None) -> bool:
    """What waits for an answer is a reason to look again sooner, and none that anything changes."""
    if kept.valid_until == until or until is None:
        return True
    if kept.valid_until is not None and kept.valid_until <= until:
        return kept.valid_until > stage.now
    before = stage.judge.verdict(kept.asset, kept.channel, at=stage.second)
    return before == stage.judge.verdict(kept.asset, kept.channel, at=_second(until))


def stays_until(stage: Stage, asset: AssetId, verdict: Verdict, *, chance: Random) -> None:
    """No verdict changes by the clock alone before the instant that it names."""
    now = stage.second
    until = now + 10**8 if verdict.valid_until is None else _second(verdict.valid_until)
    before = stage.judge.verdict(asset, verdict.channel, at=now)
    for at in {until - 1, chance.randint(now, until - 1)}:
        after = stage.judge.verdict(asset, verdict.channel, at=at)
        if after != before:
            when = datetime.fromtimestamp(at, tz=stage.now.tzinfo)
            raise Violation(
                "valid_until",
                f"{name(asset)} on {verdict.channel} is {before[0]} now and {after[0]} at {when}, "
                f"before {verdict.valid_until}",
            )


def permits_agree(stage: Stage, asset: AssetId) -> None:
    reader = Reader(stage.fakes.consents, stage.fakes.library)
    run = reader.run(asset, model=PACK.model, target_rate=RATE)
    if run is None:
        return
    answer = permit_for(run, at=stage.now)
    expected = stage.judge.permit(asset, RUN, at=stage.second)
    if isinstance(answer, Refusal):
        if Gate.ASSET_BARRED in answer.gates:
            return
        if not expected.is_granted and frozenset(answer.people) == expected.people:
            return
        said = f"refused for {sorted(answer.gates)}, {sorted(map(name, answer.people))}"
    else:
        if expected.is_granted:
            return
        said = "granted"
    lacking = sorted(map(name, expected.people))
    raise Violation(
        "permit",
        f"for {name(asset)} {said}, the reference lacks {sorted(expected.gates)}, {lacking}",
    )


def _second(at: datetime) -> int:
    return int(at.timestamp())
