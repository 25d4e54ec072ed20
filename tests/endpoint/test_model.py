"""The pack's model behind the endpoint, put together as the program does."""

from pathlib import Path

import numpy as np
import pytest

from functions.recognize.endpoint import wiring
from quitclaim.ports.embedder_form import asked, embeddings_in
from quitclaim.runtime.packs import ManifestError, default_manifest
from quitclaim_vision.embedding import as_bytes
from quitclaim_vision.packs.cache import WrongBytesError
from tests.endpoint.callers import crops, face_crop, form
from tests.endpoint.packs import SmallPack, small_pack
from tests.vision import golden
from tests.vision.fetched import embedder, embedder_path


@pytest.fixture
def _models(monkeypatch: pytest.MonkeyPatch, small: SmallPack) -> None:
    monkeypatch.setenv("QUITCLAIM_MODELS", str(small.folder))


@pytest.mark.usefixtures("_models")
def test_each_crop_is_averaged_with_its_mirror_image_whatever_its_place(small: SmallPack) -> None:
    answering = wiring.answering({"PACK": str(small.manifest), "SLOTS": "1", "WAITING": "0"})

    answer = answering(form(7, model=small.model))

    found = embeddings_in(answer.body, of=crops(7), model=small.model)
    for one, crop in zip(found, crops(7), strict=True):
        values = np.frombuffer(one.values, "<f4")
        assert np.allclose(values, small.of(crop.pixels), rtol=1e-3, atol=1e-3)


def test_the_default_packs_model_answers_as_it_does_in_the_vision_layer() -> None:
    """What dlib makes of these crops is held against it there (golden.py)."""
    embedder_path()
    some = [face_crop(one.tobytes()) for one in golden.crops()]
    model = default_manifest().pack.model

    answer = wiring.answering({})(asked(some, model=model))

    found = embeddings_in(answer.body, of=some, model=model)
    expected = embedder()(golden.crops())
    assert [one.values for one in found] == [as_bytes(one) for one in expected]


@pytest.mark.usefixtures("_models")
def test_it_listens_where_it_is_told(small: SmallPack, tmp_path: Path) -> None:
    told = {"PACK": str(small.manifest)}
    at_a_socket = wiring.listener({**told, "SOCKET": str(tmp_path / "s")})
    at_a_port = wiring.listener({**told, "PORT": "0"})
    elsewhere = wiring.listener({**told, "PORT": "0"}, where=("127.0.0.1", 0))

    for listener in (at_a_socket, at_a_port, elsewhere):
        listener.start()
        assert listener.drain()

    assert at_a_socket.address == f"unix:{tmp_path / 's'}"
    assert elsewhere.address.startswith("http://127.0.0.1:")


def test_other_bytes_than_the_packs_do_not_load(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R23: whatever lies there under the name."""
    pack = small_pack(tmp_path)
    monkeypatch.setenv("QUITCLAIM_MODELS", str(tmp_path))
    (tmp_path / "small.onnx").write_bytes((tmp_path / "small.onnx").read_bytes() + b"\0")

    with pytest.raises(WrongBytesError):
        wiring.answering({"PACK": str(pack.manifest)})
    with pytest.raises(ManifestError):
        wiring.answering({"PACK": str(tmp_path / "none.toml")})
