"""Runs of recognition, and what people find where one could match nobody."""

from random import Random
from typing import Final

from quitclaim.domain.ids import AssetId, RunId
from quitclaim.domain.organisation.skips import Skip
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.counting import Remedy, Resumption
from quitclaim.domain.recognition.looking import Finding, Looked, Unexplained
from quitclaim.domain.recognition.rosters import NamedAssets
from tests.simulation.cast import FAIR, MEMBERS, OMAR, name
from tests.simulation.commands import Command, Kind
from tests.simulation.stage import Stage


def recognise(stage: Stage, chance: Random) -> Command | None:
    """In a run that began now, or before; what one of them looked at comes again at times."""
    if not stage.assets:
        return None
    asset = chance.choice(_attested(stage) or [it.id for it in stage.assets])
    before = _runs_without(stage, asset)
    if before and chance.random() < 0.4:
        run = chance.choice(before)
        return Command(
            kind="recognise",
            text=f"{name(run)} goes on with {name(asset)}",
            run=lambda: stage.house.recognise(asset, run=run),
        )
    begun: list[RunId] = []
    return Command(
        kind="recognise",
        text=f"recognition runs over {name(asset)}",
        run=lambda: _in_a_new_run(stage, asset, begun),
    )


def recognise_asleep(stage: Stage, chance: Random) -> Command | None:
    """Faces are cut out and nobody is awake to embed them; the message comes again later."""
    attested = _attested(stage)
    if not attested:
        return None
    asset = chance.choice(attested)
    begun: list[RunId] = []
    return Command(
        kind="recognise",
        text=f"recognition runs over {name(asset)}, and its endpoint sleeps at first",
        run=lambda: _at_first_asleep(stage, asset, begun),
    )


def come_again(stage: Stage, chance: Random) -> Command | None:
    """The message of what is done, or was left alone."""
    rows = [it for it in stage.fakes.world.of_runs.values() if isinstance(it, UseEntry | Skip)]
    if not rows:
        return None
    row = chance.choice(rows)
    return Command(
        kind="recognise again",
        text=f"the message of {name(row.run)} for {name(row.asset)} comes again",
        run=lambda: stage.house.recognise(row.asset, run=row.run),
    )


def explain(stage: Stage, chance: Random) -> Command | None:
    rows = [it for it in stage.fakes.world.of_runs.values() if isinstance(it, Unexplained)]
    waiting = [it for row in rows for it in row.faces if it.looked is None]
    if not waiting:
        return None
    task = chance.choice(waiting)
    roster = stage.fakes.world.rosters.get(FAIR)
    findings = [Finding.STRANGER, Finding.NOT_A_FACE]
    findings += [Finding.MISSED_MEMBER] if roster and roster.people else []
    finding = chance.choice(findings)
    missed = finding is Finding.MISSED_MEMBER and roster
    looked = Looked(
        finding=finding,
        by=chance.choice(MEMBERS),
        at=stage.now,
        person=chance.choice(sorted(roster.people)) if missed and roster else None,
    )
    return Command(
        kind=f"explain {finding}",
        text=f"face {name(task.face)} is found to be {finding}",
        run=lambda: stage.house.explain(task.asset, task.face, run=task.run, looked=looked),
    )


def resume(stage: Stage, chance: Random) -> Command | None:
    rule = stage.fakes.world.collections.get(FAIR)
    if rule is None or not rule.suspended:
        return None
    answer = Resumption(by=OMAR, at=stage.now, remedy=chance.choice(tuple(Remedy)))
    return Command(
        kind="resume",
        text=f"{name(FAIR)} goes on: {answer.remedy}",
        run=lambda: stage.house.resume(FAIR, answer),
    )


def _in_a_new_run(stage: Stage, asset: AssetId, begun: list[RunId]) -> None:
    """What was cut off goes on in the run that it began."""
    if not begun:
        begun.append(stage.house.start_run(FAIR, member=MEMBERS[0]).id)
    stage.house.recognise(asset, run=begun[0])


def _at_first_asleep(stage: Stage, asset: AssetId, begun: list[RunId]) -> None:
    asleep = stage.fakes.endpoint.asleep
    if not begun:
        asleep.add(asset)
    try:
        _in_a_new_run(stage, asset, begun)
    finally:
        asleep.discard(asset)


def _attested(stage: Stage) -> list[AssetId]:
    """Of which somebody said that nobody else is in them, as the roster stands."""
    roster = stage.fakes.world.rosters.get(FAIR)
    said = stage.fakes.world.attestations[FAIR]
    fresh = [it.subject for it in said if roster and it.roster_version == roster.version]
    named = {asset for it in fresh if isinstance(it, NamedAssets) for asset in it.assets}
    return [it.id for it in stage.assets if it.id in named]


def _runs_without(stage: Stage, asset: AssetId) -> list[RunId]:
    """Also where somebody was cut off in its midst."""
    rows = stage.fakes.world.of_runs.values()
    accounts = [it.id for it in rows if isinstance(it, RunAccount)]
    done = {it.run for it in rows if isinstance(it, Skip) and it.asset == asset}
    done |= {
        it.run for it in rows if isinstance(it, UseEntry) and it.asset == asset and it.ended_at
    }
    return [run for run in accounts if run not in done]


KINDS: Final = (
    Kind(recognise, 7),
    Kind(recognise_asleep, 10),
    Kind(come_again, 2),
    Kind(explain, 16),
    Kind(resume, 5),
)
