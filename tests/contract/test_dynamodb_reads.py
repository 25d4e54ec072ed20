"""Reading to the end: pages, and batches that come back unfinished."""

from collections.abc import Iterator
from typing import Any, Final

import pytest

from quitclaim.adapters import log_rows, tables
from quitclaim.adapters.dynamodb_reads import delete_all, items_at, items_under
from quitclaim.domain.errors import StoreUnavailable
from quitclaim.ports.paging import every
from tests import builders as a
from tests.builders import ADA, FAIR, NOON, SECOND
from tests.contract.changes import a_fact
from tests.contract.tables_at_work import AtWork, at_work

MANY: Final = [
    log_rows.waiting_row(a_fact(at=NOON + number * SECOND, id=a.an_id(str(number))))
    for number in range(130)
]


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


def test_what_remains_of_her_is_counted_to_its_end(work: AtWork) -> None:
    padding = {"body": {"S": "x" * 20_000}}
    for key in MANY:
        name = key["sk"]["S"]
        shown = tables.shown_row(ADA, a.a_hash(name))
        aside = tables.record_row(ADA, tables.ASIDE, record=name)
        work.tables.dynamodb.put_item(TableName="library", Item=shown | padding)
        work.tables.dynamodb.put_item(TableName="people", Item=aside | padding)

    assert work.on.traces.of([ADA]).rows == len(MANY)
    assert work.on.consents.remains(ADA) == len(MANY)


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
