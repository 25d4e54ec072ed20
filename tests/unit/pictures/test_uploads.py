"""R35, R60: what an upload's key says, and what bars it unopened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.pictures.refusals import SENTENCES, WhyRefused
from quitclaim.domain.pictures.uploads import LONGEST_KEY, MOST_BYTES, UNSORTED, Arrival, Upload

KEYS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=400).filter(
    lambda key: len(key.encode()) <= LONGEST_KEY
)


@pytest.mark.parametrize(
    ("key", "uploader", "folder", "name"),
    [
        ("ann/Town fair/IMG_1.jpg", "ann", "Town fair", "IMG_1.jpg"),
        ("ann/Town fair/raw/IMG_1.jpg", "ann", "Town fair", "IMG_1.jpg"),
        ("ann/IMG_1.jpg", "ann", UNSORTED, "IMG_1.jpg"),
        ("ann//IMG_1.jpg", "ann", UNSORTED, "IMG_1.jpg"),
        ("ann/ /IMG_1.jpg", "ann", UNSORTED, "IMG_1.jpg"),
        ("IMG_1.jpg", "", UNSORTED, "IMG_1.jpg"),
        ("ann/Fe\u0302te/Zoe\u0308.jpg", "ann", "Fête", "Zoë.jpg"),
        ("ann/夏祭り/写真 1.jpg", "ann", "夏祭り", "写真 1.jpg"),
    ],
)
def test_a_key_says_whose_it_is_and_where_it_goes(
    key: str, uploader: str, folder: str, name: str
) -> None:
    upload = Upload(key, "v1")

    assert (upload.uploader, upload.folder, upload.file_name) == (uploader, folder, name)


def test_two_spellings_of_one_folder_are_one_folder() -> None:
    assert Upload("ann/Fe\u0302te/a.jpg", "1").folder == Upload("ann/Fête/a.jpg", "1").folder


@pytest.mark.parametrize(
    ("key", "is_folder", "is_answer"),
    [
        ("ann/Camp/", True, False),
        ("ann/Camp/a.jpg", False, False),
        ("rejected/ann/a.jpg.txt", False, True),
        ("rejected.jpg", False, False),
    ],
)
def test_a_folder_and_an_answer_are_no_files(key: str, *, is_folder: bool, is_answer: bool) -> None:
    upload = Upload(key, "v1")

    assert (upload.is_folder, upload.is_answer) == (is_folder, is_answer)


@given(KEYS)
def test_an_answer_always_has_a_key_of_its_own_that_is_short_enough(key: str) -> None:
    answer = Upload(key, "v1").answer

    assert len(answer.encode()) <= LONGEST_KEY
    assert Upload(answer, "v1").is_answer


def test_an_answer_lies_under_the_uploaders_prefix_as_long_as_there_is_room() -> None:
    long_name = Upload("ann/" + "x" * 1_010, "v1")
    long_prefix = Upload("x" * 1_015 + "/a.jpg", "v1")

    assert Upload("ann/a.jpg", "v1").answer == "rejected/ann/a.jpg.txt"
    assert long_name.answer.startswith("rejected/ann/")
    assert long_name.answer != Upload("ann/" + "x" * 1_011, "v1").answer
    assert len(long_prefix.answer) == len("rejected/.txt") + 64


def test_a_key_is_not_shown() -> None:
    assert "ann" not in repr(Upload("ann/a.jpg", "v1"))


@pytest.mark.parametrize(
    ("size", "storage", "barred"),
    [
        (0, "STANDARD", WhyRefused.EMPTY),
        (1, "STANDARD", None),
        (MOST_BYTES, "GLACIER_IR", None),
        (MOST_BYTES + 1, "STANDARD", WhyRefused.TOO_MANY_BYTES),
        (1, "GLACIER", WhyRefused.ARCHIVED),
        (1, "DEEP_ARCHIVE", WhyRefused.ARCHIVED),
    ],
)
def test_what_is_barred_before_anybody_opens_it(
    size: int, storage: str, barred: WhyRefused | None
) -> None:
    assert Arrival(Upload("ann/a.jpg", "v1"), size, storage).barred is barred


def test_every_reason_has_a_sentence() -> None:
    assert SENTENCES.keys() == set(WhyRefused)
    assert all(sentence.endswith(".") for sentence in SENTENCES.values())
