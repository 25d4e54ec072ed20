"""On her own page: the pictures she is in, everybody else hidden, and where they went (R14)."""

from dataclasses import replace
from typing import Any

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.assets import Fate
from quitclaim.domain.publishing.takers import Way
from quitclaim.usecases.draw_own_pictures import DrawOwnPictures
from tests.builders import ADA, BOB, NOON, a_linked_face, a_region, a_taking, an_asset, an_id
from tests.contract.filled import a_rendition
from tests.fakes.in_memory_selfies import UPLOADS
from tests.fakes.records import put
from tests.handlers.form_reading import forms_in
from tests.handlers.links import Hall, a_hall
from tests.handlers.my_pages import at_home, form_to, has_form
from tests.handlers.visitors import Visitor
from tests.unit.usecases.stage import made

HERE = f"/c/my/pictures?person={ADA}"
GROUP = an_asset(a_linked_face(ADA), a_linked_face(BOB, region=a_region(x=6_000)))


def shown(language: Language = Language.ENGLISH, **changes: Any) -> Hall:
    hall = a_hall(language)
    put(hall.fakes.world, replace(GROUP, **changes))
    return hall


def drawn(hall: Hall) -> None:
    """What is told to whoever makes them."""
    made(DrawOwnPictures, hall.fakes)(ADA)


def asked(her: Visitor) -> Any:
    return her.submit(form_to(her.go(HERE), "pictures"))


def test_her_page_leads_to_them() -> None:
    said = at_home(shown()).go()

    assert "Pictures you are in" in said.text and f'href="{HERE}"' in said.text


def test_before_she_asks_she_is_told_that_it_is_there() -> None:
    said = at_home(shown()).go(HERE)

    assert "1 picture on this page is not made yet" in said.text
    assert "From:" in said.text and "Summer fair" in said.text
    assert "shown nowhere at the moment" in said.text and "<img" not in said.text


def test_asked_for_and_made_she_sees_it() -> None:
    hall = shown()
    her = at_home(hall)

    said = asked(her)
    assert "Your pictures are being made" in said.text

    drawn(hall)
    said = her.go(HERE)
    assert f'<img src="{UPLOADS}/out/pictures/{ADA}/{GROUP.id}/' in said.text
    assert not has_form(said, "pictures") and BOB not in said.text
    assert UPLOADS in said.headers["Content-Security-Policy"]


def test_where_it_went_is_told_and_nobody_is_named() -> None:
    hall = shown()
    row = a_rendition(asset=GROUP.id, published_at=NOON)
    share = a_taking(id=an_id("2"), how=Way.SHARE, recalled_at=NOON)
    for record in (row, a_taking(meant_for="the mayor"), share):
        put(hall.fakes.world, record)
    hall.fakes.takings.count_fetch(row, on=NOON.date())

    said = at_home(hall).go(HERE)

    assert "Shown now" in said.text and "asked for once" in said.text
    assert "1 copy was downloaded by staff." in said.text
    assert "by somebody outside with a link." in said.text and "called back" in said.text
    assert "the mayor" not in said.text and share.by.member not in said.text


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"review": None}, "Nobody has checked yet who else is in this picture"),
        ({"unreadable": "a mark"}, "We cannot read what is on record"),
        ({"fate": Fate.WITHHELD}, "something other than the people in it"),
        ({"on_hold": True}, "kept for a reason in law"),
        ({"licence_until": NOON}, "The licence of this picture has ended"),
    ],
)
def test_nothing_is_kept_from_her_without_saying_so(how: dict[str, Any], words: str) -> None:
    assert words in at_home(shown(**how)).go(HERE).text


def test_marked_nowhere_that_is_said() -> None:
    assert "You are marked in no picture" in at_home(a_hall()).go(HERE).text


def test_many_come_page_by_page() -> None:
    hall = shown()
    more = replace(GROUP, id=AssetId("7" * 64))
    put(hall.fakes.world, more)
    hall.fakes.world.pages.size = 1
    her = at_home(hall)

    first = her.go(HERE)
    (on,) = [
        one.split('"')[0] for one in first.text.split('href="') if "after=" in one.split('"')[0]
    ]
    second = her.go(on.replace("&amp;", "&"))

    assert (GROUP.id in first.text) != (GROUP.id in second.text)
    assert (more.id in first.text) != (more.id in second.text)


@pytest.mark.parametrize("language", list(Language))
def test_each_language_has_its_words(language: Language) -> None:
    hall = shown(language)
    her = at_home(hall)
    drawn(hall)

    text = her.go(HERE).text

    assert "album." not in text and "unshown." not in text


def test_there_is_one_form_and_it_works_without_script() -> None:
    said = at_home(shown()).go(HERE)

    assert [form.action for form in forms_in(said.text)].count("/c/my/pictures") == 1
    assert f'name="person" value="{ADA}"' in said.text
