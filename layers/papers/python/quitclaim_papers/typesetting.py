"""Blocks become a file; the same blocks at the same instant, the same bytes."""

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import typst

from quitclaim.domain.consents.notices import Language
from quitclaim_papers.blocks import Block, as_data
from quitclaim_papers.compiling import compiled
from quitclaim_papers.signs import tellings, told

_TEMPLATE: Final = Path(__file__).with_name("quitclaim.typ")


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """Carried inside of the paper; `relationship`: as PDF/A-3 has it."""

    name: str
    media_type: str
    description: str
    content: str = field(repr=False)
    relationship: str = "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    language: Language
    title: str
    author: str
    footer: str
    blocks: tuple[Block, ...]
    files: tuple[File, ...] = ()


def typeset(layout: Layout, *, at: datetime) -> bytes:
    """`at`: what the file says of when it was made. No name keeps its owner from her proof."""
    said = {
        "title": layout.title,
        "author": layout.author,
        "footer": layout.footer,
        "blocks": as_data(layout.blocks),
    }
    failure: Exception | None = None
    for telling in tellings(said, at=at):
        try:
            return _printed(layout, told(said, telling), at=at)
        except typst.TypstError as error:
            failure = error
    raise TypeError("the template does not fit what is told") from failure


def _printed(layout: Layout, said: dict[str, Any], *, at: datetime) -> bytes:
    paper = {
        **said,
        "language": layout.language.value,
        "files": [asdict(file) | {"content": None} for file in layout.files],
    }
    carried = {file.name: file.content for file in layout.files}
    return compiled(_TEMPLATE.read_bytes(), {"paper": json.dumps(paper), **carried}, at=at)
