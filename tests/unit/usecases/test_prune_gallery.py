"""Whoever looks whether a trace is left looks again, and not for ever."""

from dataclasses import dataclass

from quitclaim.ports.recognising import Settle
from quitclaim.usecases.prune_gallery import LET_GO, MOST_LOOKS, SettleGallery
from tests.fakes.fakes import fakes_of
from tests.fakes.in_memory_gallery import InMemoryGallery


@dataclass(frozen=True, slots=True)
class Lingering(InMemoryGallery):
    def settle(self) -> bool:
        return False


def test_as_long_as_a_trace_is_left_it_is_looked_again_and_then_the_clock_does() -> None:
    fakes = fakes_of()
    settle = SettleGallery(Lingering(fakes.world, fakes.clock), fakes.to_recognise)
    fakes.to_recognise.send(Settle(0))

    for at in range(MOST_LOOKS + 1):
        assert settle(fakes.to_recognise.sent[at]) is False  # type: ignore[arg-type]

    assert fakes.to_recognise.sent == [Settle(look) for look in range(MOST_LOOKS + 1)]
    assert set(fakes.to_recognise.late.values()) == {LET_GO}


def test_where_nothing_is_left_nobody_looks_again() -> None:
    fakes = fakes_of()

    assert SettleGallery(fakes.gallery, fakes.to_recognise)(Settle(0)) is True
    assert fakes.to_recognise.sent == []
