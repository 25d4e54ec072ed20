"""Somebody else acts just before a call of a port: what was read there is no more."""

from collections.abc import Callable
from contextlib import suppress

from quitclaim.domain.errors import PermanentError
from tests.simulation.stage import Stage, undisturbed


def meanwhile(
    stage: Stage, act: Callable[[], object], when: tuple[str, int], *, other: Callable[[], object]
) -> object:
    """`when`: before the nth call of this name."""
    world, usual, (awaited, nth) = stage.fakes.world, stage.fakes.world.called, when
    left = [nth]

    def called(call: str) -> None:
        left[0] -= call == awaited
        if call == awaited and not left[0]:
            with undisturbed(stage), suppress(PermanentError):
                other()
        usual(call)

    world.called = called
    try:
        return act()
    finally:
        world.called = usual
