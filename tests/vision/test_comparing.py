"""Distances are exact, and the nearest come first, whatever the numbers are (C10's guard)."""

from math import dist
from struct import pack, unpack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import TemplateId
from quitclaim.domain.recognition.embeddings import Embedding, Match
from quitclaim_vision.comparing import nearest
from tests.builders import a_hash, an_id

numbers = st.floats(-1e3, 1e3, width=32)
faces = st.lists(st.lists(numbers, min_size=4, max_size=4), min_size=1, max_size=40)


def a_face(*given: float) -> Embedding:
    return Embedding(model=a_hash("model"), values=pack(f"<{len(given)}f", *given))


def template(number: int) -> TemplateId:
    return TemplateId(an_id(f"template {number}"))


@given(faces, st.integers(1, 50))
def test_the_nearest_are_those_that_plain_arithmetic_finds(
    people: list[list[float]], limit: int
) -> None:
    probe, *_ = people
    known = {template(number): a_face(*face) for number, face in enumerate(people)}

    matches = nearest(a_face(*probe), known, limit=limit)

    far = {one: dist(probe, unpack("<4f", it.values)) for one, it in known.items()}
    assert [match.distance for match in matches] == pytest.approx(sorted(far.values())[:limit])
    assert [match.distance for match in matches] == pytest.approx(
        [far[m.template] for m in matches]
    )
    assert len({match.template for match in matches}) == len(matches)


def test_of_equals_the_smaller_id_comes_first() -> None:
    known = {template(number): a_face(1, 0) for number in range(5)}

    matches = nearest(a_face(0, 0), known, limit=3)

    assert matches == tuple(Match(one, 1.0) for one in sorted(known)[:3])


def test_nobody_is_near_where_nobody_is() -> None:
    assert nearest(a_face(1, 2), {}, limit=3) == ()


@pytest.mark.parametrize(
    "other",
    [a_face(1, 2, 3), Embedding(model=a_hash("another"), values=a_face(1, 2).values)],
    ids=["longer", "of another model"],
)
def test_what_cannot_be_compared_is_refused(other: Embedding) -> None:
    with pytest.raises(ImpossibleValue):
        nearest(a_face(1, 2), {template(1): other}, limit=1)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), 1e30])
def test_numbers_that_cannot_be_compared_are_refused(number: float) -> None:
    with pytest.raises(ImpossibleValue):
        nearest(a_face(1, 2), {template(1): a_face(number, 1)}, limit=1)
