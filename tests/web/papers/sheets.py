"""A paper as a reader sees it: what each part says, where links lead, what would be fetched."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

_VOID: Final = frozenset({"br", "meta"})
_MARKS: Final = ("data-says", "data-asks", "data-right", "data-channel")


@dataclass(slots=True)
class Sheet:
    """`says`: the text of every part that is marked, by its mark; `within`: parts of parts."""

    text: str = ""
    tags: set[str] = field(default_factory=set)
    attributes: list[tuple[str, str]] = field(default_factory=list)
    says: dict[str, str] = field(default_factory=dict)
    unclosed: list[str] = field(default_factory=list)

    def all_of(self, name: str) -> list[str]:
        return [value for known, value in self.attributes if known == name]


def read(html: str) -> Sheet:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.sheet.unclosed = [tag for tag, _ in reader.open]
    return reader.sheet


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.sheet = Sheet()
        self.open: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.sheet.tags.add(tag)
        self.sheet.attributes += [(name, value or "") for name, value in attrs]
        if tag not in _VOID:
            self.open.append((tag, self._mark(dict(attrs))))

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self.open.pop()
        assert opened == tag, f"</{tag}> closes <{opened}>"

    def handle_data(self, data: str) -> None:
        self.sheet.text += data
        for _, mark in self.open:
            if mark:
                self.sheet.says[mark] = self.sheet.says.get(mark, "") + data

    def _mark(self, attributes: dict[str, str | None]) -> str | None:
        found = next((attributes[name] for name in _MARKS if name in attributes), None)
        if found is None:
            return None
        # What is said of one question is told apart from what is said of the other.
        asks = next((mark for _, mark in self.open if mark in {"publication", "biometric"}), None)
        mark = f"{asks}.{found}" if asks else found
        self.sheet.says.setdefault(mark, "")
        return mark
