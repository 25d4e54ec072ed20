"""What an earlier release stored of channels and renditions is read, and catches up (R28)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from quitclaim.adapters import tables
from quitclaim.adapters.rendition_rows import movement_row
from quitclaim.domain.organisation.finish import USUAL
from quitclaim.domain.publishing.feeds import KEPT_FOR, movement_of
from quitclaim.ports.writes import Write
from tests.builders import DAY, NOON, WEBSITE, some_rules
from tests.contract.damage import PICTURE, a_world
from tests.contract.filled import a_rendition
from tests.contract.tables_at_work import AtWork

OUT = a_rendition(asset=PICTURE.id)
SINCE_THEN = ("finish", "extent", "release", "published_at")


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with a_world(dynamodb_local) as made:
        yield made


def item(work: AtWork, row: tables.Key) -> dict[str, Any]:
    found: dict[str, Any] = work.tables.dynamodb.get_item(TableName="library", Key=row)["Item"]
    return found


def as_it_was_stored(work: AtWork) -> None:
    row = tables.rendition_row(OUT.id)
    body = item(work, row)["body"]["M"]
    before = {name: value for name, value in body.items() if name not in SINCE_THEN}
    assert len(before) == len(body) - len(SINCE_THEN)
    work.alter("library", row, body={"M": before})
    work.tables.dynamodb.delete_item(TableName="library", Key=movement_row(OUT))


def test_channels_without_a_finish_have_the_usual_one(work: AtWork) -> None:
    body = item(work, tables.rules_row())["body"]["M"]
    for channel in body["channels"]["M"].values():
        del channel["M"]["finish"]
    work.alter("library", tables.rules_row(), body={"M": body})

    rules = work.on.library.rules()

    assert rules == some_rules() and not work.reports
    assert {rule.finish for rule in rules.channels.values()} == {USUAL}


def test_a_rendition_of_then_is_one_that_was_made_as_usual(work: AtWork) -> None:
    as_it_was_stored(work)

    assert work.on.library.rendition(OUT.id) == OUT
    assert OUT.finish == USUAL and not work.reports


def test_it_joins_the_feed_when_it_is_decided_again(work: AtWork) -> None:
    as_it_was_stored(work)
    assert work.on.library.moved_on(WEBSITE).items == ()
    again = replace(OUT, decided_at=NOON + DAY, version=2)

    work.commit(Write(again, OUT))

    assert work.on.library.moved_on(WEBSITE).items == (movement_of(again),)


def test_that_it_was_recalled_is_forgotten_in_time_and_that_it_is_out_is_not(work: AtWork) -> None:
    assert tables.GONE_AFTER not in item(work, movement_row(OUT))
    gone = OUT.recalled(at=NOON + DAY)

    work.commit(Write(gone, OUT))

    until = NOON + DAY + KEPT_FOR
    assert item(work, movement_row(gone))[tables.GONE_AFTER] == {"N": str(int(until.timestamp()))}
