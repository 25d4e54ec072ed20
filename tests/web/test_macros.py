"""Whatever the parts of a page are given stays text: in what is read, and in every attribute."""

from pathlib import Path

import pytest

from quitclaim_web.pages import Pages, renderer
from tests.web.looking import looking

HOSTILE = "\"'><script>alert(1)</script>"
IMPORTS = """
{% import "macros/parts.html" as parts %}
{% import "macros/forms.html" as forms %}
{% import "macros/tables.html" as tables %}
{% import "macros/pictures.html" as pictures %}
"""
FACE = '{"x": 1, "y": 1, "w": 1, "h": 1, "kind": it, "label": it}'
# Each called with something hostile wherever text may stand.
CALLS = {
    "heading": "{{ parts.heading(it, it) }}",
    "button": '{{ parts.button(it, it, "", it, it, to=it) }}',
    "link_button": "{{ parts.link_button(it, it) }}",
    "chip": '{{ parts.chip("clear", it) }}',
    "chip_of": '{% call parts.chip_of("clear") %}{{ it }}{% endcall %}',
    "notice": '{{ parts.notice("info", it, it) }}',
    "empty": "{{ parts.empty(it, it) }}",
    "loading": "{{ it }}{{ parts.loading() }}",
    "no_permission": "{{ parts.no_permission(it) }}",
    "pagination": "{{ parts.pagination(it, it) }}",
    "breadcrumbs": "{{ parts.breadcrumbs([(it, it), (it, it)]) }}",
    "tabs": "{{ parts.tabs(it, [(it, it)], it) }}",
    "progress": "{{ parts.progress(it, 1, 2) }}",
    "definitions": "{{ parts.definitions([(it, it)]) }}",
    "copyable": "{{ parts.copyable(it, it, it) }}",
    "opener": "{{ parts.opener(it, it) }}",
    "dialog": "{% call parts.dialog(it, it) %}{{ it }}{% endcall %}",
    "qr": "{{ qr(it, label=it) }}",
    "form": "{% call forms.form(it, it) %}{{ it }}{% endcall %}",
    "error_summary": "{{ forms.error_summary({it: it}) }}",
    "field": "{{ forms.field(it, it, it, it, {it: it}, it) }}",
    "area": "{{ forms.area(it, it, it, it, {it: it}) }}",
    "select": "{{ forms.select(it, it, [(it, it)], it, it, {it: it}) }}",
    "choices": "{{ forms.choices(it, it, [(it, it, it)], [it], it, {it: it}) }}",
    "checkbox": "{{ forms.checkbox(it, it, it, hint=it) }}",
    "drop_zone": "{{ forms.drop_zone(it, it, it, it) }}",
    "uploads": "{{ it }}{{ forms.uploads(it) }}",
    "table": "{% call tables.table(it, [it]) %}{{ it }}{% endcall %}",
    "row": "{% call tables.row() %}{{ it }}{% endcall %}",
    "cell": "{{ tables.cell(it, it) }}",
    "name_cell": "{{ tables.name_cell(it, it) }}",
    "grid": "{% call pictures.grid(it) %}{{ it }}{% endcall %}",
    "photo": (
        '{% call pictures.photo(it, it, it, it, it, "clear", it, it, it) %}{{ it }}{% endcall %}'
    ),
    "picture": f"{{{{ pictures.picture(it, 1, 1, it, [{FACE}]) }}}}",
    "face": '{{ pictures.face(1, it, "clear", it) }}',
}
# They are given no text, or are parts of the ones above.
TEXTLESS = {"icon", "time", "describing", "above", "no_default"}


@pytest.mark.parametrize("name", CALLS)
def test_whatever_a_macro_is_given_stays_text(name: str, tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "tried.html").write_text(IMPORTS + CALLS[name], encoding="utf-8")

    html = Pages(tmp_path).show("tried", looking(), it=HOSTILE)

    assert "alert(1)" in html
    assert "<script" not in html
    # No attribute was left either: each quote is written as an entity.
    assert HOSTILE[:2] not in html


def test_every_macro_was_tried() -> None:
    macros = {
        line.removeprefix("{% macro ").partition("(")[0]
        for path in (renderer.BASE / "templates" / "macros").iterdir()
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("{% macro ")
    }

    assert macros == CALLS.keys() - {"qr"} | TEXTLESS
