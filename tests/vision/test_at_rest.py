"""I13: whatever the darkroom opens, it writes nothing to a disk."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.runtime.packs import default_manifest
from quitclaim_vision.darkroom import Darkroom
from quitclaim_vision.face_crops import Cropper
from tests.vision.hostile import damage, metadata
from tests.vision.pictures import a_file, a_picture
from tests.vision.test_face_crops import Face
from tests.vision.watched import Watch, watching

ALIGNMENT = default_manifest().alignment


@pytest.fixture(scope="module")
def written_by() -> Iterator[Watch]:
    with watching() as watch:
        yield watch


def detect(*contents: bytes) -> None:
    darkroom = Darkroom(faces=lambda _: (), sharpness=lambda _, __: 1.0)
    for content in contents:
        darkroom.detect(content)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "HEIC"])
def test_an_opened_picture_is_written_nowhere(written_by: Watch, kind: str) -> None:
    assert written_by(detect, a_file(kind, a_picture(320, 240))) == []


def test_a_hostile_one_is_not_either(written_by: Watch) -> None:
    contents = [content() for content, _ in (damage.CLASSES | metadata.CLASSES).values()]

    assert written_by(detect, *contents) == []


def cut_out(content: bytes) -> None:
    seen = Face((40, 40, 60, 60), np.array(ALIGNMENT.points, np.float32) * np.float32(0.5))
    cropper = Cropper(
        near=lambda _, __: [seen],
        large=lambda _: [seen],
        sharpness=lambda _, __: 1.0,
        alignment=ALIGNMENT,
    )
    made = cropper.capture(content)
    assert not isinstance(made, WhyRefused) and len(made) == 1


def test_a_face_that_is_cut_out_is_written_nowhere(written_by: Watch) -> None:
    assert written_by(cut_out, a_file("PNG", a_picture(320, 240))) == []


def write(to: Path) -> None:
    to.write_bytes(b"a face")


def test_a_write_would_be_seen(written_by: Watch, tmp_path: Path) -> None:
    assert len(written_by(write, tmp_path / "crop")) == 1
