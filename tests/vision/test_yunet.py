"""YuNet's answers as its authors mean them; a tiny network stands in for its file."""

from pathlib import Path

import numpy as np
import pytest

from quitclaim_vision.detector import Numbers
from quitclaim_vision.packs.pins import pin_of
from quitclaim_vision.yunet import YuNet
from tests.vision import tiny

BLACK = np.zeros((64, 96, 3), np.uint8)


def yunet(folder: Path, answers: dict[str, Numbers], *, side: int | str = "any") -> YuNet:
    file = tiny.put(tiny.yunet(answers, side=side), folder / "yunet.onnx")
    return YuNet(folder / file.name, pin=pin_of(file), sure_from=0.9)


def test_a_cell_is_read_as_the_authors_mean_it(tmp_path: Path) -> None:
    (face,) = yunet(tmp_path, tiny.somebody()).faces(BLACK, threshold=0.1)

    # Centre: (1 + 0.5) * 8 = 12 and (2 + 0.25) * 8 = 18; width 32, height 40.
    assert face.box == pytest.approx((-4, -2, 32, 40))
    assert face.landmarks[0].tolist() == pytest.approx([8, 16.8])
    assert face.landmarks[4].tolist() == pytest.approx([(1 + 0.8) * 8, (2 + 0.9) * 8])


def test_what_its_authors_take_for_a_face_is_one_to_whoever_asks(tmp_path: Path) -> None:
    answers = tiny.somebody()
    for sure, count in ((0.9**2 + 0.001, 1), (0.9**2 - 0.001, 0)):
        answers["cls_8"][answers["cls_8"] > 0] = sure

        assert len(yunet(tmp_path, answers).faces(BLACK)) == count


def test_scores_beyond_what_can_be_are_cut(tmp_path: Path) -> None:
    answers = tiny.somebody()
    answers["cls_8"] *= 5
    answers["obj_16"] -= 3

    (face,) = yunet(tmp_path, answers).faces(BLACK)

    assert face.score == 1


def test_nobody_is_nobody(tmp_path: Path) -> None:
    assert yunet(tmp_path, tiny.nothing(down=64, across=96)).faces(BLACK, threshold=0.1) == []


def test_a_file_that_takes_one_size_sees_larger_pictures_smaller(tmp_path: Path) -> None:
    """And says where a face is in the picture that it was shown."""
    fixed = yunet(tmp_path, tiny.somebody(down=64, across=64), side=64)

    (small,) = fixed.faces(np.zeros((64, 64, 3), np.uint8))
    (large,) = fixed.faces(np.zeros((128, 192, 3), np.uint8))

    assert large.box == pytest.approx([3 * side for side in small.box])
    assert large.landmarks == pytest.approx(3 * small.landmarks)
    assert len(fixed.faces(np.zeros((20, 30, 3), np.uint8))) == 1
