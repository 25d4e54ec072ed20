"""Style and scripts: small, kept for ever, and in one place (R50, R54)."""

import re

import pytest

from quitclaim_web.pages import Pages, static, static_file, static_url
from tests.web.looking import looking

NAMES = sorted(path.name for path in static.FOLDER.iterdir())
STYLES = [name for name in NAMES if name.endswith(".css")]
SCRIPTS = [name for name in NAMES if name.endswith(".js")]
DARK = re.compile(r"data-theme=\"(?:light\"\]\)|dark\"\]) \{([^}]*)\}")
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b(?! *\{)|\b(?:rgb|hsl|oklch)a?\(")


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_found_under_the_name_of_its_content_and_kept_for_ever(name: str) -> None:
    found = static_file(static_url(name))

    assert found is not None
    assert found.content == (static.FOLDER / name).read_bytes()
    assert found.caching == "public, max-age=31536000, immutable"
    assert found.type.split(";")[0] in {"text/css", "text/javascript", "image/svg+xml"}


@pytest.mark.parametrize(
    "path", ["/static/page.js", "/static/page.000000000000.js", "/static/../renderer.py", "", "/"]
)
def test_nothing_lies_anywhere_else(path: str) -> None:
    assert static_file(path) is None


def test_a_file_we_do_not_have_is_no_url() -> None:
    with pytest.raises(KeyError):
        static_url("font.woff2")


def test_the_first_page_is_below_100_kb_without_its_pictures() -> None:
    page = Pages().show("sign_in", looking(), next="/", refused=False)
    linked = re.findall(r'"(/static/[^"]+)"', page)

    files = [found.content for path in linked if (found := static_file(path))]

    assert len(files) == len(linked) > 3
    assert len(page.encode()) + sum(map(len, files)) < 100_000


def test_all_there_is_fits_beside_a_page_of_forty_kb() -> None:
    assert sum(path.stat().st_size for path in static.FOLDER.iterdir()) < 60_000


def test_dark_is_the_same_by_choice_as_by_the_machines_setting() -> None:
    text = (static.FOLDER / "tokens.css").read_text(encoding="utf-8")

    by_machine, by_choice = (match.split() for match in DARK.findall(text))

    assert by_machine == by_choice


@pytest.mark.parametrize("name", [name for name in STYLES if name != "tokens.css"])
def test_colours_are_named_in_one_file(name: str) -> None:
    text = (static.FOLDER / name).read_text(encoding="utf-8")

    assert not COLOUR.findall(text)
    tokens = (static.FOLDER / "tokens.css").read_text(encoding="utf-8")
    assert set(re.findall(r"var\((--[a-z0-9-]+)", text)) <= set(
        re.findall(r"(--[a-z0-9-]+):", tokens)
    )


@pytest.mark.parametrize("name", [*STYLES, *SCRIPTS])
def test_nothing_is_loaded_from_elsewhere(name: str) -> None:
    text = (static.FOLDER / name).read_text(encoding="utf-8")

    assert not re.search(r"https?:|@import|url\(|\bimport\b", text)


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_script_makes_markup_or_code_of_text(name: str) -> None:
    text = (static.FOLDER / name).read_text(encoding="utf-8")

    made = r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|\bFunction\("
    assert not re.search(made, text)
