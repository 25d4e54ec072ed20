"""dlib's file is read without dlib; whatever is not that network is refused, never guessed at."""

import pytest

from quitclaim_vision.packs.cache import PackError
from quitclaim_vision.packs.dlib_file import NoNetworkError, weights_in
from tests.vision.fetched import recogniser


def integer(number: int) -> bytes:
    size = max(1, (abs(number).bit_length() + 7) // 8)
    return bytes([size | (128 if number < 0 else 0)]) + abs(number).to_bytes(size, "little")


def tensor(*sides: int, version: int = 2) -> bytes:
    count = 1
    for side in sides:
        count *= side
    head = b"".join(map(integer, (version, *sides)))
    return head + b"\0\0\x80?" * max(0, count)


def convolution(*, numbers: int = 2 * 3 + 2, stride: tuple[int, int] = (1, 1)) -> bytes:
    told = (2, 1, 1, *stride, 0, 0)
    return b"\x01\x05con_4" + tensor(numbers, 1, 1, 1) + b"".join(map(integer, told))


AFFINE = b"\x01\x07affine_" + tensor(4, 1, 1, 1)
LAST = b"\x01\x04fc_2" + integer(1) + integer(2) + tensor(2, 1, 1, 1)


def test_the_pinned_file_has_the_layers_of_its_network() -> None:
    weights = weights_in(recogniser().read_bytes())

    assert len(weights.convolutions) == 29
    assert weights.convolutions[0].filters.shape == (32, 3, 7, 7)
    assert {one.stride for one in weights.convolutions} == {1, 2}
    assert weights.dense.shape == (256, 128)


def test_an_affine_layer_is_folded_into_its_convolution() -> None:
    """Each output is taken once more, and one is added."""
    (one,) = weights_in(convolution() + AFFINE + LAST).convolutions

    assert (one.inputs, one.outputs, one.side_after(5)) == (3, 2, 5)
    assert one.filters.ravel().tolist() == [1] * 6
    assert one.biases.tolist() == [2, 2]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no network at all",
        convolution(),
        convolution(numbers=9) + LAST,
        convolution(stride=(1, 2)) + LAST,
        convolution() + b"\x01\x07affine_" + tensor(6, 1, 1, 1) + LAST,
        convolution() + AFFINE + LAST[:-1],
        convolution() + AFFINE + b"\x01\x04fc_2",
        b"\x01\x05con_4" + tensor(8, 1, 1, 1, version=3),
        b"\x01\x05con_4" + tensor(-8, -1, 1, 1),
        b"\x01\x05con_4" + tensor(8, 0, 1, 1),
        b"\x01\x05con_4" + b"".join(map(integer, (2, 2**60, 2**60, 1, 1))),
    ],
)
def test_what_is_no_such_network_is_refused(content: bytes) -> None:
    with pytest.raises(NoNetworkError) as refused:
        weights_in(content)

    assert isinstance(refused.value, PackError)
