"""One word for one thing: the glossary, the code and the design use the same ones."""

import ast
import re
from collections.abc import Iterator

import pytest

from quitclaim.ports.records import Record
from tests.house.sizes import REPOSITORY

PAGE = (REPOSITORY / "docs" / "glossary.md").read_text()
ROWS = re.findall(r"^\| ([\w -]+) \| .+ \| `(\w+)` \| .+ \|$", PAGE, re.MULTILINE)
WORDS = {word for word, _ in ROWS}
SHIPPED = [
    path
    for folder in ("layers", "functions")
    for path in sorted((REPOSITORY / folder).rglob("*.py"))
]
# The words of the design, each of which a newcomer has to find here.
DESIGN = """
person, guardian, member, role, uploader, collection, roster, attestation, asset, membership, face,
link, exemption, suggestion, review, embedding, template, gallery, notice, request, consent,
quitclaim, receipt, assessment, permit, refusal, channel, verdict, publication, rendition,
share link, recall, leaf, checkpoint, certificate, residue
""".replace("\n", " ")
FORBIDDEN = re.compile(r"(^|_)(user|photo|vector|feature|descriptor|manage|process|handle)s?(_|$)")
# The vendor's own words, where we have to say them.
THEIRS = {"lambda_handler", "_handle_json_body", "handle_error", "handle_expect_100"}


@pytest.mark.parametrize("word", [word.strip() for word in DESIGN.split(",")])
def test_every_word_of_the_design_has_its_row(word: str) -> None:
    assert word in WORDS


def test_every_record_that_is_stored_has_its_row() -> None:
    named = {name for _, name in ROWS}

    assert {record.__name__ for record in Record.__args__} <= named


def test_every_row_leads_into_the_code() -> None:
    known = {name for path in SHIPPED for name in _defined(path.read_text())}

    assert [name for _, name in ROWS if name not in known] == []


def test_rows_stand_in_order_and_once() -> None:
    words = [word for word, _ in ROWS]

    assert words == sorted(set(words)) and len(words) > 50


def test_no_name_uses_a_word_that_means_something_else_here() -> None:
    found = {
        (path.name, name)
        for path in SHIPPED
        for name in _defined(path.read_text())
        if FORBIDDEN.search(_snake(name)) and name not in THEIRS
    }

    assert found == set()


def _defined(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
