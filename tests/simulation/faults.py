"""What goes wrong within one command: at most one thing, between two calls of a port."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from random import Random

from quitclaim.domain.errors import StoreUnavailable
from tests.fakes.calls import Crash
from tests.simulation.stage import Stage, undisturbed


class Fault(StrEnum):
    CRASH_BEFORE = "crash before a call"
    CRASH_AFTER = "crash after a call"
    UNAVAILABLE = "store unavailable"
    ANSWER_LOST = "answer lost"
    RACE = "race"
    CLOCK = "clock jumps between two calls"


# Outside a command: what a queue and a clock do to it.
DROPPED, DOUBLED = "message dropped", "message doubled"
REORDERED, DELAYED = "message overtaken", "message delayed"
CLOCK_BACK, CLOCK_ON = "clock set back", "clock set forward"

_AFTER = (Fault.CRASH_AFTER, Fault.ANSWER_LOST)
# Some commands call thirty ports before they are done.
_RATES = (1 / 4, 1 / 4, 1 / 4, 1 / 15)
_JUMPS = (timedelta(seconds=1), timedelta(hours=11), timedelta(seconds=-1), timedelta(hours=-2))


@dataclass(frozen=True, slots=True)
class Plan:
    """At the nth call of a port from now."""

    fault: Fault
    nth: int
    jump: timedelta


def plan_from(chance: Random) -> Plan | None:
    """Mostly nothing; else mostly early in the command, where most commands still are."""
    fault = chance.choice(tuple(Fault))
    nth = 1 + min(int(chance.expovariate(chance.choice(_RATES))), 40)
    plan = Plan(fault, nth, chance.choice(_JUMPS))
    return plan if chance.random() < 0.35 else None


class Disturbance:
    """Hooks around the calls of one command. `told`: what happened, for the story."""

    def __init__(self, stage: Stage, plan: Plan | None, *, race: Callable[[], list[str]]) -> None:
        self.told: list[str] = []
        self._stage, self._plan, self._race = stage, plan, race
        self._calls = 0

    def called(self, name: str) -> None:
        self._calls += 1
        if self._is_due() and self._plan and self._plan.fault not in _AFTER:
            self._strike(self._plan, f"before {name}")

    def answered(self, name: str) -> None:
        if self._is_due() and self._plan and self._plan.fault in _AFTER:
            self._strike(self._plan, f"after {name}")

    def _is_due(self) -> bool:
        return self._plan is not None and self._calls == self._plan.nth

    def _strike(self, plan: Plan, where: str) -> None:
        self._plan = None
        if plan.fault is Fault.RACE:
            with undisturbed(self._stage):
                told = self._race()
            self.told += [f"meanwhile ({where}): {line}" for line in told]
            self._stage.counts[plan.fault] += bool(told)
            return
        self._stage.counts[plan.fault] += 1
        if plan.fault is Fault.CLOCK:
            self._stage.fakes.clock.step(plan.jump)
            self.told.append(f"meanwhile ({where}): the clock jumps by {plan.jump}")
            return
        self.told.append(f"{plan.fault} {where}")
        raise Crash if plan.fault in (Fault.CRASH_BEFORE, Fault.CRASH_AFTER) else StoreUnavailable
