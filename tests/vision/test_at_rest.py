"""I13: whatever the darkroom opens, it writes nothing to a disk."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pytest

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.runtime.packs import default_manifest
from quitclaim_vision.darkroom import Darkroom
from quitclaim_vision.face_crops import Cropper
from tests.vision.hostile import damage, metadata
from tests.vision.pictures import a_file, a_picture
from tests.vision.test_face_crops import Face

_DEEDS = {
    "open",
    "os.mkdir",
    "os.rename",
    "os.link",
    "os.symlink",
    "os.truncate",
    "shutil.copyfile",
}
_written: list[str] | None = None
ALIGNMENT = default_manifest().alignment


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    # A hook stays for the life of a process: it looks only while a test asks it to.
    if _written is None or event not in _DEEDS:
        return
    if event != "open" or _is_writing(*arguments[1:3]):
        _written.append(f"{event} {arguments[0]}")


def _is_writing(mode: str | None, flags: int) -> bool:
    return bool(set(mode or "") & set("wax+")) or bool(flags & 3)


sys.addaudithook(_watch)


@contextmanager
def watching() -> Iterator[list[str]]:
    global _written  # noqa: PLW0603  what a hook can reach
    seen: list[str] = []
    _written = seen
    try:
        yield seen
    finally:
        _written = None


DARKROOM = Darkroom(faces=lambda _: (), sharpness=lambda _, __: 1.0)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "HEIC"])
def test_an_opened_picture_is_written_nowhere(kind: str) -> None:
    content = a_file(kind, a_picture(320, 240))

    with watching() as written:
        DARKROOM.detect(content)

    assert written == []


def test_a_hostile_one_is_not_either() -> None:
    contents = [content() for content, _ in (damage.CLASSES | metadata.CLASSES).values()]

    with watching() as written:
        for content in contents:
            DARKROOM.detect(content)

    assert written == []


def test_a_face_that_is_cut_out_is_written_nowhere() -> None:
    content = a_file("PNG", a_picture(320, 240))
    seen = Face((40, 40, 60, 60), np.array(ALIGNMENT.points, np.float32) * np.float32(0.5))
    cropper = Cropper(
        near=lambda _, __: [seen],
        large=lambda _: [seen],
        sharpness=lambda _, __: 1.0,
        alignment=ALIGNMENT,
    )

    with watching() as written:
        made = cropper.capture(content)

    assert not isinstance(made, WhyRefused) and len(made) == 1
    assert written == []


def test_a_write_would_be_seen(tmp_path: Any) -> None:
    with watching() as written:
        (tmp_path / "crop").write_bytes(b"a face")

    assert len(written) == 1
