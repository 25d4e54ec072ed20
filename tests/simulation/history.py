"""One history: steps drawn from a seed, each done, disturbed, told and checked."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from random import Random

from quitclaim.domain.errors import QuitclaimError, TransientError
from tests.fakes.calls import Crash
from tests.simulation.acts import draw
from tests.simulation.acts.openings import opening_of
from tests.simulation.checks import check, check_everything
from tests.simulation.clock import move_clock
from tests.simulation.commands import Command
from tests.simulation.faults import DELAYED, DOUBLED, DROPPED, REORDERED, Disturbance, plan_from
from tests.simulation.invariants.changes import judge_change
from tests.simulation.invariants.publishing import recalled_leaves_nothing
from tests.simulation.opening import open_house
from tests.simulation.stage import Stage, Violation, quieten
from tests.simulation.tasks import forward
from tests.simulation.themes import RACING, theme_of

STEPS = 90
# What no use case ever raises on purpose.
BUGS = (TypeError, LookupError, AttributeError, AssertionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """`violation` None: nothing was found."""

    seed: int
    violation: Violation | None
    story: tuple[str, ...]
    counts: Collection[str]


def play(seed: int, steps: Sequence[int] = range(STEPS), *, calm: Collection[int] = ()) -> Outcome:
    """Play only these steps; in the `calm` ones nothing goes wrong."""
    stage = Stage(seed=seed, is_judged=judge_change)
    story: list[str] = []
    violation: Violation | None = None
    try:
        open_house(stage)
        for step in steps:
            stage.step = step
            _play_step(stage, Random(f"{seed}/{step}"), story, is_calm=step in calm)
            check(stage, Random(f"{seed}/{step}/check"))
        check_everything(stage)
    except Violation as found:
        violation = found
    except (*BUGS, QuitclaimError) as error:
        violation = Violation("error", f"at rest: {type(error).__name__} ({error})")
    counts = [kind for kind, count in stage.counts.items() if count]
    return Outcome(seed=seed, violation=violation, story=tuple(story), counts=counts)


def _play_step(stage: Stage, chance: Random, story: list[str], *, is_calm: bool) -> None:
    opening = opening_of(theme_of(stage.seed))
    if stage.step < len(opening):
        _do(stage, opening[stage.step](stage, chance), None, story)
        return
    roll = chance.random()
    if roll < 0.12:
        move_clock(stage, chance, story)
    elif roll < 0.31 and stage.waiting:
        for _ in range(1 + min(int(chance.expovariate(0.5)), 5)):
            _deliver(stage, chance, story, is_calm=is_calm)
    else:
        command = draw(stage, chance, theme=theme_of(stage.seed))
        if command and chance.random() < 0.1:
            stage.waiting.append((stage.step, command))
            story.append(f"{stage.now:%d %H:%M:%S} (on its way: {command.text})")
            return
        _do(stage, command, None if is_calm else chance, story)


def _deliver(stage: Stage, chance: Random, story: list[str], *, is_calm: bool) -> None:
    if not stage.waiting:
        return
    place = min(int(chance.expovariate(0.5)), len(stage.waiting) - 1)
    sent, command = stage.waiting.pop(place)
    stage.counts[REORDERED] += place > 0
    stage.counts[DELAYED] += stage.step - sent > 10
    fate = chance.random()
    if fate < 0.1 and not is_calm:
        stage.counts[DROPPED] += 1
        stage.dead += [command] * (command.task is not None)
        story.append(f"{stage.now:%d %H:%M:%S} (lost on its way: {command.text})")
        return
    if fate < 0.25 and not is_calm:
        stage.counts[DOUBLED] += 1
        stage.waiting.append((stage.step, command))
    _do(stage, command, None if is_calm else chance, story)


def _do(stage: Stage, command: Command | None, chance: Random | None, story: list[str]) -> None:
    if command is None:
        return
    known = len(stage.changes)
    plan = plan_from(chance) if chance else None
    disturbance = Disturbance(stage, plan, race=lambda: _race(stage, chance or Random(0)))
    world = stage.fakes.world
    world.called, world.answered = disturbance.called, disturbance.answered
    line = f"{stage.now:%d %H:%M:%S} {command.text}"
    stage.begin()
    try:
        said = _carried_out(stage, command)
    except Violation:
        story.append(line)
        raise
    finally:
        quieten(stage)
        story.extend(f"    {told}" for told in disturbance.told)
    stage.end()
    story.append(f"{line}{said}" if said else line)
    if not said and not disturbance.told:
        recalled_leaves_nothing(stage, known)
    forward(stage)


def _carried_out(stage: Stage, command: Command) -> str:
    """Whoever was interrupted tries again later, as a queue or a person would."""
    try:
        command.run()
    except (Crash, TransientError) as error:
        stage.waiting.append((stage.step, command))
        return f": {type(error).__name__}, comes again"
    except QuitclaimError as error:
        return f": {type(error).__name__} ({error})"
    except BUGS as error:
        raise Violation("error", f"{command.kind}: {type(error).__name__} ({error})") from error
    stage.counts[command.kind] += 1
    return ""


def _race(stage: Stage, chance: Random) -> list[str]:
    command = draw(stage, chance, theme=RACING)
    if command is None:
        return []
    try:
        command.run()
    except QuitclaimError:
        return []
    except BUGS as error:
        raise Violation("error", f"{command.kind}: {type(error).__name__} ({error})") from error
    stage.counts[command.kind] += 1
    return [command.text]
