"""Reading to the end: pages, batches that come back unfinished, cursors that are no cursors."""

import base64
import json
from collections.abc import Iterator
from typing import Any, Final

import pytest

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_reads import delete_all, items_at, items_under
from quitclaim.domain.errors import ImpossibleValue, StoreUnavailable
from quitclaim.domain.ids import CollectionId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.ports.paging import Cursor, every
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import ADA, FAIR, LATER, NOON
from tests.contract.tables_at_work import AtWork, at_work

MANY: Final = [tables.outbox_row(a.an_id(str(number))) for number in range(130)]


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with at_work(dynamodb_local) as made:
        yield made


def _fill(work: AtWork, size: int = 10) -> None:
    for key in MANY:
        work.tables.dynamodb.put_item(TableName="library", Item=key | {"body": {"S": "x" * size}})


def _leave_undone(work: AtWork, operation: str, *, times: int) -> list[int]:
    """As a busy table does: all but the first of a batch is to be asked for again."""
    asked: list[int] = []

    def forget(parsed: dict[str, Any], **_: object) -> None:
        asked.append(1)
        if len(asked) > times:
            return
        if "Responses" in parsed:
            found = parsed["Responses"]["library"]
            keys = [{"pk": one["pk"], "sk": one["sk"]} for one in found[1:]]
            parsed["Responses"] = {"library": found[:1]}
            parsed["UnprocessedKeys"] = {"library": {"Keys": keys, "ConsistentRead": True}}
        else:
            again = [{"DeleteRequest": {"Key": MANY[-1]}}]
            parsed["UnprocessedItems"] = {"library": again}

    work.tables.dynamodb.meta.events.register(f"after-call.dynamodb.{operation}", forget)
    return asked


def test_a_query_longer_than_a_megabyte_is_read_to_its_end(work: AtWork) -> None:
    _fill(work, size=20_000)

    found = list(items_under(work.tables.dynamodb, "library", partition=tables.OUTBOX))

    assert len(found) == len(MANY)


def test_a_page_cut_short_by_its_size_says_where_the_next_begins(work: AtWork) -> None:
    for key in MANY:
        row = tables.member_row(FAIR, a.a_hash(key["sk"]["S"]))
        padding = {"body": {"S": "x" * 20_000}}
        work.tables.dynamodb.put_item(TableName="library", Item=row | padding)
    library = work.tables.adapters(work.world, page_size=1000).library

    first = library.assets_in(FAIR)
    assets = list(every(lambda after: library.assets_in(FAIR, after=after)))

    assert 0 < len(first.items) < len(MANY) and first.following
    assert len(set(assets)) == len(assets) == len(MANY)


def test_a_batch_left_undone_is_asked_again(work: AtWork) -> None:
    _fill(work)
    asked = _leave_undone(work, "BatchGetItem", times=2)

    found = list(items_at(work.tables.dynamodb, "library", keys=MANY[:30]))

    assert len(found) == 30 and len(asked) == 3


def test_a_batch_that_stays_undone_is_a_busy_store(work: AtWork) -> None:
    _fill(work)
    _leave_undone(work, "BatchGetItem", times=100)

    with pytest.raises(StoreUnavailable):
        list(items_at(work.tables.dynamodb, "library", keys=MANY[:30]))


def test_deletions_left_undone_are_made_again(work: AtWork) -> None:
    _fill(work)
    asked = _leave_undone(work, "BatchWriteItem", times=1)

    delete_all(work.tables.dynamodb, "library", keys=MANY)

    assert work.rows("library") == []
    assert len(asked) == 7  # six batches of at most 25, and one again


def test_deletions_that_stay_undone_are_a_busy_store(work: AtWork) -> None:
    _leave_undone(work, "BatchWriteItem", times=100)

    with pytest.raises(StoreUnavailable):
        delete_all(work.tables.dynamodb, "library", keys=MANY)


@pytest.mark.parametrize(
    "place",
    [
        "no json",
        ["a", "list"],
        {"pk": "C#x"},
        {"pk": f"C#{FAIR}", "sk": ""},
        {"pk": f"C#{FAIR}", "sk": 7},
        {"pk": f"C#{FAIR}", "sk": "A#x", "more": "x"},
        {"pk": "P#x", "sk": "A#x"},
        {"pk": f"C#{FAIR}", "sk": "RULE"},
    ],
)
def test_a_cursor_somebody_made_up_is_refused(work: AtWork, place: Any) -> None:
    text = place if isinstance(place, str) else json.dumps(place)
    cursor = Cursor(base64.urlsafe_b64encode(text.encode()).decode())

    with pytest.raises(ImpossibleValue, match="begin without one"):
        work.on.library.assets_in(CollectionId(FAIR), after=cursor)


@pytest.mark.parametrize("cursor", ["", "%", "ü", "AAAA", "a"])
def test_what_is_no_cursor_at_all_is_refused(work: AtWork, cursor: str) -> None:
    with pytest.raises(ImpossibleValue, match="begin without one"):
        work.on.library.assets_in(FAIR, after=Cursor(cursor))


def test_a_cursor_of_a_later_look_is_refused_by_an_earlier_one(work: AtWork) -> None:
    work.on.keys.make(ADA, Purpose.DATA)
    for name in ("one", "other"):
        asked = a.a_request(id=a.an_id(name))
        work.commit(Write(asked))
        work.commit(Write(asked.after(a.given()), asked))
    consents = work.tables.adapters(work.world, page_size=1).consents
    page = consents.ending_before(LATER)

    assert page.following
    with pytest.raises(ImpossibleValue, match="not of this list"):
        consents.ending_before(NOON, after=page.following)


def test_two_processes_hash_keywords_alike_whoever_is_first(work: AtWork) -> None:
    one, other = work.on.library, work.another().library
    asset = a.a_hash("asset")
    work.on.keys.make(asset, Purpose.TEXT)

    other.with_keyword("fair")
    one.describe(asset, Description(caption="", keywords=frozenset({"fair"})))

    assert other.with_keyword("fair").items == (asset,)
    assert work.another().library.with_keyword("FAIR").items == (asset,)
