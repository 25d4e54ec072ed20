"""A folder as it would be uploaded (R33, R35)."""

import os
from pathlib import Path

import pytest

from cli.import_tree import Tree, tree_of
from quitclaim.domain.pictures.refusals import SENTENCES, WhyRefused
from quitclaim.domain.pictures.uploads import Upload
from tests.unit.importing.folders import JPEG, laid


def why(tree: Tree) -> dict[str, str]:
    return {one.place: one.why for one in tree.left_out}


def test_the_first_folder_is_the_collection_and_files_come_in_order(tmp_path: Path) -> None:
    laid(tmp_path, "Fair/b.jpg", "Fair/Day 2/a.PNG", "Camp/1.heic", "loose.webp")

    tree = tree_of(tmp_path)

    assert [photo.key for photo in tree.photos] == [
        "import/loose.webp",
        "import/Camp/1.heic",
        "import/Fair/b.jpg",
        "import/Fair/Day 2/a.PNG",
    ]
    folders = {Upload(photo.key, "any").folder for photo in tree.photos}
    assert folders == {"Fair", "Camp", "Unsorted"} and tree.left_out == ()


def test_what_systems_leave_behind_is_nobodys_photo(tmp_path: Path) -> None:
    laid(tmp_path, ".DS_Store", "Fair/._1.jpg", "Fair/Thumbs.db", "Fair/@eaDir/1.jpg", ".git/x.jpg")

    tree = tree_of(tmp_path)

    assert tree.photos == () and tree.left_out == ()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a.CR2", WhyRefused.RAW),
        ("a.mov", WhyRefused.MOVIE),
        ("a.pdf", WhyRefused.PDF),
        ("a.svg", WhyRefused.SVG),
        ("a.txt", WhyRefused.NO_PICTURE),
    ],
)
def test_what_is_surely_no_picture_is_not_sent_and_told_as_the_library_would(
    tmp_path: Path, name: str, reason: WhyRefused
) -> None:
    laid(tmp_path, name, content=b"words")

    assert why(tree_of(tmp_path)) == {name: SENTENCES[reason]}


@pytest.mark.parametrize(
    "content", [JPEG, b"\x89PNG\r\n\x1a\n", b"RIFF1234WEBP", b"II*\x00", b"1234ftypheic"]
)
def test_a_picture_is_one_whatever_it_is_called(tmp_path: Path, content: bytes) -> None:
    laid(tmp_path, "Fair/IMG_1", content=content)

    assert len(tree_of(tmp_path).photos) == 1


def test_what_cannot_be_sent_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    laid(tmp_path, "Fair/1.jpg", "/".join(["a" * 200] * 6) + "/b.jpg")
    (tmp_path / "link.jpg").symlink_to(tmp_path / "Fair" / "1.jpg")
    (tmp_path / "Linked").symlink_to(tmp_path / "Fair")
    os.mkfifo(tmp_path / "pipe.jpg")

    tree = tree_of(tmp_path)

    told = why(tree)
    assert told.pop("empty.jpg") == SENTENCES[WhyRefused.EMPTY]
    assert {told.pop(name) for name in ("link.jpg", "Linked", "pipe.jpg")} == {
        "This is a link. Put the file itself there."
    }
    ((_, long),) = told.items()
    assert "Shorten" in long and len(tree.photos) == 1


def test_a_name_that_is_no_text_is_told_and_nothing_breaks(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.jpg")
    laid(tmp_path, "1.jpg")
    (tmp_path / name).write_bytes(JPEG)

    assert why(tree_of(tmp_path)) == {name: "The name cannot be read. Rename the file."}


def test_a_folder_that_is_closed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid(tmp_path, "Fair/1.jpg", "Closed/2.jpg")
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("Closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)

    assert why(tree_of(tmp_path)) == {"Closed": "It cannot be read: Permission denied."}
