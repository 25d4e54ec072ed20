"""What the import linter cannot say of whoever counts after an erasure (R36)."""

import re
from pathlib import Path

import pytest

from tests.house.imports import reaching
from tests.house.sizes import REPOSITORY

LAYERS = REPOSITORY / "layers"
WITNESSES = sorted(
    path
    for path in LAYERS.rglob("*.py")
    if path.parent.name == "adapters" and "witness" in path.stem
)
# Errors by their names, and a client of the node: how to ask, and nothing of what was written.
SHARED = re.compile(
    r"quitclaim\.adapters\.(aws_errors|witness_\w+)(\.\w+)*"
    r"|quitclaim_vision\.adapters\.opensearch_node(\.\w+)*"
)
# Where S3 keeps words beside the bytes of an object.
BESIDE = re.compile(r"\b(Metadata|Tagging|TagSet)=|x-amz-meta-")


@pytest.mark.parametrize("path", WITNESSES, ids=lambda path: path.stem)
def test_whoever_counts_borrows_nothing_from_whoever_writes(path: Path) -> None:
    borrowed = {
        name
        for package in ("quitclaim.adapters", "quitclaim_vision.adapters")
        for name in reaching(path, package=package)
    }

    assert [name for name in borrowed if not SHARED.fullmatch(name)] == []


def test_there_are_witnesses_at_all() -> None:
    assert len(WITNESSES) >= 6


def test_nothing_of_ours_says_anything_beside_the_bytes_of_an_object() -> None:
    """In two buckets there are too many to ask each, and a word there would be missed."""
    sources = [*LAYERS.rglob("*.py"), *(REPOSITORY / "functions").rglob("*.py")]

    assert [path.name for path in sources if BESIDE.search(path.read_text("utf-8"))] == []
