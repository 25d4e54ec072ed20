"""The embedder: dlib's numbers, of crops and nothing else, from the one file that was pinned."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import pytest

from quitclaim.runtime.packs import default_manifest
from quitclaim_vision.embedding import Crops, Embedder, WrongCropsError, as_bytes
from quitclaim_vision.packs.cache import NotFetchedError, WrongBytesError, checked
from quitclaim_vision.packs.dlib_export import converted
from quitclaim_vision.packs.manifest import DETECTOR, EMBEDDER
from quitclaim_vision.packs.pins import pin_of
from tests.vision import golden
from tests.vision.fetched import embedder, embedder_path, recogniser


def test_it_says_what_dlib_said() -> None:
    ours, theirs = embedder().plain(golden.crops()), golden.embeddings()

    assert float(np.abs(ours - theirs).max()) <= 1e-5


def test_conversion_gives_the_bytes_that_are_pinned_each_time() -> None:
    shipped = recogniser().read_bytes()

    assert converted(shipped) == converted(shipped) == embedder_path().read_bytes()


def test_nothing_can_be_fed_but_crops() -> None:
    model = onnx.load_from_string(embedder_path().read_bytes())

    assert [one.name for one in model.graph.input] == ["crops"]
    onnx.checker.check_model(model, full_check=True)


def test_the_allow_list_and_the_manifest_name_the_same_files() -> None:
    manifest = default_manifest()

    assert pin_of(manifest.embedder.file) == EMBEDDER.file
    assert pin_of(manifest.detector.file) == DETECTOR.file


def test_a_model_that_is_not_on_the_allow_list_does_not_load(tmp_path: Path) -> None:
    other = tmp_path / EMBEDDER.file.name

    with pytest.raises(NotFetchedError):
        Embedder(other, expected=default_manifest())
    content = bytearray(embedder_path().read_bytes())
    content[-1] ^= 1
    other.write_bytes(content)
    with pytest.raises(WrongBytesError, match="quitclaim models fetch"):
        Embedder(other, expected=default_manifest())


def test_a_face_and_its_mirror_image_are_embedded_alike() -> None:
    crops = golden.crops()

    assert embedder()(crops[:, :, ::-1]) == pytest.approx(embedder()(crops), abs=1e-6)


def test_an_embedding_is_the_mean_of_both() -> None:
    crops = golden.crops()
    mean = (embedder().plain(crops) + embedder().plain(crops[:, :, ::-1])) / 2

    assert embedder()(crops) == pytest.approx(mean, abs=1e-6)


def test_each_crop_is_embedded_by_itself_in_its_order() -> None:
    """However many there are: a photograph has 48 in one call."""
    many = np.concatenate([golden.crops()] * 3)[:7]
    one_by_one = np.concatenate([embedder()(one[None]) for one in many])

    assert embedder()(many) == pytest.approx(one_by_one, abs=1e-6)


def test_of_no_crops_there_are_no_embeddings() -> None:
    assert embedder()(golden.crops()[:0]).shape == (0, 128)


@pytest.mark.parametrize(
    "crops",
    [
        np.zeros((1, 150, 150), np.uint8),
        np.zeros((1, 150, 149, 3), np.uint8),
        np.zeros((1, 3, 150, 150), np.uint8),
        np.zeros((1, 150, 150, 3), np.float32),
    ],
)
def test_what_is_no_crop_is_refused(crops: Crops) -> None:
    with pytest.raises(WrongCropsError, match="of uint8"):
        embedder()(crops)


def test_what_is_meant_for_cosines_has_length_one() -> None:
    manifest = default_manifest()
    part = replace(manifest.embedder, is_normalised=True)
    cosines = Embedder(embedder_path(), expected=replace(manifest, embedder=part))

    for made in (cosines(golden.crops()), cosines.plain(golden.crops())):
        assert np.linalg.norm(made, axis=1) == pytest.approx(1, abs=1e-6)


def test_an_embedding_crosses_a_port_as_little_endian_numbers() -> None:
    numbers = np.array([1, -2], np.float32)

    assert as_bytes(numbers) == as_bytes(numbers.astype(">f4")) == b"\0\0\x80?\0\0\0\xc0"


def test_another_onnx_makes_no_other_model_unnoticed() -> None:
    """What conversion gives is checked like what arrives."""
    pin = replace(EMBEDDER.file, sha256="0" * 64)

    with pytest.raises(WrongBytesError, match="install the one"):
        checked(b"made", pin, where="here", advice="install the one")
