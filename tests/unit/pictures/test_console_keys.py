"""R60: what comes through a page of ours lies under a key that the server chose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.pictures.uploads import (
    LONGEST_KEY,
    Upload,
    console_key,
    folder_named,
)

MARK = "0c5b2f8e-0d5e-4a0e-9f6e-3a5a1d6b7c8d"


@given(st.text(max_size=400), st.text(max_size=400))
def test_whatever_a_file_is_called_it_lies_in_its_collection(name: str, typed: str) -> None:
    try:
        folder = folder_named(typed)
    except ImpossibleValue:
        return

    upload = Upload(console_key(folder, name=name, mark=MARK), "v1")

    assert (upload.uploader, upload.folder) == ("console", folder)
    assert MARK in upload.key
    assert len(upload.key.encode()) <= LONGEST_KEY
    assert not upload.is_folder


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("IMG_1.jpg", f"{MARK}/IMG_1.jpg"),
        ("C:\\fakepath\\IMG_1.jpg", f"{MARK}/IMG_1.jpg"),
        ("../../rejected/1.jpg", f"{MARK}/1.jpg"),
        ("Zoe\u0308.jpg", f"{MARK}/Zo\u00eb.jpg"),
        ("\x00", MARK),
        ("", MARK),
        ("a/..", MARK),
    ],
)
def test_a_name_keeps_what_people_know_it_by(name: str, kept: str) -> None:
    assert console_key("Fair", name=name, mark=MARK) == f"console/Fair/{kept}"


def test_a_folder_is_spelled_in_one_way() -> None:
    assert folder_named(" Fe\u0302te ") == "F\u00eate"


@pytest.mark.parametrize("typed", ["", "  ", "a/b", "a\nb", "x" * 201, "é" * 101])
def test_what_is_no_folder_is_refused_with_a_reason(typed: str) -> None:
    with pytest.raises(ImpossibleValue, match="name"):
        folder_named(typed)
