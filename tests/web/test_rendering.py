"""A page escapes what it is given, misses nothing silently, and allows no script or style in it."""

import re
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from quitclaim.domain.consents.answers import Gap
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.problem import Problem
from quitclaim_web.doors.refusals import Forged
from quitclaim_web.pages import Pages, Site, errors, renderer
from tests.house.sizes import REPOSITORY
from tests.web.looking import looking, member

TEMPLATES = sorted(
    path
    for folder in (renderer.BASE, *REPOSITORY.glob("functions/*/pages"))
    for path in (folder / "templates").rglob("*.html")
)
INLINE = re.compile(r"<style|\sstyle\s*=|<[^>{]*\son[a-z]+\s*=|javascript:|<script(?![^>]*\ssrc=)")
# What is marked as safe is drawn by us, in icons.
UNESCAPED = re.compile(r"\|\s*safe|autoescape|Markup")
ROOTLESS = re.compile(r"""(?:href|src|action)=["']/""")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    return tmp_path


def _show(own: Path, template: str, **values: object) -> str:
    (own / "templates" / "tried.html").write_text(template, encoding="utf-8")
    return Pages(own).show("tried", looking(), **values)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_has_script_or_style_in_it_or_a_path_without_its_root(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert not INLINE.search(text)
    assert not ROOTLESS.search(text)
    assert path.name == "icons.html" or not UNESCAPED.search(text)


def test_a_template_is_escaped_whatever_it_is_called(own: Path) -> None:
    assert _show(own, "<p>{{ name }}</p>", name="<b>") == "<p>&lt;b&gt;</p>"


def test_nobodys_words_turn_around_or_hide_what_follows_them(own: Path) -> None:
    """Overrides of direction, controls, joiners nobody sees; marks that languages need stay."""
    name = "a\u202eb\u2066c\x00d\x1be\x85f\ufeffg\u200fh\u200di\tj"

    html = _show(own, '<p title="{{ name }}">{{ name }}</p>', name=name)

    assert html == '<p title="abcdefg\u200fh\u200di\tj">abcdefg\u200fh\u200di\tj</p>'


def test_what_a_template_misses_raises(own: Path) -> None:
    with pytest.raises(UndefinedError, match="name"):
        _show(own, "{{ name }}")


@pytest.mark.parametrize("name", ["say", "day", "at", "visit"])
def test_a_value_does_not_hide_what_every_template_may_use(own: Path, name: str) -> None:
    with pytest.raises(TypeError, match=name):
        _show(own, "", **{name: "else"})


def test_a_path_of_ours_gets_the_deployments_root_and_nothing_else_does(own: Path) -> None:
    (own / "templates" / "tried.html").write_text(
        "{{ at('/x') }} {{ at('#y') }} {{ at('https://bucket.example/z') }} {{ static('page.js') }}"
    )

    html = Pages(own, site=Site(root="/stage")).show("tried", looking())

    paths = html.split()
    assert paths[:3] == ["/stage/x", "#y", "https://bucket.example/z"]
    assert paths[3].startswith("/stage/static/page.")


@pytest.mark.parametrize("status", [*errors.STATUSES, 401, 405, 415, 418, 502, 504])
@pytest.mark.parametrize("language", ["nl", "en", "de", "fr"])
def test_every_problem_has_a_page_in_every_language(status: int, language: str) -> None:
    problem = Problem(status=status, slug="x", title="", reasons=("x",))

    html = Pages().problem(problem, looking(language=language))

    assert f'<html lang="{language}"' in html
    assert f"{status}</p>" in html
    assert "7d3c" in html


def test_a_refusal_says_every_reason_it_has_a_sentence_for() -> None:
    reasons = (Gap.WITHDRAWN, "a_slug_for_programs", Gap.CHILD_MISSING)
    problem = Problem(status=422, slug="not_allowed", title="", reasons=reasons)

    html = Pages().problem(problem, looking(language="en"))

    assert html.count("<li>The") == 2
    assert "a_slug_for_programs" not in html


def test_a_page_that_is_too_old_is_not_blamed_on_the_role() -> None:
    html = Pages().problem(Forged().problem, looking(language="en"))

    assert "This page is too old" in html


def test_a_theme_nobody_offers_is_the_machines_own() -> None:
    for chosen in (None, "sepia", "system"):
        html = Pages().problem(Forged().problem, looking(theme=chosen))
        assert 'data-theme="system"' in html
    assert 'data-theme="dark"' in Pages().problem(Forged().problem, looking(theme="dark"))


def test_the_header_offers_what_the_role_may_do_and_nothing_to_strangers() -> None:
    problem = Forged().problem
    pages = {
        role: Pages().problem(problem, looking(language="en", member=member(role)))
        for role in StaffRole
    }
    stranger = Pages().problem(problem, looking(language="en", form_token=""))

    assert "/members" in pages[StaffRole.ADMIN]
    assert "/collections" not in pages[StaffRole.ADMIN].replace('value="/collections"', "")
    assert "/log" in pages[StaffRole.PRIVACY_OFFICER]
    assert "/drop" in pages[StaffRole.EDITOR]
    assert "/drop" not in pages[StaffRole.VIEWER]
    assert "<nav" not in stranger
    assert "form-token" not in stranger


def test_where_she_is_stands_out_below_it_too_but_not_beside_it() -> None:
    def current(path: str) -> list[str]:
        html = Pages().problem(Forged().problem, looking(path=path, member=member()))
        return re.findall(r'href="([^"]+)" aria-current="page"', html)

    assert set(current("/collections?after=x")) == {"/collections"}
    assert set(current("/collections/123")) == {"/collections"}
    assert current("/collections-of-others") == []
