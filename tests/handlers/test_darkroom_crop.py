"""The verb crop as it ships: a shelf, a child process with the detector, crops in the answer."""

import json
from collections.abc import Iterator

import pytest

from functions.darkroom import wiring
from quitclaim.adapters import lambda_crops
from quitclaim.domain.pictures.refusals import WhyRefused
from tests.handlers.cropping import (
    LEFT,
    RIGHT,
    asked,
    both,
    cropping_as_it_ships,
    laid_out,
    nearest,
)
from tests.handlers.shelves import Shelf


@pytest.fixture(scope="module")
def as_it_ships() -> Iterator[Shelf]:
    with cropping_as_it_ships() as shelf:
        yield shelf


@pytest.fixture
def shelf(as_it_ships: Shelf) -> Shelf:
    return laid_out(as_it_ships)


def test_whoever_may_be_recognised_is_cut_out_and_nobody_else(shelf: Shelf) -> None:
    """I15."""
    obama, biden = both()[1]

    answer = asked(shelf, regions=[biden], others=[obama])

    assert len(answer["crops"]) == 1
    assert nearest(answer) == [RIGHT]
    assert nearest(asked(shelf, regions=[biden, obama], others=[])) == [RIGHT, LEFT]


def test_crops_are_in_the_answer_and_left_nowhere(shelf: Shelf) -> None:
    """I13."""
    answer = asked(shelf, regions=both()[1], others=[])

    assert answer.keys() == {"side", "crops", "pixels"}
    assert [set(crop) for crop in answer["crops"]] == [{"size_px", "sharpness"}] * 2
    assert shelf.taken == {}
    assert [one.split(" ")[0] for one in shelf.asked] == ["GET"]


def test_a_box_around_nobody_is_no_crop(shelf: Shelf) -> None:
    answer = asked(shelf, regions=[{"x": 0, "y": 0, "w": 500, "h": 500}], others=[])

    assert (answer["crops"], answer["pixels"]) == ([None], "")


def test_of_a_capture_everybody_is_cut_out(shelf: Shelf) -> None:
    assert sorted(nearest(asked(shelf, "capture"))) == [RIGHT, LEFT]


def test_whoever_asked_understands_the_answer(shelf: Shelf) -> None:
    answer = json.dumps(asked(shelf, regions=both()[1], others=[]))

    read = lambda_crops._ANSWERS.validate_json(answer).read()  # noqa: SLF001  both ends of one wire

    assert not isinstance(read, WhyRefused)
    assert [crop and crop.side for crop in read] == [150, 150]


def test_forty_eight_crops_fit_what_lambda_answers(shelf: Shelf) -> None:
    answer = asked(shelf, regions=both()[1], others=[])
    one = answer["pixels"][: len(answer["pixels"]) // 2]

    whole = {"side": 150, "crops": [answer["crops"][0]] * 48, "pixels": one * 48}

    assert len(json.dumps(whole)) < 6 * 1024**2


def test_its_child_sees_the_models_and_no_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """R49."""
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("QUITCLAIM_MODELS", "/opt/models")

    environment = wiring.crop().child._environment  # noqa: SLF001

    assert environment["QUITCLAIM_MODELS"] == "/opt/models"
    assert "AWS_SECRET_ACCESS_KEY" not in environment
