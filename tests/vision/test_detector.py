"""CenterFace: the numbers are the shipped file's, and its answer is read as its authors mean it."""

import math
from pathlib import Path

import numpy as np
import onnx
import pytest
from PIL import Image

from quitclaim_vision.detector import (
    CenterFace,
    Face,
    Numbers,
    decoded,
    network_input,
    session_of,
    strongest,
)
from quitclaim_vision.packs.cache import WrongBytesError, detector_path
from quitclaim_vision.packs.centerface_export import cleaned
from quitclaim_vision.packs.manifest import DETECTOR
from quitclaim_vision.silenced import onnxruntime
from tests.vision.fetched import as_shipped, detector, picture
from tests.vision.portraits import UPRIGHT
from tests.vision.shipped import shipped_session


@pytest.fixture(scope="module")
def shipped() -> onnxruntime.InferenceSession:
    return shipped_session()


@pytest.mark.parametrize("name", [*UPRIGHT, "coffee.png"])
def test_the_cleaned_file_says_what_the_shipped_one_says(
    name: str, shipped: onnxruntime.InferenceSession
) -> None:
    image = Image.fromarray(picture(name))
    image.thumbnail((400, 400))
    given = {"input.1": network_input(np.asarray(image))}

    ours = session_of(cleaned(as_shipped())).run(None, given)

    for our, theirs in zip(ours, shipped.run(None, given), strict=True):
        assert float(np.abs(our - theirs).max()) <= 1e-4


def test_cleaning_gives_the_bytes_that_are_pinned_each_time() -> None:
    detector()

    assert cleaned(as_shipped()) == cleaned(as_shipped()) == detector_path().read_bytes()


def test_nothing_can_be_fed_but_a_picture() -> None:
    model = onnx.load_from_string(cleaned(as_shipped()))

    assert [one.name for one in model.graph.input] == ["input.1"]
    onnx.checker.check_model(model, full_check=True)


def test_a_model_that_is_not_on_the_allow_list_does_not_load(tmp_path: Path) -> None:
    other = tmp_path / DETECTOR.file.name
    other.write_bytes(as_shipped())

    with pytest.raises(WrongBytesError, match="quitclaim models fetch"):
        CenterFace(other)


def test_a_cell_is_read_as_the_authors_mean_it() -> None:
    outputs = answers(rows=3, columns=5)
    heat, scale, offset, points = (output[0] for output in outputs)
    heat[0, 2, 4], scale[:, 2, 4], offset[:, 2, 4] = 0.75, (math.log(6), math.log(4)), (0.25, -0.5)
    points[:, 2, 4] = np.arange(10) / 10

    boxes, scores, landmarks = decoded(outputs, threshold=0.5)

    # Centre x: (4 - 0.5 + 0.5) * 4 = 16, y: (2 + 0.25 + 0.5) * 4 = 11; width 16, height 24.
    assert boxes.tolist() == [pytest.approx([8, -1, 16, 24])]
    assert scores.tolist() == [0.75]
    assert landmarks[0, 1].tolist() == pytest.approx([8 + 0.3 * 16, -1 + 0.2 * 24])


def test_every_cell_is_read_by_itself() -> None:
    chance = np.random.default_rng(3)
    outputs = [chance.random(one.shape, np.float32) for one in answers(rows=6, columns=7)]

    boxes, scores, landmarks = decoded(outputs, threshold=0.5)

    assert len(boxes) == len(scores) == len(landmarks) == (outputs[0] > 0.5).sum()
    for box, score in zip(boxes, scores, strict=True):
        _, _, row, column = (int(one[0]) for one in np.nonzero(outputs[0] == score))
        height, width = np.exp(outputs[1][0, :, row, column]) * 4
        assert box[2:].tolist() == pytest.approx([width, height])


def test_of_boxes_over_one_face_the_surest_stays() -> None:
    boxes = np.array([[0, 0, 10, 10], [1, 1, 10, 10], [30, 0, 10, 10]], np.float32)

    assert strongest(boxes, np.array([0.6, 0.9, 0.7], np.float32)) == [1, 2]
    assert strongest(boxes[:0], np.empty(0, np.float32)) == []


def test_a_picture_is_filled_up_to_what_the_network_halves_five_times() -> None:
    given = network_input(np.full((33, 64, 3), 200, np.uint8))

    assert given.shape == (1, 3, 64, 64)
    assert (given[0, :, :33] == 200).all()
    assert (given[0, :, 33:] == 0).all()


def test_no_landmark_shows_where_a_face_is_printed() -> None:
    """I13: an error or a log line may carry a repr."""
    face = Face(box=(1, 2, 3, 4), score=0.9, landmarks=np.full((5, 2), 77, np.float32))

    assert "77" not in repr(face)


def answers(*, rows: int, columns: int) -> list[Numbers]:
    return [np.zeros((1, channels, rows, columns), np.float32) for channels in (1, 2, 2, 10)]
