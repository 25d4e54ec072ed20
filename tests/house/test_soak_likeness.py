"""R24: a soak that cannot fail shows nothing."""

from typing import Any

import numpy as np
import pytest

from cli.story import BrokenPromiseError
from tests.soak import likeness
from tests.vision import golden


class Embedder:
    """In place of ours: off by so much."""

    def __init__(self, off: float) -> None:
        self.off = off

    def plain(self, crops: Any) -> Any:
        return np.full((len(crops), 128), self.off, np.float32)


@pytest.fixture(autouse=True)
def _nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """In place of the faces at hand and of dlib: no model is loaded for this."""
    monkeypatch.setattr(likeness, "_crops", lambda _: iter([golden.crops()]))
    monkeypatch.setattr(likeness, "_theirs", lambda crops: np.zeros((len(crops), 128)))
    told_apart(monkeypatch, same=0.3, different=0.8)


def told_apart(monkeypatch: pytest.MonkeyPatch, *, same: float, different: float) -> None:
    found = {True: [same, 0.1], False: [different, 0.9]}
    monkeypatch.setattr(likeness, "_distances", lambda *, is_same: found[is_same])


def embeds(monkeypatch: pytest.MonkeyPatch, *, off: float) -> None:
    monkeypatch.setattr(likeness, "embedder", lambda: Embedder(off))


def said(_line: str) -> None:
    """To nobody."""


def test_numbers_that_are_not_dlibs_break_it(monkeypatch: pytest.MonkeyPatch) -> None:
    embeds(monkeypatch, off=2.5e-5)

    with pytest.raises(BrokenPromiseError, match="differ by 2"):
        likeness.run(is_quick=True, say=said)


@pytest.mark.parametrize(("same", "different"), [(0.61, 0.8), (0.3, 0.59)])
def test_somebody_taken_for_another_breaks_it(
    monkeypatch: pytest.MonkeyPatch, same: float, different: float
) -> None:
    embeds(monkeypatch, off=0)
    told_apart(monkeypatch, same=same, different=different)

    with pytest.raises(BrokenPromiseError, match="wrong side"):
        likeness.run(is_quick=True, say=said)


def test_figures_name_the_identities_they_rest_on(monkeypatch: pytest.MonkeyPatch) -> None:
    embeds(monkeypatch, off=1e-6)

    ((entry, figures),) = likeness.run(is_quick=False, say=said).items()

    assert entry == "embedder against dlib"
    assert (figures["identities"], figures["false matches at most"]) == (4, 1.5)
