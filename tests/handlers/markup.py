"""A page as a browser takes it apart: which tags, which attributes, and what is read."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from tests.handlers.library import ORIGINS

# What a browser follows, loads, or sends a form to.
ADDRESSES: Final = {"href", "src", "action", "formaction", "srcset", "poster", "data", "ping"}
_OURS: Final = ("/", "#", f"{ORIGINS.pictures}/", f"{ORIGINS.uploads}/")
# The fakes' buckets.
_BUCKETS: Final = ("https://pictures.test/", "https://inbox.test/")


@dataclass(slots=True)
class Markup:
    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    inside: dict[str, str] = field(default_factory=dict)
    text: str = ""

    @property
    def words(self) -> str:
        """All that a person reads or hears, and what is in fields."""
        return "\n".join([self.text, *(value for _, _, value in self.attributes)])

    @property
    def leading_away(self) -> list[str]:
        addresses = [value for _, name, value in self.attributes if name in ADDRESSES]
        return [
            one
            for one in addresses
            if not one.startswith((*_OURS, *_BUCKETS)) or one[1:2] in ("/", "\\")
        ]

    @property
    def active(self) -> list[str]:
        """Whatever would run or restyle: none of it stands in a page of ours."""
        handlers = [
            f"{tag} {name}"
            for tag, name, _ in self.attributes
            if name.startswith("on") or name in ("style", "srcdoc")
        ]
        frames = [tag for tag in self.tags if tag in ("iframe", "object", "embed", "base", "style")]
        scripts = self.inside.get("script", "").strip()
        return [*handlers, *frames, *([scripts] if scripts else [])]


def markup_of(html: str) -> Markup:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = Markup()
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.tags.append(tag)
        self.found.attributes += [(tag, name, value or "") for name, value in attrs]
        self._open = tag

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  what it was is of no matter
        self._open = ""

    def handle_data(self, data: str) -> None:
        self.found.text += data
        self.found.inside[self._open] = self.found.inside.get(self._open, "") + data

    def handle_comment(self, data: str) -> None:
        self.found.tags.append(f"<!--{data}")

    def handle_pi(self, data: str) -> None:
        self.found.tags.append(f"<?{data}")
