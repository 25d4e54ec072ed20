"""A CSV of pairs is read whole or refused with its line, before any picture is opened."""

from pathlib import Path

import pytest

from cli import CommandError
from cli.pair_figures import Pair
from cli.pairs import files_of, pairs_in

GIVEN = "file_x,file_y,decision\na.jpg,b.jpg,Yes\na.jpg,c.jpg,no\n"


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "pairs.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_pair_is_two_files_and_whether_they_are_one_person(tmp_path: Path) -> None:
    assert pairs_in(written(tmp_path, GIVEN)) == (
        Pair(one="a.jpg", other="b.jpg", is_same=True),
        Pair(one="a.jpg", other="c.jpg", is_same=False),
    )


def test_headings_may_be_written_as_spreadsheets_write_them(tmp_path: Path) -> None:
    text = "\ufeffDecision, File_Y ,note,File_X\r\nTRUE, b.jpg,x,a.jpg\r\n"

    assert pairs_in(written(tmp_path, text)) == (Pair(one="a.jpg", other="b.jpg", is_same=True),)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no column file_x, file_y, decision"),
        ("file_x,file_y\na,b\n", "no column decision"),
        ("file_x,file_y,decision\n", "no pair in it"),
        ("file_x,file_y,decision\na,b,maybe\n", "line 2: a pair is two files and yes or no"),
        ("file_x,file_y,decision\na,b,yes\na,,yes\n", "line 3"),
        ("file_x,file_y,decision\na,b\n", "line 2"),
        (b"file_x,file_y,decision\n\xff,b,yes\n", "no CSV in UTF-8"),
    ],
)
def test_what_is_none_is_refused_with_its_line(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(CommandError, match=why):
        pairs_in(written(tmp_path, text))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be read"):
        pairs_in(tmp_path / "nowhere.csv")


def test_every_picture_is_there_and_within_its_folder(tmp_path: Path) -> None:
    images = tmp_path / "images"
    images.mkdir()
    for name in ("a.jpg", "b.jpg"):
        (images / name).touch()
    (tmp_path / "outside.jpg").touch()

    pair = Pair(one="a.jpg", other="b.jpg", is_same=True)
    assert files_of([pair, pair], within=images).keys() == {"a.jpg", "b.jpg"}
    with pytest.raises(CommandError, match=r"not in .*: \.\./outside\.jpg$"):
        files_of([Pair(one="a.jpg", other="../outside.jpg", is_same=True)], within=images)
    missing = [Pair(one=f"{n}.jpg", other=f"{n}.png", is_same=True) for n in range(3)]
    with pytest.raises(CommandError, match="and 3 more"):
        files_of(missing, within=images)
