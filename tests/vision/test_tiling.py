"""Which of several looks is believed, shown with a detector that says what it is told to."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pytest

from quitclaim_vision.detector import THRESHOLD, Face
from quitclaim_vision.tiling import find_faces, find_large, find_near
from quitclaim_vision.upright import Box, Pixels


def a_face(*box: float, score: float = 0.9) -> Face:
    left, top, width, height = box
    marks = np.zeros((5, 2), np.float32)
    return Face(box=(left, top, width, height), score=score, landmarks=marks)


@dataclass
class Told:
    """Answers by what it is shown, and remembers the sizes of that."""

    answer: Callable[[Pixels], list[Face]]
    shown: list[tuple[int, int]] = field(default_factory=list)

    def faces(self, upright: Pixels, *, threshold: float = THRESHOLD) -> list[Face]:
        self.shown.append((upright.shape[1], upright.shape[0]))
        return [face for face in self.answer(upright) if face.score > threshold]


def a_picture(width: int, height: int) -> Pixels:
    return np.zeros((height, width, 3), np.uint8)


def boxes(faces: list[Face]) -> list[Box]:
    return [face.box for face in faces]


def test_one_look_is_enough_where_it_left_no_doubt() -> None:
    detector = Told(lambda _: [a_face(100, 50, 80, 100)])

    found = find_faces(a_picture(1280, 960), detector)

    assert boxes(found) == [(200, 100, 160, 200)]
    assert detector.shown == [(640, 480)]


def test_a_picture_in_which_a_face_of_40_pixels_would_vanish_is_searched() -> None:
    detector = Told(lambda _: [])

    assert find_faces(a_picture(4000, 3000), detector) == []
    assert detector.shown[0] == (640, 480)
    searched = sum(width * height for width, height in detector.shown[1:])
    assert 4000 * 3000 * 0.39**2 <= searched <= 4000 * 3000 * 0.39**2 * 1.25


@pytest.mark.parametrize(("width", "height"), [(1, 60_000), (60_000, 1), (90_000, 900)])
def test_a_picture_like_a_thread_is_searched_from_end_to_end(width: int, height: int) -> None:
    detector = Told(lambda _: [])

    assert find_faces(a_picture(width, height), detector) == []
    searched = sum(max(shown) for shown in detector.shown[1:])
    assert searched >= max(width, height) * 0.39 / 2


def test_a_thread_costs_no_more_than_any_other_picture() -> None:
    """What is thinner than 32 pixels is filled up to them before the network looks at it."""
    hints = [a_face(0, 0, 16, 20, score=0.2)]
    detector = Told(lambda _: hints)

    find_faces(a_picture(4_000_000, 1), detector)

    assert sum(max(32, width) * max(32, height) for width, height in detector.shown) < 16_000_000


def test_a_weak_answer_is_looked_at_closely_and_counts_for_nothing_itself() -> None:
    detector = Told(lambda shown: [a_face(300, 200, 16, 20, score=0.2)] if len(shown) < 481 else [])

    assert find_faces(a_picture(1280, 960), detector) == []
    assert detector.shown[0] == (640, 480)
    assert len(detector.shown) > 1


def test_what_a_closer_look_is_surer_of_replaces_the_first_box() -> None:
    def answer(shown: Pixels) -> list[Face]:
        return [a_face(0, 0, 10, 12, score=0.6 if shown.shape[1] == 640 else 0.9)]

    found = find_faces(a_picture(700, 520), Told(answer))

    assert boxes(found) == [(0, 0, 10, 12)]


def test_a_part_of_a_surer_face_is_no_face() -> None:
    faces = [a_face(100, 100, 200, 260), a_face(150, 150, 60, 60, score=0.8)]

    assert boxes(find_faces(a_picture(640, 480), Told(lambda _: faces))) == [(100, 100, 200, 260)]


@pytest.mark.parametrize(
    ("box", "inside"),
    [
        ((-20, -10, 100, 90), (0, 0, 80, 80)),
        ((600, 440, 100, 90), (600, 440, 40, 40)),
    ],
)
def test_a_box_ends_where_the_picture_ends(box: Box, inside: Box) -> None:
    assert boxes(find_faces(a_picture(640, 480), Told(lambda _: [a_face(*box)]))) == [inside]


def test_a_face_beyond_the_edge_is_nobody() -> None:
    assert find_faces(a_picture(640, 480), Told(lambda _: [a_face(-90, 10, 90, 90)])) == []


def test_who_is_known_is_sought_around_her_alone() -> None:
    """At a size at which the network is sure, and where she is not cut in two."""
    detector = Told(lambda _: [a_face(80, 80, 80, 80)])

    found = find_near(a_picture(4000, 3000), [(1000, 1000, 160, 160)], detector=detector)

    assert boxes(found) == [(1000, 1000, 160, 160)]
    assert detector.shown == [(240, 240)]


def test_who_is_known_at_an_edge_is_sought_in_what_there_is() -> None:
    detector = Told(lambda _: [a_face(0, 0, 40, 40)])

    found = find_near(a_picture(100, 100), [(0, 0, 40, 40), (70, 70, 30, 30)], detector=detector)

    assert detector.shown == [(80, 80), (60, 60)]
    assert boxes(found) == [(0, 0, 40, 40), (40, 40, 40, 40)]


def test_whoever_stands_far_behind_a_person_is_not_sought_in_her_own_picture() -> None:
    detector = Told(lambda _: [a_face(10, 10, 12, 12, score=0.3), a_face(120, 96, 96, 96)])

    found = find_large(a_picture(4000, 3000), detector)

    assert boxes(found) == [pytest.approx((1000, 800, 800, 800))]
    assert detector.shown == [(480, 360)]
