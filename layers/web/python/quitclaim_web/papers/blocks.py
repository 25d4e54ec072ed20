"""What a letter is made of; its text and its HTML are both made from these, and say the same."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from textwrap import fill
from typing import ClassVar, Final, assert_never

from quitclaim_web.papers.tongue import Tongue

# RFC 5322, 2.1.1: lines should be no longer.
WIDTH: Final = 78


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of ours, and what is put in it."""

    kind: ClassVar = "said"
    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Points:
    kind: ClassVar = "points"
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Link:
    kind: ClassVar = "link"
    key: str
    address: str = field(repr=False)


Block = Said | Points | Link


def text_of(blocks: Iterable[Block], tongue: Tongue) -> str:
    return "\n\n".join("\n".join(_lines(block, tongue)) for block in blocks) + "\n"


def _lines(block: Block, tongue: Tongue) -> Iterator[str]:
    match block:
        case Said(key, values):
            yield _wrapped(tongue.say(key, **values))
        case Points(said):
            for one in said:
                yield _wrapped(tongue.say(one.key, **one.values), first="- ", rest="  ")
        case Link(key, address):
            yield _wrapped(tongue.say(key))
            # An address that is broken opens nothing.
            yield address
        case _ as never:
            assert_never(never)


def _wrapped(text: str, *, first: str = "", rest: str = "") -> str:
    return fill(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
