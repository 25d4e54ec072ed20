"""The queue of changes: what was touched, and all that follows, each a message on its way."""

from typing import Final, assert_never

from quitclaim.domain.publishing.touched import Reach
from quitclaim.ports.work import CallBack, Decide, Draw, Pack, PutOut, Remove, Spread, Task, task_of
from tests.simulation.cast import name
from tests.simulation.commands import Command
from tests.simulation.stage import Stage

# More rounds than a history has of anything.
_ROUNDS: Final = 60


def message(stage: Stage, task: Task) -> Command:
    kind, text = _told(task)
    return Command(kind=kind, text=text, run=lambda: stage.house.work_off(task), task=task)


def forward(stage: Stage) -> None:
    """The stream, the relay, the bus: whatever was committed is told, and told again."""
    # Whose templates went is told to whoever compares, who has a queue of her own.
    touched = (one for one in stage.touched if one.reach is not Reach.TEMPLATES)
    tasks = [*map(task_of, touched), *stage.fakes.work.tasks]
    stage.touched.clear()
    stage.fakes.work.sent.clear()
    sent = {command.task for _, command in stage.waiting}
    for task in tasks:
        if task not in sent:
            stage.waiting.append((stage.step, message(stage, task)))
            sent.add(task)
    stage.latest = max(stage.latest, stage.now)


def work_off(stage: Stage) -> bool:
    """All there is, the dead letters too, and what the clock asks for; False if it never ends."""
    forward(stage)
    for _ in range(_ROUNDS):
        stage.house.each_minute()
        forward(stage)
        tasks = [*stage.dead, *(it for _, it in stage.waiting if it.task)]
        if not tasks:
            return True
        stage.dead.clear()
        stage.waiting = [(sent, it) for sent, it in stage.waiting if not it.task]
        for task in tasks:
            task.run()
        forward(stage)
    return False


def _told(task: Task) -> tuple[str, str]:  # noqa: PLR0911  one a kind
    match task:
        case Spread(touched, after):
            whom = "of everything" if touched.reach is Reach.EVERYTHING else name(touched.id)
            rest = f", on from {name(after)}" if after else ""
            return f"spread {touched.reach}", f"pictures are found: {whom}{rest}"
        case Decide(assets):
            return "decide", f"decided again: {' and '.join(map(name, assets))}"
        case PutOut(asset, channel):
            return f"publish {channel}", f"{name(asset)} is brought into line on {channel}"
        case Remove(strays):
            # The second half of a sweep, a quarter of an hour after its first.
            return "sweep", f"strays go: {' and '.join(map(name, strays))}"
        case CallBack(rendition):
            return "call back", f"whoever took {name(rendition)} is called back"
        case Pack(zip_):
            return "pack", f"{name(zip_)} is packed"
        case Draw(person):
            return "draw", f"pictures are made for {name(person)}"
        case _ as never:
            assert_never(never)
