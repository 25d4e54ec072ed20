"""What is honest in itself, and done twice, in two tabs, by somebody else, or too late."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from tests.handlers.form_reading import forms_in
from tests.handlers.said import Said
from tests.handlers.visitors import Visitor, boxes_on
from tests.soak.links_town import Reader, Town

Event = dict[str, Any]
NO_FORM: Final = "her link shows her nothing to sign"
_AGAIN: Final = 3
# Longer than a visit lasts.
_A_WHILE: Final = timedelta(minutes=11)


def two_links(town: Town, reader: Reader, *, other: str) -> Iterator[str]:
    """In one browser: the form of the one is not sent for the other."""
    visitor = Visitor(town.place)
    page = visitor.open(reader.token)
    if not asks(page):
        yield NO_FORM
        return
    visitor.open(other)
    before = town.state()
    said = visitor.sign(*boxes_on(page), name=reader.name, at=page)
    if said.status < 400 or town.state() != before:
        yield f"the form of one link was taken for another: {said.status}"


def forwarded(town: Town, reader: Reader, *, by: str) -> Iterator[str]:
    """Somebody else reads her mail, and says who she is herself."""
    visitor, before = Visitor(town.place, source="198.51.100.9"), town.state()
    page = visitor.open(reader.token)
    if not asks(page):
        yield NO_FORM
        return
    for act in ("sign", "refuse"):
        said = visitor.sign(*boxes_on(page), name=by, act=act, reason="xss", at=page)
        if said.status < 400 or town.state() != before:
            yield f"a forwarded link was signed: {said.status}"


def two_tabs(town: Town, reader: Reader) -> Iterator[str]:
    """She signs in one of them, presses in the other, and a machine repeats what she sent."""
    visitor = Visitor(town.place)
    here, there = visitor.open(reader.token), visitor.go()
    if not asks(here):
        yield NO_FORM
        return
    sent = _signed(town, visitor, reader, at=here)
    if sent is None:
        yield "an honest reader could not sign"
        return
    before = town.state()
    for act in ("sign", "refuse"):
        visitor.sign(*boxes_on(there), name=reader.name, act=act, at=there)
    yield from _repeated(town, sent)
    if town.state() != before:
        yield "a link that was used answered again"


def taken_back(town: Town, reader: Reader) -> Iterator[str]:
    """What she took back is given again by no repeat of the signing, nor taken back twice."""
    visitor = Visitor(town.place)
    before, page = town.state(), visitor.open(reader.token)
    forms = [one for one in forms_in(page.text) if one.action == "/c/withdraw"]
    if not forms:
        yield "what was signed cannot be taken back"
        return
    visitor.submit(forms[0])
    if town.state() == before:
        yield "an honest reader could not take back"
    yield from _repeated(town, town.place.posted)
    town.wait(_A_WHILE)
    yield from _repeated(town, town.place.posted)


def asks(page: Said) -> bool:
    return [form.action for form in forms_in(page.text)] == ["/c/sign"]


def _signed(town: Town, visitor: Visitor, reader: Reader, *, at: Said) -> Event | None:
    before = town.state()
    visitor.sign(*boxes_on(at), name=reader.name, at=at)
    return town.place.posted if town.state() != before else None


def _repeated(town: Town, event: Event) -> Iterator[str]:
    """Byte for byte."""
    before = town.state()
    for _ in range(_AGAIN):
        town.place.door(event)
    if town.state() != before:
        yield f"a repeat of {event['path']} changed something"
