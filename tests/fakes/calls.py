"""Between any two calls something may go wrong: one hook before each call, one after."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar

if TYPE_CHECKING:
    from tests.fakes.world import World

P = ParamSpec("P")
R = TypeVar("R")


class Crash(BaseException):
    """The process died here. Nothing catches it, as nothing catches a power cut."""


class _Fake(Protocol):
    @property
    def world(self) -> "World": ...


F = TypeVar("F", bound=_Fake)


class Failures:
    """What is to go wrong, each at the nth call from now, before its effect or after it."""

    def __init__(self) -> None:
        self._due: dict[tuple[str, bool], list[tuple[int, BaseException]]] = {}

    def add(self, name: str, *, nth: int, error: BaseException, after: bool) -> None:
        self._due.setdefault((name, after), []).append((nth, error))

    def raise_if_due(self, name: str, *, after: bool) -> None:
        waiting = self._due.pop((name, after), [])
        due = [error for nth, error in waiting if nth <= 1]
        left = [(nth - 1, error) for nth, error in waiting if nth > 1]
        if left:
            self._due[name, after] = left
        if due:
            raise due[0]


def port_call(
    name: str,
) -> Callable[[Callable[Concatenate[F, P], R]], Callable[Concatenate[F, P], R]]:
    """Let the world know before and after; the effect itself is whole or did not happen."""

    def around(method: Callable[Concatenate[F, P], R]) -> Callable[Concatenate[F, P], R]:
        @wraps(method)
        def call(fake: F, /, *args: P.args, **kwargs: P.kwargs) -> R:
            world = fake.world
            world.searches.calls += 1
            world.called(name)
            answer = method(fake, *args, **kwargs)
            world.answered(name)
            return answer

        return call

    return around
