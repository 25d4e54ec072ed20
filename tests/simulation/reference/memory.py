"""Time saved, and nothing else: what was answered about a world that cannot change any more."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from tests.simulation.reference.facts import Fact, World

P = ParamSpec("P")
R = TypeVar("R")


class Sealed(tuple[Fact, ...]):
    """A world that answers the same question from memory. Any other is read anew each time."""

    memory: dict[Any, Any]

    def __new__(cls, facts: Iterable[Fact]) -> "Sealed":
        world = super().__new__(cls, facts)
        world.memory = {}
        return world


def remembered(
    answer: Callable[Concatenate[World, P], R],
) -> Callable[Concatenate[World, P], R]:
    @wraps(answer)
    def ask(world: World, *args: P.args, **kwargs: P.kwargs) -> R:
        if not isinstance(world, Sealed):
            return answer(world, *args, **kwargs)
        question = (answer, args, tuple(kwargs.items()))
        if question not in world.memory:
            world.memory[question] = answer(world, *args, **kwargs)
        found: R = world.memory[question]
        return found

    return ask
