"""What a file of strangers may not do, done here by a made-up darkroom: each time it is told."""

from dataclasses import dataclass
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.ports.darkroom import Note
from quitclaim_vision.child import Bounds, ChildFailedError, Said
from tests.soak import opening
from tests.soak.mutating import HARMFUL, is_left_alone_by_noise, with_noise_beside
from tests.soak.opening import faults, opened
from tests.soak.strangers import KNOWN, Stranger, stranger
from tests.vision.hostile.forging import Outcome, huge_png
from tests.vision.pictures import a_file

IDLE = {"refused": "empty", "used_s": 1.0, "peak_mb": 150}


@dataclass
class Darkroom:
    """Says of whatever it is shown what it was told to say; None: it fails without a reason."""

    said: dict[str, Any] | None

    def answer(self, content: bytes) -> Said:
        if not content:
            return IDLE, b""
        if self.said is None:
            raise ChildFailedError("IndexError")
        return {"used_s": 1.5, "peak_mb": 200} | self.said, b""


@pytest.fixture(autouse=True)
def no_child_was_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Browsers and servers of other tests were children of this process too."""
    monkeypatch.setattr(opening, "getrusage", lambda _: SimpleNamespace(ru_maxrss=0))


def told(said: dict[str, Any] | None, expected: Outcome | None) -> list[str]:
    seen = opened(Darkroom(said), b"a file")
    return list(faults(Stranger(name="a file", content=b"a file", expected=expected), seen))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"refused": "broken"}, None),
        ({"refused": "broken"}, WhyRefused.BROKEN),
        ({"notes": []}, None),
        ({"notes": ["first_frame_only"]}, frozenset({Note.FIRST_FRAME_ONLY})),
    ],
)
def test_a_picture_or_a_reason_is_as_it_should_be(
    said: dict[str, Any], expected: Outcome | None
) -> None:
    assert told(said, expected) == []


@pytest.mark.parametrize(
    ("said", "expected", "fault"),
    [
        (None, None, "failed without a reason"),
        ({"refused": "pdf"}, WhyRefused.SVG, "became pdf instead of svg"),
        ({"refused": "pdf"}, frozenset[Note](), "became pdf instead of picture"),
        (
            {"notes": []},
            frozenset({Note.FIRST_FRAME_ONLY}),
            "became picture instead of picture, first_frame_only",
        ),
        ({"refused": "too_slow", "used_s": 6.1}, None, "lived for 5.1 s"),
        ({"notes": [], "peak_mb": 151 + Bounds().memory_mb}, None, "took 1751 MB"),
    ],
)
def test_every_broken_promise_is_told(
    said: dict[str, Any] | None, expected: Outcome | None, fault: str
) -> None:
    assert told(said, expected) == [fault]


def test_a_reason_that_nobody_gave_a_name_is_none() -> None:
    with pytest.raises(ValueError, match="bored"):
        told({"refused": "bored"}, None)


def test_every_class_is_met_as_it_is_and_expected_to_end_as_in_the_tests() -> None:
    name, (content, expected) = next(iter(KNOWN.items()))

    assert stranger(0, seed="1") == Stranger(name=name, content=content(), expected=expected)


@pytest.mark.parametrize("mutate", HARMFUL)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "HEIC", ""])
def test_what_chance_makes_of_a_file_is_the_same_every_time(mutate: Any, kind: str) -> None:
    content, other = a_file(kind) if kind else b"", a_file("JPEG", exif=b"Exif\x00\x00holiday")

    made = [mutate(content, other, Random(seed)) for seed in range(20)]

    assert made == [mutate(content, other, Random(seed)) for seed in range(20)]
    assert not content or any(one != content for one in made)


def test_noise_goes_only_where_it_changes_nothing() -> None:
    assert not is_left_alone_by_noise(a_file("WEBP"))
    for content in (a_file("JPEG"), huge_png(8)):
        assert is_left_alone_by_noise(content)
        assert with_noise_beside(content, Random(1))[-9:] == content[-9:]
