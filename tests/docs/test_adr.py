"""Every decision is found from the list of them."""

import re

from tests.house.sizes import REPOSITORY

_FOLDER = REPOSITORY / "docs" / "adr"
_LISTED = re.compile(r"^- \[(\d{4})\]\(([^)]+)\) \S", re.MULTILINE)


def test_every_decision_is_listed_once_in_order() -> None:
    listed = _LISTED.findall((_FOLDER / "README.md").read_text(encoding="utf-8"))
    files = sorted(path.name for path in _FOLDER.glob("0*.md"))

    assert [name for _, name in listed] == files
    assert all(name.startswith(f"{number}-") for number, name in listed)
