"""`quitclaim paper verify`: what was signed, and whether anything speaks against it."""

from dataclasses import replace
from pathlib import Path

import pytest

from cli.__main__ import main
from quitclaim_papers import verify
from tests.builders import MIA, MUMS, a_hash
from tests.papers.deeds import a_deed, written


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path)


def test_it_says_that_the_seal_holds_and_what_was_signed(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["paper", "verify", str(file)]) == 0

    said = capsys.readouterr().out
    (picture, face) = (statement.consent.id for statement in a_deed().statements)
    for expected in (
        "The seal holds: Fair Society sealed it at 2026-05-03 12:00:01+00:00",
        "Ada Lovelace answered at 2026-05-03T12:00:00Z, as herself:",
        f"record {picture}\n    yes to: website\n    no to:  press, names",
        f"record {face}\n    yes to: nothing\n    no to:  recognised",
        "What was shown is in it, to the byte",
        f"look for the hash {verify(file.read_bytes()).document}",
    ):
        assert expected in said


def test_with_the_hash_of_the_leaf_it_says_that_nothing_was_changed(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = verify(file.read_bytes()).document

    assert main(["paper", "verify", str(file), "--hash", document]) == 0

    said = capsys.readouterr().out
    assert "to the last byte, the file that the leaf names" in said
    assert "Anybody can make a seal" not in said


def test_with_the_key_nobody_has_to_look_into_the_log(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = verify(file.read_bytes()).key or ""

    assert main(["paper", "verify", str(file), "--key", key]) == 0

    assert "Anybody can make a seal" not in capsys.readouterr().out


def test_a_guardian_is_told_from_whom_it_is_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deed = a_deed()
    by_mum = replace(deed.testimony, by=MUMS, person=MIA)
    file = written(tmp_path, replace(deed, testimony=by_mum))

    assert main(["paper", "verify", str(file)]) == 0

    assert f"as guardian of {MIA}:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (["--hash", a_hash("another")], "another file than the leaf names"),
        (["--key", a_hash("another")], "Another key sealed it"),
        (["--hash", "Ada"], "hash is no hash"),
    ],
)
def test_what_speaks_against_it_is_told(
    file: Path, capsys: pytest.CaptureFixture[str], options: list[str], fault: str
) -> None:
    assert main(["paper", "verify", str(file), *options]) == 1

    told = capsys.readouterr()
    assert fault in told.err
    assert "holds" not in told.out


def test_a_flipped_byte_is_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = file.read_bytes()
    file.write_bytes(content[:1000] + bytes([content[1000] ^ 1]) + content[1001:])

    assert main(["paper", "verify", str(file)]) == 1

    assert "The seal is broken" in capsys.readouterr().err


def test_a_file_that_is_no_paper_of_ours_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(b"%PDF-1.7")

    assert main(["paper", "verify", str(file)]) == 1
    assert main(["paper", "verify", str(tmp_path / "nowhere.pdf")]) == 1

    assert "nowhere.pdf" in capsys.readouterr().err
