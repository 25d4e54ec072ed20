"""The searches find pictures and decide nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from quitclaim.domain.ids import AssetId
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.ports.library import Description
from quitclaim.ports.paging import Cursor, Page, every
from quitclaim.ports.writes import Write
from tests.builders import PRESS, WEBSITE, a_hash, an_asset
from tests.contract.changes import commit, put
from tests.contract.filled import a_stored_verdict
from tests.contract.stores import PAGE, Stores

ONE, OTHER = AssetId(a_hash("one")), AssetId(a_hash("other"))
MAY = date(2026, 5, 1)


def found(search: Callable[[Cursor | None], Page[AssetId]]) -> list[AssetId]:
    return sorted(every(search))


def by_word(stores: Stores, word: str) -> list[AssetId]:
    return found(lambda after: stores.library.with_keyword(word, after=after))


def by_month(stores: Stores, month: date) -> list[AssetId]:
    return found(lambda after: stores.library.taken_in(month, after=after))


def usable(stores: Stores, outcome: Outcome) -> list[AssetId]:
    return found(lambda after: stores.library.usable_on(WEBSITE, outcome, after=after))


def describe(stores: Stores, asset: AssetId, *keywords: str, caption: str = "") -> Description:
    description = Description(caption=caption, keywords=frozenset(keywords))
    stores.keys.make(asset, Purpose.TEXT)
    stores.library.describe(asset, description)
    return description


def test_a_text_comes_back(stores: Stores) -> None:
    said = describe(stores, ONE, "fair", "Karussell", caption="At the fair\nin May")

    assert stores.library.description(ONE) == said
    assert stores.library.description(OTHER) is None


def test_a_keyword_finds_what_it_describes(stores: Stores) -> None:
    describe(stores, ONE, "fair", "horse")
    describe(stores, OTHER, "fair")

    assert by_word(stores, "fair") == sorted([ONE, OTHER])
    assert by_word(stores, "horse") == [ONE]
    assert by_word(stores, "hors") == []


@pytest.mark.parametrize("typed", ["straßenfest", "STRASSENFEST", "Strassenfest"])
def test_capitals_do_not_matter(stores: Stores, typed: str) -> None:
    describe(stores, ONE, "Straßenfest")

    assert by_word(stores, typed) == [ONE]


def test_a_new_text_replaces_the_old_and_its_keywords(stores: Stores) -> None:
    describe(stores, ONE, "fair", "horse")

    said = describe(stores, ONE, "fair", "dog", caption="A dog")

    assert stores.library.description(ONE) == said
    assert (by_word(stores, "horse"), by_word(stores, "dog")) == ([], [ONE])
    assert by_word(stores, "fair") == [ONE]


def test_to_describe_again_changes_nothing(stores: Stores) -> None:
    said = describe(stores, ONE, "fair")

    assert describe(stores, ONE, "fair") == said
    assert by_word(stores, "fair") == [ONE]


def test_without_its_key_a_text_is_neither_read_nor_found(stores: Stores) -> None:
    describe(stores, ONE, "fair")
    describe(stores, OTHER, "fair")

    commit(stores, drops=(KeyDrop(ONE, Purpose.TEXT),))

    assert stores.library.description(ONE) is None
    assert by_word(stores, "fair") == [OTHER]


def test_an_outcome_is_found_on_its_channel(stores: Stores) -> None:
    put(stores, a_stored_verdict(asset=ONE))
    put(stores, a_stored_verdict(asset=ONE, channel=PRESS, outcome=Outcome.WITHHELD))
    put(stores, a_stored_verdict(asset=OTHER, outcome=Outcome.REDACT))

    assert usable(stores, Outcome.CLEAR) == [ONE]
    assert usable(stores, Outcome.REDACT) == [OTHER]
    assert usable(stores, Outcome.WITHHELD) == []


def test_the_last_outcome_is_found(stores: Stores) -> None:
    before = a_stored_verdict(asset=ONE)
    put(stores, before)

    after = replace(before, outcome=Outcome.WITHHELD, version=2)
    commit(stores, Write(after, before))

    assert (usable(stores, Outcome.CLEAR), usable(stores, Outcome.WITHHELD)) == ([], [ONE])


def test_every_find_comes_once_page_by_page(stores: Stores) -> None:
    ids = [AssetId(a_hash(f"asset {number}")) for number in range(2 * PAGE + 1)]
    for one in ids:
        describe(stores, one, "fair")
        put(stores, an_asset(id=one, taken_at=datetime(2026, 5, 1, tzinfo=UTC)))
        put(stores, a_stored_verdict(asset=one))

    assert by_word(stores, "fair") == by_month(stores, MAY) == sorted(ids)
    assert usable(stores, Outcome.CLEAR) == sorted(ids)
    assert len(stores.library.taken_in(MAY).items) == PAGE
