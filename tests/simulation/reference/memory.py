"""Time saved, and nothing else: what was answered about a world that cannot change any more."""

from collections.abc import Callable, Iterable
from functools import update_wrapper
from typing import Any, Concatenate, ParamSpec, TypeVar

from tests.simulation.reference.facts import Fact, World

P = ParamSpec("P")
R = TypeVar("R")


class Sealed(tuple[Fact, ...]):  # noqa: SLOT001  it remembers in its own dict
    """A world that answers the same question from memory. Any other is read anew each time."""

    memory: dict[Any, Any]


def sealed(facts: Iterable[Fact]) -> Sealed:
    world = Sealed(facts)
    world.memory = {}
    return world


def remembered(
    answer: Callable[Concatenate[World, P], R],
) -> Callable[Concatenate[World, P], R]:
    def ask(world: World, /, *args: P.args, **kwargs: P.kwargs) -> R:
        if not isinstance(world, Sealed):
            return answer(world, *args, **kwargs)
        question = (answer, args, tuple(kwargs.items()))
        if question not in world.memory:
            world.memory[question] = answer(world, *args, **kwargs)
        found: R = world.memory[question]
        return found

    return update_wrapper(ask, answer)
