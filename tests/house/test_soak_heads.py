"""R28: a soak that cannot fail shows nothing."""

from collections.abc import Callable

import pytest

from cli.story import BrokenPromiseError
from tests.soak import heads
from tests.vision.attacker import Attack, Hide
from tests.vision.ways import OURS


def attacked(named: int) -> Callable[..., Attack]:
    """In place of a recogniser: one who names so many of those whom we hid, and all others."""

    def attack(hide: Hide, *, most: int) -> Attack:
        is_ours = hide in OURS.values()
        return Attack(people=most, named=named if is_ours else most, order=0.5)

    return attack


def said(_line: str) -> None:
    """To nobody."""


@pytest.mark.parametrize("is_quick", [True, False])
def test_a_face_that_is_told_again_breaks_it(
    is_quick: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(heads, "attack", attacked(8))

    with pytest.raises(BrokenPromiseError, match="solid, ours: mosaic, ours: blur"):
        heads.run(is_quick=is_quick, say=said)


def test_whoever_guesses_breaks_nothing_and_is_written_down(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(heads, "attack", attacked(1))

    ((entry, figures),) = heads.run(is_quick=False, say=said).items()

    assert entry == "redaction attacked by dlib"
    assert (figures["people"], figures["ours: mosaic: named"], figures["not hidden: named"]) == (
        103,
        1,
        103,
    )
