"""Templates that nobody was looked for with for so long, and whoever is looked for meanwhile."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Final

from tests.simulation.acts import jobs, runs
from tests.simulation.acts.meanwhile import meanwhile
from tests.simulation.cast import DAY, HOUR, OMAR
from tests.simulation.commands import Act, Command, Kind
from tests.simulation.invariants.idle import Idling, templates_go_rightly
from tests.simulation.stage import Stage

_PERIODS: Final = (timedelta(seconds=1), timedelta(seconds=1), HOUR, DAY)
_PASSED: Final = (timedelta(0), timedelta(0), DAY, 2 * DAY)
_USES: Final[tuple[Act | None, ...]] = (None, None, runs.recognise, jobs.enrol, jobs.enrol)


def end_templates(stage: Stage, chance: Random) -> Command | None:
    """The clock passes the period, as likely as not; somebody may be looked for at that moment."""
    if stage.fakes.world.rules is None or not any(stage.fakes.world.templates.values()):
        return None
    period, passed = chance.choice(_PERIODS), chance.choice(_PASSED)
    use = chance.choice(_USES)
    other = use(stage, chance) if use else None
    told = f", while {other.text}" if other else ""

    def run() -> None:
        """Whoever looks for work finds what was written; a rule is set before."""
        world = stage.fakes.world
        world.searches.calls += world.searches.lag
        stage.fakes.clock.at = max(stage.now, stage.latest) + passed
        stage.house.change_rules(
            lambda it: replace(it, calendar=replace(it.calendar, idle_template=period)), member=OMAR
        )
        with templates_go_rightly(stage, period=period) as idling:
            _round(stage, idling, other=other)

    return Command(
        kind="end templates",
        text=f"{passed} on, templates go that nobody was looked for with for {period}{told}",
        run=run,
    )


def _round(stage: Stage, idling: Idling, *, other: Command | None) -> None:
    if other is None:
        stage.house.end_templates()
        return
    meanwhile(
        stage,
        stage.house.end_templates,
        ("commits.commit", 1),
        other=_noted(other.run, idling),
    )


def _noted(act: Callable[[], object], idling: Idling) -> Callable[[], object]:
    def run() -> None:
        try:
            act()
        finally:
            idling.note()

    return run


KINDS: Final = (Kind(end_templates, 16),)
