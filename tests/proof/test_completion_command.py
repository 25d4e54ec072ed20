"""What `quitclaim certificate` says to whoever has a completion beside the certificate."""

from pathlib import Path

import pytest

from cli.__main__ import main
from quitclaim.domain.certificates.proven import ProvenCertificate
from tests.unit.certificates.certified import held, proven, shown
from tests.unit.certificates.completed import completed


@pytest.fixture(scope="module")
def certificate() -> ProvenCertificate:
    return proven(held())


@pytest.fixture
def file(certificate: ProvenCertificate, tmp_path: Path) -> Path:
    path = tmp_path / "erasure.json"
    path.write_bytes(certificate.content)
    return path


def verified(capsys: pytest.CaptureFixture[str], *asked: object) -> str:
    assert main(["certificate", "verify", *map(str, asked)]) == 0
    return capsys.readouterr().out


def failed(capsys: pytest.CaptureFixture[str], *asked: object) -> str:
    assert main(["certificate", "verify", *map(str, asked)]) == 1
    return capsys.readouterr().err


def test_beside_its_completion_it_says_that_it_is_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R36, R37: offline too."""
    fakes, completion = completed()
    file, over = tmp_path / "erasure.json", tmp_path / "over.json"
    file.write_bytes(shown(fakes).content)
    over.write_bytes(completion.content)

    said = verified(capsys, file, "--completion", over)

    assert "It is over: its last backup ended at 2026-06-02T11:59:58Z" in said
    assert "Nothing named her then." in said


def test_the_completion_of_another_erasure_is_refused(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    over = tmp_path / "over.json"
    over.write_bytes(completed()[1].content)

    assert "of another certificate" in failed(capsys, file, "--completion", over)
    assert "no completion" in failed(capsys, file, "--completion", file)
