"""People at hand: the same person is near, and another is not."""

from itertools import combinations

import numpy as np
import pytest

from quitclaim_vision.detector import Numbers
from tests.vision.fetched import embedder
from tests.vision.likeness import DISTANCE, crop, embedding, pairs


@pytest.mark.parametrize(("one", "other", "is_same"), [*pairs()])
def test_the_same_person_is_near_and_another_is_not(
    one: str,
    other: str,
    is_same: bool,  # noqa: FBT001
) -> None:
    distance = float(np.linalg.norm(embedding(one) - embedding(other)))

    assert (distance <= DISTANCE) == is_same


def test_the_mirrored_mean_brings_a_person_nearer_to_herself() -> None:
    crops = np.concatenate([crop(name) for name in ("obama.jpg", "obama2.jpg", "obama3.jpg")])

    assert spread(embedder()(crops)) < spread(embedder().plain(crops))


def spread(embeddings: Numbers) -> float:
    return float(np.mean([np.linalg.norm(a - b) for a, b in combinations(embeddings, 2)]))
