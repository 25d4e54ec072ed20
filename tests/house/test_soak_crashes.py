"""R51, I2, I3: a sample of what `make soak` does a thousand times, and that it can fail."""

from collections.abc import Callable
from typing import Any

import pytest

from cli.story import BrokenPromiseError
from quitclaim.ports.blobs import Shelf
from quitclaim.usecases.serve_rendition import ServeRendition
from quitclaim.usecases.sweep_renditions import SweepRenditions
from quitclaim.usecases.verdict_desk import VerdictDesk
from tests.soak.crashes_played import days_in_memory


def test_wherever_publishing_or_withdrawing_dies_all_is_as_it_should_be_in_the_end() -> None:
    assert days_in_memory("a sample", crashes=60) >= 60


BROKEN: dict[str, tuple[type, str, Callable[..., Any], str]] = {
    "what was decided once is served for ever": (
        ServeRendition,
        "_decided_again",
        lambda _, row: row,
        "is served, and shows more than it may",
    ),
    "a changed verdict is not written down": (
        VerdictDesk,
        "_write_down",
        lambda *_, **__: False,
        "is not that of this instant",
    ),
    "the sweep takes what is out": (
        SweepRenditions,
        "_is_stray",
        lambda self, key: self.blobs.has(Shelf.PICTURES, key),
        "is out without bytes",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_promise_that_is_broken_is_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    kind, method, broken, told = BROKEN[name]
    monkeypatch.setattr(kind, method, broken)

    with pytest.raises(BrokenPromiseError, match=told):
        days_in_memory(name, crashes=200)
