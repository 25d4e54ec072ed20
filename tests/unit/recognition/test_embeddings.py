"""R17, I13: numbers from a face, which no log shows."""

from array import array
from struct import pack

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.recognition.embeddings import Embedding, Match
from tests.builders import a_hash, an_id

MODEL = a_hash("model")


@for_any(st.lists(st.floats(width=32, allow_nan=False), min_size=1, max_size=520))
def test_an_embedding_is_as_long_as_the_model_makes_it(numbers: list[float]) -> None:
    face = Embedding(model=MODEL, values=array("f", numbers).tobytes())

    assert face.dimension == len(numbers)


def test_an_embedding_shows_no_number() -> None:
    face = Embedding(model=MODEL, values=array("f", [0.5] * 128).tobytes())

    assert repr(face) == f"Embedding(model='{MODEL}')"


@pytest.mark.parametrize("values", [b"", b"123", b"12345"])
def test_an_embedding_of_broken_numbers_is_refused(values: bytes) -> None:
    with pytest.raises(ImpossibleValue, match="four bytes each"):
        Embedding(model=MODEL, values=values)


def test_an_embedding_names_its_model() -> None:
    with pytest.raises(ImpossibleValue, match="model is no hash"):
        Embedding(model="dlib", values=b"1234")  # type: ignore[arg-type]


@pytest.mark.parametrize("distance", [-0.1, float("nan"), float("inf"), float("-inf")])
def test_a_distance_is_a_number_from_zero(distance: float) -> None:
    assert Match(an_id("template"), 0.0).distance == 0.0
    with pytest.raises(ImpossibleValue, match="a number from 0"):
        Match(an_id("template"), distance)


def test_a_match_is_of_a_template() -> None:
    with pytest.raises(ImpossibleValue, match="template is no id"):
        Match("ada", 0.1)  # type: ignore[arg-type]


def test_two_at_hand_are_as_far_apart_as_their_numbers() -> None:
    one, other = (
        Embedding(model=MODEL, values=pack("<2f", *numbers)) for numbers in [(0, 3), (4, 0)]
    )

    assert one.distance_to(other) == other.distance_to(one) == 5 and one.distance_to(one) == 0


def test_what_another_model_made_is_compared_with_nothing() -> None:
    here = Embedding(model=MODEL, values=pack("<2f", 0, 3))

    for values, model in ((pack("<3f", 1, 2, 3), MODEL), (pack("<2f", 0, 3), a_hash("another"))):
        with pytest.raises(ImpossibleValue, match="within one model"):
            here.distance_to(Embedding(model=model, values=values))
