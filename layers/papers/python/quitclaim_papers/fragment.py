"""
The notice as blocks: on a page it is shown as HTML, on paper in the same words.

Only the few tags that our notices are written in mean anything; of any other the text remains.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from itertools import groupby
from typing import Final

from quitclaim_papers.blocks import Block, Heading, Items, Paragraph, Run, Runs

# A fragment has no title of its own: its highest headings are of the second level.
_HEADINGS: Final = {"h1": 1, "h2": 1, "h3": 2}
_LISTS: Final = ("ol", "ul")
# What begins anew on the page, and so on paper.
_BREAKS: Final = frozenset({*_HEADINGS, *_LISTS, "article", "div", "li", "p", "section"})
_SAFE: Final = ("https://", "mailto:")
_FIRST_STRONG, _POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def blocks_of(html: str, *, below: int = 1) -> tuple[Block, ...]:
    """`below`: the level of the heading that all of it stands under."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end()
    return tuple(_blocks(reader.pieces, below=below))


def isolated(text: str) -> str:
    """It keeps its direction to itself, as in HTML inside of bdi."""
    return f"{_FIRST_STRONG}{text}{_POP}"


@dataclass(frozen=True, slots=True)
class _Piece:
    """`list`: which list of the fragment it is an item of, 0 is none."""

    tag: str
    list: int
    is_ordered: bool
    runs: Runs


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[_Piece] = []
        self._tag = "p"
        self._lists = 0
        self._open_lists: list[tuple[int, bool]] = []
        self._runs: list[Run] = []
        self._strong = 0
        self._link: str | None = None

    def _begin(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self.end()
            self._tag = tag
        if tag in _LISTS:
            self._lists += 1
            self._open_lists.append((self._lists, tag == "ol"))
        elif tag == "strong":
            self._strong += 1
        elif tag == "a":
            address = dict(attrs).get("href") or ""
            self._link = address if address.startswith(_SAFE) else None
        elif tag == "bdi":
            self._add(_FIRST_STRONG)
        elif tag == "br":
            self._add("\n")

    def _close(self, tag: str) -> None:
        if tag in _BREAKS:
            self.end()
            self._tag = "p"
        if tag in _LISTS and self._open_lists:
            self._open_lists.pop()
        elif tag == "strong":
            self._strong = max(0, self._strong - 1)
        elif tag == "a":
            self._link = None
        elif tag == "bdi":
            self._add(_POP)

    def _read(self, data: str) -> None:
        words = " ".join(data.split())
        before = " " if data[:1].isspace() else ""
        after = " " if words and data[-1:].isspace() else ""
        self._add(f"{before}{words}{after}")

    # What the parser calls, by the names that it calls them.
    handle_starttag, handle_endtag, handle_data = _begin, _close, _read

    def end(self) -> None:
        """Whatever was read since the last break is one piece."""
        runs, self._runs = tuple(_trimmed(self._runs)), []
        if runs:
            number, is_ordered = self._open_lists[-1] if self._open_lists else (0, False)
            self.pieces.append(_Piece(self._tag, number, is_ordered, runs))

    def _add(self, text: str) -> None:
        self._runs.append(Run(text, strong=self._strong > 0, link=self._link))


def _trimmed(runs: Sequence[Run]) -> Iterator[Run]:
    """Without what stands at its edges and means nothing there."""
    if not "".join(run.text for run in runs).strip(f"{_FIRST_STRONG}{_POP} \n"):
        return
    last = len(runs) - 1
    for index, run in enumerate(runs):
        text = run.text.lstrip() if index == 0 else run.text
        text = text.rstrip() if index == last else text
        if text:
            yield replace(run, text=text)


def _blocks(pieces: Sequence[_Piece], *, below: int) -> Iterator[Block]:
    last = below
    for number, group in groupby(pieces, key=lambda piece: piece.list):
        if number:
            items = tuple(group)
            yield Items(items[0].is_ordered, tuple(item.runs for item in items))
            continue
        for piece in group:
            if piece.tag not in _HEADINGS:
                yield Paragraph(piece.runs)
                continue
            # Whoever has it read aloud would think that a level was left out (PDF/UA-1, 7.4.2).
            last = min(below + _HEADINGS[piece.tag], last + 1)
            yield Heading(last, piece.runs)
