"""Whatever arrives is answered, or refused for a reason that is the sender's: nothing breaks."""

from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.recognize.endpoint.answering import Answering
from functions.recognize.endpoint.places import NoPlaceError, Places
from functions.recognize.endpoint.problems import Answer
from quitclaim.ports.embedder_form import asked
from tests.endpoint.callers import face_crop
from tests.endpoint.running import MODEL, Slow

NUMBERS = st.integers(0, 2**32 - 1)


def answering() -> Answering:
    model = Slow(side=2)
    model.go.set()
    return Answering(model, Places(slots=1, waiting=0))


VALID = asked([face_crop(bytes(range(12)), side=2)] * 3, model=MODEL)


def sound(answer: Answer) -> bool:
    return answer.status < 500 and (answer.status == 200) is not bool(answer.problem)


@given(body=st.binary(max_size=200))
def test_any_bytes(body: bytes) -> None:
    assert answering()(body).status == 400


@given(count=NUMBERS, height=NUMBERS, width=NUMBERS, rest=st.binary(max_size=100))
def test_any_head(count: int, height: int, width: int, rest: bytes) -> None:
    head = VALID[:40] + pack("<III", count, height, width)

    assert sound(answering()(head + rest))


@given(at=st.integers(0, len(VALID) - 1), byte=st.integers(0, 255))
def test_any_byte_changed(at: int, byte: int) -> None:
    assert sound(answering()(VALID[:at] + bytes([byte]) + VALID[at + 1 :]))


@given(size=st.integers(0, len(VALID)))
def test_any_beginning(size: int) -> None:
    assert (answering()(VALID[:size]).status == 200) is (size == len(VALID))


def test_a_place_is_given_back_whatever_happens() -> None:
    places = Places(slots=1, waiting=0)

    for _ in range(3):
        with pytest.raises(KeyError), places.taken():
            raise KeyError
    with places.taken(), pytest.raises(NoPlaceError), places.taken():
        pass
