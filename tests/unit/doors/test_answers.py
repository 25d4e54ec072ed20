"""What a route may answer with, and where nobody is led."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.errors import ImpossibleValue
from quitclaim_web.doors.answers import Answer, Elsewhere, File, Json, SeeOther, is_local
from quitclaim_web.doors.asked import Shown
from tests.handlers.said import Said
from tests.unit.doors.calls import a_house_with, a_route


class Told(Shown):
    name: str


def answered(answer: Answer, has: str = "") -> Said:
    def does(_call: Any) -> Answer:
        return answer

    return a_house_with(a_route(does=does)).get("/api/nothing", if_none_match=has)


def test_a_file_that_never_changes_is_kept_by_everybody() -> None:
    file = File(
        data=b"\xff\x00", media_type="image/webp", kept_for=timedelta(days=1), is_public=True
    )

    said = answered(file)

    assert said.body == b"\xff\x00" and said.headers["Content-Type"] == "image/webp"
    assert said.headers["Cache-Control"] == "public, immutable, max-age=86400"


def test_a_file_of_hers_is_kept_by_her_browser_alone() -> None:
    file = File(data=b"x", media_type="image/webp", kept_for=timedelta(minutes=1))

    assert answered(file).headers["Cache-Control"] == "private, max-age=60"


def test_a_file_to_keep_has_a_name_in_any_language() -> None:
    said = answered(File(data=b"x", media_type="text/plain", name='Fête "1".txt'))

    assert said.headers["Cache-Control"] == "no-store"
    assert said.headers["Content-Disposition"] == (
        "attachment; filename*=UTF-8''F%C3%AAte%20%221%22.txt"
    )


def test_a_presigned_address_of_a_listed_origin_is_led_to() -> None:
    said = answered(Elsewhere("https://pictures.test/thumbnail/1?signed"))

    assert (said.status, said.headers["Cache-Control"]) == (302, "no-store")


@pytest.mark.parametrize("url", ["https://evil.example/", "https://pictures.test.evil/x"])
def test_any_other_origin_is_not(url: str) -> None:
    assert answered(Elsewhere(url)).status == 422


@pytest.mark.parametrize("path", ["//evil", "/\\evil", "evil", "https://evil", "/a\nb", "/a b", ""])
def test_a_page_leads_to_pages_of_this_site(path: str) -> None:
    with pytest.raises(ImpossibleValue):
        SeeOther(path)


@given(st.text(max_size=20))
def test_a_local_path_is_one_in_every_browser(text: str) -> None:
    if is_local(text):
        assert text.isascii() and text[0] == "/" and text[1:2] not in ("/", "\\")
        assert not any(sign in text for sign in "\\\r\n\t ")


def test_what_is_told_in_letters_of_any_language_arrives() -> None:
    assert answered(Json(Told(name="Zoë 写真"), 201)).json == {"name": "Zoë 写真"}


def test_what_has_a_tag_says_where_one_goes_on() -> None:
    said = answered(Json(Told(name="it"), tag="t", next="https://photos.example.org/api/x?after=1"))

    assert (said.status, said.headers["ETag"]) == (200, 'W/"t"')
    assert said.headers["Link"] == '<https://photos.example.org/api/x?after=1>; rel="next"'
    assert answered(Json(Told(name="it"), tag="t")).headers.keys().isdisjoint({"Link"})
    assert answered(Json(Told(name="it"))).headers.keys().isdisjoint({"ETag", "Link"})


@pytest.mark.parametrize(
    ("has", "status"), [('W/"t"', 304), ('"x", W/"t"', 304), ('W/"x"', 200), ("", 200)]
)
def test_whoever_has_it_already_is_told_so_and_no_more(has: str, status: int) -> None:
    said = answered(Json(Told(name="it"), tag="t"), has)

    assert said.status == status and bool(said.body) is (status == 200)
