"""A rotation keeps every distance, and another key gives numbers that say nothing beside these."""

import numpy as np
import pytest

from quitclaim_vision.comparing import Numbers
from quitclaim_vision.rotating import rotated

SECRET = b"s" * 32


def faces(count: int, dimension: int) -> Numbers:
    made = np.random.default_rng(3).normal(size=(count, dimension))
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), dtype="<f4")


def turned(given: Numbers, *, secret: bytes = SECRET, about: str = "a gallery") -> Numbers:
    rows = [rotated(face.tobytes(), secret=secret, about=about) for face in given]
    return np.array([np.frombuffer(row, "<f4") for row in rows])


@pytest.mark.parametrize("dimension", [8, 128, 512])
def test_distances_stay(dimension: int) -> None:
    given = faces(20, dimension)

    after = turned(given)

    for one, other in ((given, after), (given[::-1], after[::-1])):
        assert np.linalg.norm(one - one[0], axis=1) == pytest.approx(
            np.linalg.norm(other - other[0], axis=1), abs=1e-6
        )


def test_the_same_key_turns_alike() -> None:
    (face,) = faces(1, 128)

    once, again = (rotated(face.tobytes(), secret=SECRET, about="a gallery") for _ in range(2))

    assert once == again != face.tobytes()


@pytest.mark.parametrize(
    "other", [{"secret": b"t" * 32}, {"about": "another gallery"}], ids=["key", "gallery"]
)
def test_the_same_face_elsewhere_is_as_far_as_anybody(other: dict[str, object]) -> None:
    """Two unit embeddings that have nothing to do with each other are √2 apart."""
    given = faces(30, 128)

    here, there = turned(given), turned(given, **other)  # type: ignore[arg-type]

    apart = np.linalg.norm(here - there, axis=1)
    assert apart.min() > 1.0
    assert apart.mean() == pytest.approx(np.sqrt(2), abs=0.1)
