"""R21: small and blurred faces are told apart by the model's own floor."""

from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.pictures.links import Flag
from quitclaim.domain.recognition.quality import Floor, Quality
from tests.unit.builders_matching import a_floor, a_quality


@pytest.mark.parametrize(
    ("quality", "flags"),
    [
        (a_quality(size_px=60, sharpness=20.0), ()),
        (a_quality(size_px=59), (Flag.SMALL,)),
        (a_quality(sharpness=19.9), (Flag.BLURRED,)),
        (a_quality(size_px=59, sharpness=19.9), (Flag.SMALL, Flag.BLURRED)),
    ],
)
def test_below_the_floor_a_face_is_flagged(quality: Quality, flags: tuple[Flag, ...]) -> None:
    assert tuple(a_floor().flags(quality)) == flags
    assert a_floor().is_met(quality) is (not flags)


@pytest.mark.parametrize("kind", [Quality, Floor])
@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"size_px": 0}, "pixels"),
        ({"sharpness": -0.1}, "from 0"),
        ({"sharpness": float("nan")}, "from 0"),
    ],
)
def test_what_cannot_be_measured_is_refused(
    kind: type[Quality] | type[Floor], changes: dict[str, Any], remedy: str
) -> None:
    assert kind(size_px=1, sharpness=0.0).size_px == 1
    with pytest.raises(ImpossibleValue, match=remedy):
        kind(**({"size_px": 1, "sharpness": 0.0} | changes))
