"""What a paper is made of. It is handed to typst as data, so that no text of anybody is markup."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True)
class Run:
    """Some text. `link`: where it leads, by https or mail."""

    text: str
    strong: bool = False
    link: str | None = None


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """`level`: 1 is the paper's own title."""

    kind: ClassVar = "heading"
    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    kind: ClassVar = "paragraph"
    runs: Runs


@dataclass(frozen=True, slots=True)
class Items:
    kind: ClassVar = "items"
    is_ordered: bool
    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Each a term and what is said of it."""

    kind: ClassVar = "pairs"
    pairs: tuple[tuple[str, Runs], ...]


Block = Heading | Paragraph | Items | Pairs


def as_data(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    return [{"kind": block.kind} | asdict(block) for block in blocks]
