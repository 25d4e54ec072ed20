"""Texts, the rows that find them, and races in which one of two is first."""

from collections.abc import Iterator
from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue, NotFound
from quitclaim.domain.ids import AssetId
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.ports.library import Description
from tests import builders as a
from tests.contract.tables_at_work import AtWork, at_work

ASSET = AssetId(a.a_hash("asset"))
WORDS = Description(caption="At the fair", keywords=frozenset({"fair", "tent"}))
FIRST = Stamp(asset=1, rules=1, noes=0)


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with at_work(dynamodb_local) as made:
        yield made


def test_the_rows_of_a_text_go_with_its_key(work: AtWork) -> None:
    work.on.keys.make(ASSET, Purpose.TEXT)
    work.on.library.describe(ASSET, WORDS)
    before = work.sorts("library", f"A#{ASSET}")

    work.commit(drops=(KeyDrop(ASSET, Purpose.TEXT),))

    assert len(before) == 3 and work.sorts("library", f"A#{ASSET}") == []


def test_a_text_erased_while_it_is_written_leaves_no_row(work: AtWork) -> None:
    work.on.keys.make(ASSET, Purpose.TEXT)
    other = work.another()

    def erase(**_: object) -> None:
        other.keys.drop(ASSET, Purpose.TEXT)

    work.tables.dynamodb.meta.events.register("after-call.dynamodb.BatchWriteItem", erase)

    with pytest.raises(NotFound):
        work.on.library.describe(ASSET, WORDS)
    assert work.sorts("library", f"A#{ASSET}") == []


def test_of_two_first_secrets_for_keywords_one_stays(work: AtWork) -> None:
    other = work.another()
    seen: list[dict[str, Any]] = []

    def be_first(params: dict[str, Any], **_: object) -> None:
        if params["Item"]["pk"]["S"] == "KEYWORDS" and not seen:
            seen.append(params)
            other.library.with_keyword("fair")

    work.tables.dynamodb.meta.events.register("provide-client-params.dynamodb.PutItem", be_first)
    work.on.keys.make(ASSET, Purpose.TEXT)

    work.on.library.describe(ASSET, WORDS)

    assert seen and other.library.with_keyword("fair").items == (ASSET,)


def test_without_its_key_the_secret_of_keywords_is_not_made_anew(work: AtWork) -> None:
    work.on.library.with_keyword("fair")
    work.on.keys.drop(AssetId("0" * 64), Purpose.TEXT)

    with pytest.raises(ImpossibleValue, match="restore"):
        work.another().library.with_keyword("fair")


def test_two_processes_hash_keywords_alike_whoever_is_first(work: AtWork) -> None:
    one, other = work.on.library, work.another().library
    work.on.keys.make(ASSET, Purpose.TEXT)

    other.with_keyword("fair")
    one.describe(ASSET, Description(caption="", keywords=frozenset({"fair"})))

    assert other.with_keyword("fair").items == (ASSET,)
    assert work.another().library.with_keyword("FAIR").items == (ASSET,)
