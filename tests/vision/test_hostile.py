"""R46: hostile, damaged and odd files end as a typed refusal or as a picture, never otherwise."""

import pytest

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision.child import Bounds, Child
from quitclaim_vision.darkroom import Darkroom, Developed
from tests.vision.hostile import bombs, damage, disguises, metadata
from tests.vision.hostile.forging import Classes, Outcome

CLASSES: Classes = bombs.CLASSES | damage.CLASSES | disguises.CLASSES | metadata.CLASSES
DARKROOM = Darkroom(faces=lambda _: (), sharpness=lambda _, __: 1.0)


def outcome_of(content: bytes) -> Outcome:
    developed = DARKROOM.detect(content)
    return developed.negative.notes if isinstance(developed, Developed) else developed


@pytest.mark.parametrize("name", CLASSES)
def test_each_class_of_file_ends_as_it_should(name: str) -> None:
    content, expected = CLASSES[name]

    assert outcome_of(content()) == expected


def test_no_bomb_outgrows_the_process_it_is_opened_in() -> None:
    child = Child("tests.vision.works:nobody", bounds=Bounds(deadline_s=5, memory_mb=500))

    answers = {name: child.answer(content())[0] for name, (content, _) in bombs.CLASSES.items()}
    child.close()

    for name, answer in answers.items():
        expected = bombs.CLASSES[name][1]
        assert answer.get("refused") == (expected if isinstance(expected, WhyRefused) else None)
