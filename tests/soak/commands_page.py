"""What docs/deploying.md tells people to type, block by block: the soak types the same."""

import re
from typing import Final

from tests.house.sizes import REPOSITORY

PAGE: Final = REPOSITORY / "docs" / "deploying.md"
_SECTION: Final = re.compile(
    r"^## (?P<name>.+?)\n(?P<text>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL
)
_BLOCK: Final = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SAID: Final = re.compile(r"(\w+)=(?:\"[^\"]*\"|\S+)")


def blocks() -> dict[str, str]:
    """Return the one block of each section that has one."""
    sections = {
        found["name"]: found["text"] for found in _SECTION.finditer(PAGE.read_text("utf-8"))
    }
    return {name: block[1] for name, text in sections.items() if (block := _BLOCK.search(text))}


def variables() -> set[str]:
    """What is said once, and stands in the other blocks by its name."""
    exports = (line for line in blocks()["Say once"].splitlines() if line.startswith("export "))
    return {name for line in exports for name in _SAID.findall(line.removeprefix("export "))}
