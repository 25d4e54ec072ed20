"""`quitclaim assessment` before the real routes of the console, over fakes."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import pytest

from cli import CommandError, assessment
from cli.import_door import Door
from quitclaim.domain.ids import document_hash
from quitclaim.domain.recognition.deployed import Deployed
from tests.builders import a_deployed, a_hash
from tests.handlers.importing import HousePool
from tests.handlers.library import SITE, House
from tests.handlers.recognised import recognising

WORDS = """
language = "de"
purpose = "Wer tanzt."
necessity = "Niemand kennt alle."
proportionality = "Ein Fest."
alternatives = "Namen von Hand."
classification = "Kein Gesetz verlangt zwei."
categories = ["public", "member"]
largest_gallery = 30
confirmations = 1
until = 2026-12-31
"""


@pytest.fixture
def words(tmp_path: Path) -> Path:
    file = tmp_path / "words.toml"
    file.write_text(WORDS, encoding="utf-8")
    return file


def parsed(*words: str) -> Any:
    parser = ArgumentParser()
    assessment.add_to(parser.add_subparsers())
    return parser.parse_args(["assessment", *words])


def ask(house: House, *said: str) -> int:
    door = Door(SITE, "a token", sleep=lambda _: None, pool=HousePool(house))
    return assessment.acted(parsed(*said), door)


def test_from_the_words_to_an_assessment_that_counts(
    words: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house, page = recognising(), tmp_path / "draft.html"

    assert ask(house, "status") == assessment.COUNTS_NOT
    ask(house, "draft", str(words), "--out", str(page))
    document = document_hash(page.read_bytes())
    assert f"document {document}" in capsys.readouterr().out
    assert ask(house, "approve", str(words), "--document", document) == 0

    assert ask(house, "status") == 0
    assert "it counts" in capsys.readouterr().out
    ask(house, "show", "1")
    assert "Wer tanzt." in capsys.readouterr().out
    approved = house.fakes.library.rules().assessment
    assert approved and approved.document == document


def test_another_document_than_the_one_drafted_is_not_approved(words: Path) -> None:
    house = recognising()

    with pytest.raises(CommandError, match="reads otherwise"):
        ask(house, "approve", str(words), "--document", a_hash("another"))

    assert house.fakes.library.rules().assessment is None


def test_what_is_missing_is_named(words: Path) -> None:
    words.write_text(WORDS.replace("Ein Fest.", " "), encoding="utf-8")

    with pytest.raises(CommandError, match="refused: proportionality"):
        ask(recognising(), "draft", str(words))


@pytest.mark.parametrize("deployed", [None, a_deployed(model=a_hash("newer"))])
def test_status_says_line_by_line_what_is_otherwise(
    deployed: Deployed | None, words: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house = recognising(deployed)

    assert ask(house, "status") == assessment.COUNTS_NOT

    assert ("not deployed" in capsys.readouterr().out) is (deployed is None)
    if deployed is None:
        with pytest.raises(CommandError, match="not_deployed"):
            ask(house, "draft", str(words))


def test_a_file_that_is_not_there_is_begun_and_one_that_is_no_toml_is_told(
    tmp_path: Path,
) -> None:
    fresh, broken = tmp_path / "fresh.toml", tmp_path / "broken.toml"
    broken.write_text("purpose = ", encoding="utf-8")

    assert assessment.run(parsed("draft", str(fresh))) == 0
    assert 'alternatives = ""' in fresh.read_text(encoding="utf-8")
    with pytest.raises(CommandError, match="broken"):
        ask(recognising(), "draft", str(broken))
    with pytest.raises(CommandError, match="nowhere"):
        ask(recognising(), "approve", str(tmp_path / "nowhere.toml"), "--document", "0" * 64)
