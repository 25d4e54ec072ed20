"""R46: what strangers sent is opened in a process that is bounded, and replaced when it fails."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim_vision.child import Bounds, Child, ChildFailedError
from tests.vision.hostile import bombs, damage
from tests.vision.pictures import a_file, a_picture

BOUNDS = Bounds(deadline_s=20, memory_mb=500)


def child_that(work: str, *, bounds: Bounds = BOUNDS) -> Child:
    return Child(f"tests.vision.works:{work}", bounds=bounds, environment={"HOME": "/nowhere"})


@pytest.fixture
def obedient() -> Iterator[Child]:
    child = child_that("obedient")
    yield child
    child.close()


def pid_of(child: Child) -> int:
    pid: int = child.answer(b"")[0]["pid"]
    return pid


def test_the_same_process_serves_as_long_as_nothing_fails(obedient: Child) -> None:
    assert pid_of(obedient) == pid_of(obedient)
    assert obedient.answer(b"a picture")[1] == b"a picture"


@pytest.mark.parametrize(
    ("deed", "why"),
    [
        (b"crash", WhyRefused.BROKEN),
        (b"leave", WhyRefused.BROKEN),
        (b"eat", WhyRefused.TOO_HUNGRY),
    ],
)
def test_after_a_failure_the_next_picture_meets_another_process(
    obedient: Child, deed: bytes, why: WhyRefused
) -> None:
    before = pid_of(obedient)

    said, along = obedient.answer(deed)

    assert (said, along) == ({"refused": why}, b"")
    assert pid_of(obedient) != before


def test_a_file_that_crashes_its_decoder_is_refused() -> None:
    child = child_that("nobody")

    said, _ = child.answer(damage.crashing_heic())
    child.close()

    assert said == {"refused": WhyRefused.BROKEN}


def test_whoever_is_too_slow_is_ended() -> None:
    child = child_that("obedient", bounds=Bounds(deadline_s=0.3))

    said, _ = child.answer(b"sleep")
    child.close()

    assert said == {"refused": WhyRefused.TOO_SLOW}


def test_what_is_slow_to_decode_is_ended_by_its_own_clock() -> None:
    """A progressive JPEG may refine the same pixels as often as it likes."""
    slow = bombs.endless_jpeg()
    child = child_that("hurried")

    said, _ = child.answer(slow)
    child.close()

    assert said == {"refused": WhyRefused.TOO_SLOW}


def test_a_fault_of_ours_is_no_refusal_and_quotes_nothing(obedient: Child) -> None:
    with pytest.raises(ChildFailedError, match=r"^ValueError$"):
        obedient.answer(b"fail")

    assert pid_of(obedient)


def test_what_keeps_it_from_starting_is_told() -> None:
    with pytest.raises(ChildFailedError, match="fetch the models first"):
        child_that("unable").answer(b"")


def test_a_process_that_ended_meanwhile_is_replaced(obedient: Child) -> None:
    before = pid_of(obedient)
    obedient.close()

    assert pid_of(obedient) != before


def test_it_sees_nothing_of_our_environment(
    obedient: Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")

    seen = obedient.answer(b"")[0]["environment"]

    assert set(seen) - {"LC_CTYPE"} == {"HOME", "PYTHONPATH"}


def test_it_cannot_write_a_file(obedient: Child, tmp_path: Path) -> None:
    """I13: neither a crop nor what a decoder makes of it is ever at rest."""
    written = tmp_path / "crop"

    with pytest.raises(ChildFailedError, match="OSError"):
        obedient.answer(f"write {written}".encode())

    assert not written.stat().st_size


def test_what_a_library_prints_is_no_answer(obedient: Child) -> None:
    assert obedient.answer(b"print")[1] == b"print"


def test_45_megapixels_turned_upright_fit_into_700_mb() -> None:
    child = child_that("weighed", bounds=Bounds(memory_mb=700))

    said, _ = child.answer(a_file("JPEG", a_picture(8_256, 5_504), exif=bombs.ON_ITS_SIDE))
    child.close()

    assert said["width"] == 5_504
    assert said["peak_mb"] < 700
