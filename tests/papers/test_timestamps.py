"""R13: whoever does not trust us is told when a paper existed, and by whose word."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from cli.__main__ import main
from quitclaim.adapters.rfc3161_tokens import Question, question_in_der, token_in
from tests.needs import require
from tests.papers.deeds import written
from tests.servers.timestamps import Clockmaker


@pytest.fixture(scope="module")
def clockmaker(tmp_path_factory: pytest.TempPathFactory) -> Clockmaker:
    require("openssl")
    return Clockmaker.made(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def paper(clockmaker: Clockmaker) -> Path:
    """With its token beside it."""
    file = written(clockmaker.folder)
    question = Question(digest=sha256(file.read_bytes()).digest(), nonce=7)
    answer = clockmaker.reply(question_in_der(question))
    token = token_in(answer, question, at=datetime.now(UTC))
    file.with_suffix(".tst").write_bytes(token)
    return file


def verify(paper: Path, *, by: Path | None = None, token: Path | None = None) -> int:
    token = token or paper.with_suffix(".tst")
    options = ["--authority", str(by)] if by else []
    return main(["paper", "verify", str(paper), "--timestamp", str(token), *options])


@pytest.mark.parametrize("named", ["ca.pem", "tsa.pem"])
def test_it_says_when_the_paper_existed_by_the_word_of_whom_one_believes(
    named: str, paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(paper, by=paper.with_name(named)) == 0

    said = capsys.readouterr().out
    assert f"It existed at {datetime.now(UTC):%Y-%m-%d}" in said
    assert "by the word of Common Name: Clock, Organization: Clockmakers." in said
    assert "Anybody can make a timestamp" not in said


def test_without_a_named_authority_it_says_that_anybody_can_make_one(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(paper) == 0

    assert "name whom you believe (--authority)" in capsys.readouterr().out


def test_openssl_takes_the_token_for_the_paper_too(paper: Path, clockmaker: Clockmaker) -> None:
    assert clockmaker.says(paper.read_bytes(), paper.with_suffix(".tst").read_bytes())


def test_an_authority_that_was_not_named_is_not_believed(
    paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = Clockmaker.made(tmp_path)

    assert verify(paper, by=other.folder / "ca.pem") == 1

    assert "Another authority gave this timestamp" in capsys.readouterr().err


@pytest.mark.parametrize("place", [0, 100, -1])
def test_a_changed_token_is_none(
    place: int, paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    token = bytearray(paper.with_suffix(".tst").read_bytes())
    token[place] ^= 1
    changed = tmp_path / "changed.tst"
    changed.write_bytes(bytes(token))

    assert verify(paper, token=changed) == 1

    assert "no timestamp of this paper" in capsys.readouterr().err


def test_the_token_of_another_paper_is_none(
    paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    another = written(tmp_path)

    assert verify(another, token=paper.with_suffix(".tst")) == 1

    assert "no timestamp of this paper" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--timestamp", "nowhere.tst"], "nowhere.tst"),
        (["--authority", "ca.pem"], "name one (--timestamp)"),
        (["--timestamp", "paper.tst", "--authority", "paper.tst"], "no certificate"),
        (["--timestamp", "paper.tst", "--authority", "nowhere.pem"], "nowhere.pem"),
    ],
)
def test_what_cannot_be_read_is_named(
    options: list[str], said: str, paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = [one if one.startswith("--") else str(paper.with_name(one)) for one in options]

    assert main(["paper", "verify", str(paper), *told]) == 1

    assert said in capsys.readouterr().err
