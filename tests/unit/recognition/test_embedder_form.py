"""The form of docs/endpoint.md: what one side writes the other reads, and nothing else."""

import hashlib
from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.ids import ModelHash
from quitclaim.ports.crops import FaceCrop
from quitclaim.ports.embedder import MOST_CROPS
from quitclaim.ports.embedder_form import (
    Batch,
    Flaw,
    FlawedError,
    answered,
    asked,
    batch_in,
    embeddings_in,
    largest_asked,
)
from tests.builders import a_hash
from tests.endpoint.callers import face_crop

MODEL = ModelHash(a_hash("model"))


def a_crop(seed: int = 0, *, side: int = 2) -> FaceCrop:
    return face_crop(bytes((seed + at) % 256 for at in range(side * side * 3)), side=side)


def some(number: int) -> tuple[FaceCrop, ...]:
    return tuple(a_crop(seed) for seed in range(number))


def values_of(number: int) -> list[bytes]:
    return [pack("<2f", at, -at) for at in range(number)]


def an_answer(number: int = 2) -> bytes:
    return answered(batch_in(asked(some(number), model=MODEL)), values_of(number))


def flaw_of_request(body: bytes) -> Flaw:
    with pytest.raises(FlawedError) as caught:
        batch_in(body)
    return caught.value.flaw


def flaw_of_answer(body: bytes, *, number: int = 2, model: ModelHash = MODEL) -> Flaw:
    with pytest.raises(FlawedError) as caught:
        embeddings_in(body, of=some(number), model=model)
    return caught.value.flaw


def test_a_request_is_these_bytes() -> None:
    """docs/endpoint.md, in bytes: another program may be on the other side."""
    body = asked([a_crop(7)], model=MODEL)

    head = b"QCCROPS\x01" + bytes.fromhex(MODEL) + pack("<III", 1, 2, 2)
    assert body == head + a_crop(7).pixels


def test_an_answer_is_these_bytes() -> None:
    mark = hashlib.sha256(a_crop(0).pixels).digest()[:16]

    head = b"QCEMBED\x01" + bytes.fromhex(MODEL) + pack("<II", 1, 2)
    assert an_answer(1) == head + mark + pack("<2f", 0, 0)


@given(number=st.integers(1, MOST_CROPS), side=st.integers(1, 9))
def test_what_was_asked_is_read(number: int, side: int) -> None:
    crops = [a_crop(seed, side=side) for seed in range(number)]

    batch = batch_in(asked(crops, model=MODEL))

    assert (batch.model, batch.count, batch.height, batch.width) == (MODEL, number, side, side)
    assert bytes(batch.pixels) == b"".join(crop.pixels for crop in crops)


@given(number=st.integers(1, MOST_CROPS))
def test_what_was_answered_is_read_in_order(number: int) -> None:
    found = embeddings_in(an_answer(number), of=some(number), model=MODEL)

    assert [one.values for one in found] == values_of(number)
    assert {one.model for one in found} == {MODEL}


def test_no_repr_shows_a_pixel() -> None:
    batch = batch_in(asked([a_crop()], model=MODEL))

    assert "pixels" not in repr(a_crop()) and "pixels" not in repr(batch)
    assert isinstance(batch, Batch)


def test_a_full_call_is_the_largest_there_is() -> None:
    assert largest_asked(height=2, width=2) == len(asked(some(MOST_CROPS), model=MODEL))


@pytest.mark.parametrize(
    ("body", "flaw"),
    [
        (b"", Flaw.NO_FORM),
        (b"QCCROPS\x01", Flaw.NO_FORM),
        (b"QCCROPS\x02" + asked([a_crop()], model=MODEL)[8:], Flaw.NO_FORM),
        (asked([a_crop()], model=MODEL)[:-1], Flaw.WRONG_LENGTH),
        (asked([a_crop()], model=MODEL) + b"x", Flaw.WRONG_LENGTH),
        (asked(some(MOST_CROPS + 1), model=MODEL), Flaw.TOO_MANY_CROPS),
        (b"QCCROPS\x01" + bytes(32) + pack("<III", 0, 2, 2), Flaw.NO_CROPS),
        (b"QCCROPS\x01" + bytes(32) + pack("<III", 1, 0, 2), Flaw.WRONG_SIZE),
        (b"QCCROPS\x01" + bytes(32) + pack("<III", 1, 2, 2**32 - 1), Flaw.WRONG_SIZE),
    ],
)
def test_a_request_that_is_none_says_why(body: bytes, flaw: Flaw) -> None:
    assert flaw_of_request(body) == flaw


@pytest.mark.parametrize(
    ("body", "flaw"),
    [
        (b"", Flaw.NO_FORM),
        (b"<html>" + bytes(100), Flaw.NO_FORM),
        (an_answer()[:-1], Flaw.WRONG_LENGTH),
        (an_answer() + bytes(24), Flaw.WRONG_LENGTH),
        (b"QCEMBED\x01" + bytes.fromhex(MODEL) + pack("<II", 2, 0) + bytes(32), Flaw.WRONG_LENGTH),
        (an_answer(1), Flaw.ANOTHER_NUMBER),
        (an_answer(3), Flaw.ANOTHER_NUMBER),
        (an_answer()[:48] + an_answer()[72:] + an_answer()[48:72], Flaw.ANOTHER_ORDER),
        (an_answer()[:-4] + pack("<f", float("nan")), Flaw.NO_NUMBERS),
        (an_answer()[:-4] + pack("<f", float("-inf")), Flaw.NO_NUMBERS),
    ],
)
def test_an_answer_that_is_none_says_why(body: bytes, flaw: Flaw) -> None:
    assert flaw_of_answer(body) == flaw


def test_an_answer_of_another_model_is_none() -> None:
    assert flaw_of_answer(an_answer(), model=ModelHash(a_hash("other"))) == Flaw.ANOTHER_MODEL
