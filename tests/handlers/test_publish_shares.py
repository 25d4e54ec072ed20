"""The page of a share link: what may be had now, and nothing that tells of the rest (R28, R29)."""

import re

import pytest

from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from tests.builders import ADA, AGENCY, a_selection
from tests.handlers.said import Said
from tests.handlers.share_page import PAGE, Outside
from tests.unit.usecases.publications import where
from tests.unit.usecases.sharing import HERS, HIS, a_stage, out_of


@pytest.fixture
def outside() -> Outside:
    return Outside(a_stage())


def pictures(said: Said) -> list[str]:
    return re.findall(rf'<img src="{PAGE}/([0-9a-f-]+)"', said.text)


def test_it_shows_what_may_be_had_with_credit_and_release_and_nobodys_name(
    outside: Outside,
) -> None:
    """R34, R59: nor anything by which an original is known."""
    fakes = outside.fakes
    fakes.keys.make(HERS.id, Purpose.TEXT)
    words = Description(caption="Ada at the fair", keywords=frozenset(), credit="Mia Photo")
    fakes.library.describe(HERS.id, words)

    page = outside.get()

    assert page.status == 200
    assert pictures(page) == [out_of(fakes, HERS.id), out_of(fakes, HIS.id)]
    assert "Mia Photo" in page.text and "for some uses, for a time" in page.text
    hidden = (HERS.id, HERS.content, ADA, "Ada", AGENCY.name, AGENCY.address, a_selection().name)
    assert not [one for one in hidden if str(one) in page.text]


def test_no_cache_robot_or_other_site_learns_of_it(outside: Outside) -> None:
    headers = outside.get().headers

    assert headers["Cache-Control"] == "no-store" and headers["X-Robots-Tag"] == "noindex"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "script-src 'self'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("language", "title"),
    [("nl", "Foto"), ("en", "Pictures"), ("de", "Bilder"), ("fr", "Des photos")],
)
def test_it_speaks_the_visitors_language(outside: Outside, language: str, title: str) -> None:
    chosen = outside.get(f"{PAGE}?language={language}", language="xx")

    assert f"<h1>{title}" in outside.get(language=language).text
    assert f"<h1>{title}" in chosen.text and chosen.cookies["language"].startswith(language)


def test_after_a_no_the_page_is_as_if_the_picture_had_never_been_there(outside: Outside) -> None:
    """R29: at once, before anything was recalled."""
    gone = out_of(outside.fakes, HERS.id)
    outside.withdraw()
    never = Outside(a_stage(HIS.id))

    page = outside.get().text

    his = out_of(outside.fakes, HIS.id)
    assert page.replace(his, "…") == never.get().text.replace(out_of(never.fakes, HIS.id), "…")
    for path in (f"{PAGE}/{gone}", f"{PAGE}/{gone}/download"):
        assert outside.get(path).status == 404


def test_a_picture_is_shown_and_taken_a_minute_away_and_the_taking_is_written_down(
    outside: Outside,
) -> None:
    rendition = out_of(outside.fakes, HERS.id)

    shown, asked = outside.get(f"{PAGE}/{rendition}"), outside.get(f"{PAGE}/{rendition}/download")

    assert [one.status for one in (shown, asked)] == [302, 302]
    assert shown.headers["Location"] == where(outside.fakes, rendition)
    assert asked.headers["Location"].endswith(f"&as=website-{rendition[:8]}.jpg")
    assert len(outside.fakes.takings.of_asset(HERS.id).items) == 1


def test_whoever_only_looks_whether_it_is_there_takes_nothing(outside: Outside) -> None:
    path = f"{PAGE}/{out_of(outside.fakes, HERS.id)}/download"

    assert "?head&" in outside.get(path, method="HEAD").headers["Location"]
    assert not outside.fakes.takings.of_asset(HERS.id).items
