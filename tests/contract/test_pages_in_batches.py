"""A page of sealed records opens them with one read of their keys, however many there are."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest

from quitclaim.adapters.found_rows import selection_row
from quitclaim.domain.ids import AssetId, SelectionId, TokenHash
from quitclaim.ports.changes import Purpose
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import BEST, NOON
from tests.contract.dynamodb_adapters import Adapters
from tests.contract.tables_at_work import AtWork, at_work

PICTURE: Final = a.an_asset(a.a_face(exemption=a.an_exemption()))
Read = Callable[[Adapters], Any]


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with at_work(dynamodb_local) as made:
        yield made


def _selection(number: int) -> Record:
    return a.a_selection(id=SelectionId(a.an_id(f"selection {number}")))


def _share(number: int) -> Record:
    return a.a_share_link(id=TokenHash(a.a_hash(f"share {number}")))


def _taking(number: int) -> Record:
    changes = {"asset": PICTURE.id, "recalled_at": NOON, "meant_for": "the newsletter"}
    return a.a_taking(id=a.an_id(f"taking {number}"), **changes)


def _picture(number: int) -> Record:
    return a.an_asset(a.a_face(exemption=a.an_exemption()), id=AssetId(a.a_hash(f"{number}")))


def _word(number: int) -> Record:
    return a.a_justification(asset=PICTURE.id, face=a.an_id(f"face {number}"))


FACES: Final = [(PICTURE.id, a.an_id(f"face {number}")) for number in range(9)]
ASSETS: Final = [AssetId(a.a_hash(f"{number}")) for number in range(9)]
PAGES: Final[dict[str, tuple[Callable[[int], Record], Read]]] = {
    "selections": (_selection, lambda on: on.selections.listed().items),
    "share links": (_share, lambda on: on.selections.shares(BEST)),
    "takings": (_taking, lambda on: on.takings.of_asset(PICTURE.id).items),
    "recalls": (_taking, lambda on: on.takings.recalls().items),
    "pictures": (_picture, lambda on: on.catalogue.assets(ASSETS)),
    "why faces are kept": (_word, lambda on: on.keepings.justified(FACES)),
}


def counted(work: AtWork, read: Read) -> tuple[int, Counter[str]]:
    """How many came, and what was asked of the tables."""
    on, asked = work.tables.adapters(work.world, page_size=9), Counter[str]()
    read(on)  # whoever opens for the first time asks for the key of keys, too

    def count(event_name: str, **_: object) -> None:
        asked[event_name.rpartition(".")[2]] += 1

    work.tables.dynamodb.meta.events.register("before-call", count)
    try:
        found = read(on)
    finally:
        work.tables.dynamodb.meta.events.unregister("before-call", count)
    return len(found), asked


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_many_asks_as_often_as_a_page_of_two(work: AtWork, page: str) -> None:
    record, read = PAGES[page]
    work.on.keys.make(PICTURE.id, Purpose.TEXT)
    for number in range(2):
        work.commit(Write(record(number)))
    few, asked_of_few = counted(work, read)
    for number in range(2, 9):
        work.commit(Write(record(number)))
    many, asked_of_many = counted(work, read)

    assert (few, many) == (2, 9)
    assert asked_of_many == asked_of_few and "GetItem" not in asked_of_many


def test_of_a_page_one_that_was_tampered_with_is_told_and_the_others_are_shown(
    work: AtWork,
) -> None:
    for number in range(3):
        work.commit(Write(_selection(number)))
    broken, gone, whole = (SelectionId(a.an_id(f"selection {number}")) for number in range(3))
    work.alter("library", selection_row(broken), sealed={"B": b"somebody was here"})
    work.on.keys.drop(gone, Purpose.TEXT)

    listed = {one.id: one.name for one in work.on.selections.listed().items}

    assert listed == {gone: None, whole: a.a_selection().name}
    assert [(one.kind, one.id) for one in work.reports] == [("selection", broken)]
