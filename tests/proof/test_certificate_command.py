"""What `quitclaim certificate` says to whoever has a file and perhaps a key, and no cloud."""

from pathlib import Path

import pytest

from cli.__main__ import main
from quitclaim.adapters.ed25519 import PrivateKey
from quitclaim.domain.certificates.proven import ProvenCertificate
from quitclaim.domain.forgetting.stores import Store
from tests.builders import ADA, BOB
from tests.unit.certificates.certified import HELD, Lie, erased, held, lying, proven


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


def test_it_says_what_was_erased_when_and_what_remains_until_when(
    file: Path, certificate: ProvenCertificate, capsys: pytest.CaptureFixture[str]
) -> None:
    said = verified(capsys, file)

    assert f"leaf {certificate.proof.index}, made 2026-05-03T12:00:00Z." in said
    for line in ("asked for  2026-05-03T11:59:57Z", "erased     2026-05-03T11:59:58Z"):
        assert line in said
    assert all(f"  {store.value} " in said for store in Store)
    assert "keys             2     0  2026-05-04T11:59:58Z" in said
    assert "gallery          2     0  in none" in said
    assert "1 in library: under a legal hold, until it ends: GDPR art. 17(3)(e)" in said
    assert f"held asset {HELD}" in said and "It is not complete" in said


def test_of_a_complete_erasure_it_says_that_nothing_names_her(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "erasure.json"
    path.write_bytes(proven(erased(remainders=())).content)

    said = verified(capsys, path)

    assert "Nothing remains." in said and "It is not complete" not in said


def test_it_says_what_it_cannot_know_and_without_a_key_one_thing_more(
    file: Path, certificate: ProvenCertificate, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = tmp_path / "vkey"
    key.write_text(f"{certificate.log_key}\n")

    without, with_key = verified(capsys, file), verified(capsys, file, "--key", key)

    for said in (without, with_key):
        assert "What it cannot know:" in said and "whether anything of her lies elsewhere" in said
    assert "whose key that is" in without and str(certificate.log_key) in without
    assert "whose key that is" not in with_key


def test_she_can_show_that_it_is_about_her(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "about the person with this id" in verified(capsys, file, "--person", ADA)
    assert "about the person with this id" in verified(capsys, file, "--person", f"urn:uuid:{ADA}")
    assert "person is no id" in failed(capsys, file, "--person", "Ada Lovelace")
    assert "about somebody else" in failed(capsys, file, "--person", BOB)


def test_another_key_or_another_log_is_told(
    file: Path, certificate: ProvenCertificate, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = tmp_path / "vkey"
    for name, why in (
        (certificate.log_key.name, "another key than the one given"),
        ("other.example/log", "not by other.example/log"),
    ):
        key.write_text(f"{PrivateKey(name, b'w' * 32).key()}\n")

        assert why in failed(capsys, file, "--key", key)


@pytest.mark.parametrize(
    ("lie", "why"),
    [
        (lambda it: it["certificate"]["stores"][0].update(left=1), "still holds something"),
        (lambda it: it["certificate"]["stores"].pop(), f"{[*Store][-1]} is left out"),
        (lambda it: it["certificate"]["stores"][0].update(found=1), "one of the two was changed"),
        (lambda it: it["certificate"].update(asked_at="2027-01-01T00:00:00Z"), "three instants"),
        (lambda it: it.update(proof=it["proof"].replace("index ", "index 1")), "in the tree"),
        (lambda it: it.update(log_key="x"), "verifier key"),
    ],
)
def test_whatever_is_wrong_is_told(
    file: Path, lie: Lie, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(lying(file.read_bytes(), lie))

    assert why in failed(capsys, file)


def test_a_name_does_nothing_to_a_terminal(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_bytes(lying(file.read_bytes(), lambda it: it["certificate"].update(log="a\x1b[2Jb")))

    assert "\x1b" not in failed(capsys, file)


def test_what_is_no_file_of_ours_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "cannot be read: No such file" in failed(capsys, tmp_path / "nowhere")
    path = tmp_path / "other"
    path.write_bytes(b"\xff" * 9)
    assert "no certificate" in failed(capsys, path)
    path.write_bytes(b" " * ((1 << 20) + 1))
    assert "too large" in failed(capsys, path)
