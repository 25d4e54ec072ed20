"""Whoever seals a file may put anything into it; our command says no more than it knows."""

from dataclasses import replace
from pathlib import Path

import pytest

from cli.__main__ import main
from quitclaim.domain.consents.notices import Language
from quitclaim_papers.certificates import certificate_of
from quitclaim_papers.sealing import sealed
from quitclaim_papers.typesetting import Layout, typeset
from tests.builders import NOON, a_controller
from tests.fakes.fake_seals import FakeCertificates, FakeSealKey
from tests.fakes.world import World
from tests.papers.deeds import a_deed, signed_by, written

BARE = Layout(language=Language.ENGLISH, title="-", author="-", footer="-", blocks=())


def test_a_name_commands_no_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, signed_by("Ada\x1b]0;owned\x07\u202e"))

    assert main(["paper", "verify", str(file)]) == 0

    assert "Ada]0;owned answered" in capsys.readouterr().out


def test_a_sealed_file_that_is_no_paper_of_a_signing_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    world = World()
    key, place = FakeSealKey(world), FakeCertificates(world)
    certificate = certificate_of(key, place, controller=a_controller(), at=NOON)
    file = tmp_path / "other.pdf"
    pdf = typeset(BARE, at=NOON)
    file.write_bytes(sealed(pdf, key=key, certificate=certificate, at=NOON))

    assert main(["paper", "verify", str(file)]) == 1

    assert "This is no paper of a signing." in capsys.readouterr().err


def test_a_file_without_a_seal_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "plain.pdf"
    file.write_bytes(typeset(BARE, at=NOON))

    assert main(["paper", "verify", str(file)]) == 1

    assert "This file has no seal." in capsys.readouterr().err


def test_another_text_than_was_shown_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever seals can put anything in; the hash in the records gives it away."""
    file = written(tmp_path, replace(a_deed(), notice=b"<p>Give us everything.</p>"))

    assert main(["paper", "verify", str(file)]) == 1

    assert "another text than was shown" in capsys.readouterr().err
