"""A crop shows a face where its embedder expects it, and nothing that was not in the picture."""

import math

import numpy as np
import pytest
from PIL import Image

from quitclaim.runtime.packs import default_manifest
from quitclaim_vision.alignment import crop_of, similarity
from quitclaim_vision.detector import Numbers
from quitclaim_vision.upright import Pixels

ALIGNMENT = default_manifest().alignment
POINTS = np.array(ALIGNMENT.points, np.float64)
MARK = (250, 20, 30)


def placed(*, times: float, turn: float = 0.0, at: tuple[float, float] = (0, 0)) -> Numbers:
    """The points of a crop as they lie in a picture that shows it so."""
    cosine, sine = times * math.cos(turn), times * math.sin(turn)
    turned = POINTS @ np.array([[cosine, sine], [-sine, cosine]]) + np.array(at)
    return np.asarray(turned, np.float32)


def marked(landmarks: Numbers, *, side: int, radius: float) -> Pixels:
    """A picture with a disc at every one of them."""
    rows, columns = np.mgrid[:side, :side] + 0.5
    pixels = np.full((side, side, 3), 90, np.uint8)
    for x, y in landmarks:
        pixels[(rows - y) ** 2 + (columns - x) ** 2 <= radius**2] = MARK
    return pixels


@pytest.mark.parametrize("times", [0.4, 1.0, 1.9, 2.1, 4.4])
@pytest.mark.parametrize("turn", [0.0, 0.5, -2.0])
def test_whatever_its_size_and_turn_a_face_lies_where_it_is_expected(
    times: float, turn: float
) -> None:
    landmarks = placed(times=times, turn=turn)
    landmarks += 650 - landmarks.mean(axis=0)
    picture = marked(landmarks, side=1300, radius=max(4, 4 * times))

    crop = crop_of(picture, landmarks, alignment=ALIGNMENT)

    assert crop is not None and crop.shape == (150, 150, 3) and crop.dtype == np.uint8
    rows, columns = np.mgrid[:150, :150] + 0.5
    redness = np.clip(crop[:, :, 0].astype(float) - 90, 0, None)
    for x, y in ALIGNMENT.points:
        here = redness * (np.hypot(rows - y, columns - x) < 12)
        assert (here * rows).sum() / here.sum() == pytest.approx(y, abs=0.6)
        assert (here * columns).sum() / here.sum() == pytest.approx(x, abs=0.6)


def test_the_nose_moves_nothing() -> None:
    """Of all points it says most about where a head is turned to, and least about its place."""
    straight = placed(times=2, at=(100, 100))
    turned = straight.copy()
    turned[2] += 30
    picture = np.random.default_rng(1).integers(0, 256, (600, 600, 3), dtype=np.uint8)

    same = crop_of(picture, turned, alignment=ALIGNMENT)
    wanted = crop_of(picture, straight, alignment=ALIGNMENT)

    assert same is not None and wanted is not None
    assert np.array_equal(same, wanted)


def test_what_is_finer_than_the_crop_is_averaged_and_not_picked() -> None:
    """A pattern of single pixels becomes grey: sampled, it would come out as waves."""
    landmarks = placed(times=5.3, at=(20, 20))
    rows, columns = np.mgrid[:900, :900]
    picture = np.repeat(((rows + columns) % 2 * 255).astype(np.uint8)[..., None], 3, axis=2)

    crop = crop_of(picture, landmarks, alignment=ALIGNMENT)

    assert crop is not None
    assert np.abs(crop[2:-2, 2:-2].astype(int) - 127).max() <= 14


def test_a_face_at_the_edge_goes_on_in_black() -> None:
    picture = np.full((200, 200, 3), 200, np.uint8)

    crop = crop_of(picture, placed(times=1, at=(-75, 0)), alignment=ALIGNMENT)

    assert crop is not None
    assert (crop[10:-10, :70] == 0).all()
    assert (crop[10:-10, 80:] == 200).all()


@pytest.mark.parametrize(
    "landmarks",
    [
        np.zeros((5, 2)),
        np.full((5, 2), np.nan),
        np.full((5, 2), np.inf),
        placed(times=1e-4),
        placed(times=1e4),
        placed(times=1, at=(-5_000, 0)),
        placed(times=1, at=(5_000, 5_000)),
    ],
)
def test_points_that_are_none_of_a_face_give_no_crop(landmarks: Numbers) -> None:
    picture = np.zeros((100, 100, 3), np.uint8)

    assert crop_of(picture, landmarks.astype(np.float32), alignment=ALIGNMENT) is None


def test_a_similarity_is_found_again() -> None:
    wanted = placed(times=3.2, turn=1.1, at=(40, -7)).astype(np.float64)

    matrix = similarity(POINTS, wanted)

    assert matrix is not None
    assert POINTS @ matrix[:, :2].T + matrix[:, 2] == pytest.approx(wanted, abs=1e-3)


def test_nobody_is_mirrored() -> None:
    """Points of a mirror image are turned as well as can be, and the crop stays the picture's."""
    mirrored = POINTS * [-1, 1] + [150, 0]

    matrix = similarity(POINTS, mirrored)

    assert matrix is not None
    assert np.linalg.det(matrix[:, :2]) > 0


def test_a_crop_is_the_picture_itself_where_nothing_has_to_be_done() -> None:
    picture = np.random.default_rng(2).integers(0, 256, (150, 150, 3), dtype=np.uint8)

    crop = crop_of(picture, POINTS.astype(np.float32), alignment=ALIGNMENT)

    assert crop is not None
    assert np.abs(crop.astype(int) - np.asarray(Image.fromarray(picture), int)).max() <= 1
