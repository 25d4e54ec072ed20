"""The forms of a page as a browser, or a robot, finds them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

Pairs = list[tuple[str, str]]


@dataclass(slots=True)
class Form:
    """`typed`: names of what somebody types into; `ticked`: controls that are ticked already."""

    action: str
    hidden: Pairs = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    ticked: list[str] = field(default_factory=list)
    typed: dict[str, str] = field(default_factory=dict)
    buttons: Pairs = field(default_factory=list)


def forms_in(html: str) -> list[Form]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Form] = []
        self._is_inside = False
        self._area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag == "form":
            assert has["method"] == "post", "every form here changes something"
            self.found.append(Form(has["action"]))
            self._is_inside = True
        elif self._is_inside:
            self._control(tag, has)

    def handle_endtag(self, tag: str) -> None:
        self._is_inside &= tag != "form"
        self._area = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            # The first line break in it is only the template's.
            self.found[-1].typed[self._area] += data.removeprefix("\n")

    def _control(self, tag: str, has: dict[str, str]) -> None:
        form, name = self.found[-1], has.get("name", "")
        if tag == "button":
            form.buttons.append((name, has.get("value", "")))
        elif tag == "textarea":
            self._area = name
            form.typed[name] = ""
        elif tag == "input" and has["type"] == "hidden":
            form.hidden.append((name, has["value"]))
        elif tag == "input" and has["type"] == "checkbox":
            assert has["value"] == "yes"
            form.boxes.append(name)
            form.ticked += [name] if "checked" in has else []
        elif tag == "input":
            form.typed[name] = has.get("value", "")
