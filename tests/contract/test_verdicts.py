"""A verdict as it is written down: by channel, and found when its time is over (R6, R27)."""

from dataclasses import replace
from datetime import datetime

import pytest

from quitclaim.domain.errors import Conflict
from quitclaim.domain.ids import AssetId
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import (
    CAMP,
    DAY,
    FAIR,
    LATER,
    NOON,
    PRESS,
    SECOND,
    WEBSITE,
    a_collection_rule,
    a_hash,
    an_asset,
    an_id,
    some_rules,
)
from tests.contract.changes import commit, put
from tests.contract.filled import a_stored_verdict
from tests.contract.stores import Stores

ASSET = a_hash("asset")
FULL = a_stored_verdict(
    outcome=Outcome.REDACT, unclear=frozenset({an_id("one"), an_id("other")}), valid_until=LATER
)


def due(stores: Stores, *, at: datetime = NOON) -> list[AssetId]:
    return list(every(lambda after: stores.library.due(at, after=after)))


def test_what_was_decided_comes_back_by_its_channel(stores: Stores) -> None:
    put(stores, FULL)
    put(stores, a_stored_verdict(channel=PRESS))
    put(stores, a_stored_verdict(asset=a_hash("another")))

    assert stores.library.verdicts_of(ASSET) == {
        WEBSITE: FULL,
        PRESS: a_stored_verdict(channel=PRESS),
    }
    assert stores.library.verdicts_of(a_hash("none")) == {}


def test_it_is_written_over_the_version_that_was_read_and_over_no_other(stores: Stores) -> None:
    put(stores, FULL)
    after = replace(FULL, outcome=Outcome.CLEAR, unclear=frozenset(), version=2)
    commit(stores, Write(after, FULL))

    with pytest.raises(Conflict):
        commit(stores, Write(replace(after, outcome=Outcome.WITHHELD), FULL))

    assert stores.library.verdicts_of(ASSET)[WEBSITE] == after


@pytest.mark.parametrize("moved", ["asset", "rules", "noes"])
def test_it_is_written_only_while_what_it_was_decided_from_stands(
    stores: Stores, moved: str
) -> None:
    put(stores, some_rules(), an_asset())
    stamp = {"asset": 1, "rules": 1, "noes": 0} | {moved: 2}

    with pytest.raises(Conflict):
        put(stores, FULL, unless_moved=Stamp(**stamp))
    put(stores, FULL, unless_moved=Stamp(asset=1, rules=1, noes=0))

    assert stores.library.verdicts_of(ASSET)[WEBSITE] == FULL


def test_what_was_good_until_now_is_due_and_what_is_good_for_longer_is_not(
    stores: Stores,
) -> None:
    for name, until in (("past", NOON - DAY), ("now", NOON), ("soon", NOON + SECOND)):
        put(stores, a_stored_verdict(asset=a_hash(name), valid_until=until))
    put(stores, a_stored_verdict(asset=a_hash("never")))

    assert due(stores) == [a_hash("past"), a_hash("now")]
    assert due(stores, at=NOON + SECOND)[2:] == [a_hash("soon")]


@pytest.mark.parametrize("until", [LATER, None])
def test_once_it_was_decided_again_it_is_due_no_more(stores: Stores, until: object) -> None:
    before = a_stored_verdict(valid_until=NOON)
    put(stores, before)
    assert due(stores) == [ASSET]

    commit(stores, Write(replace(before, valid_until=until, version=2), before))  # type: ignore[arg-type]

    assert due(stores) == []


def test_a_collection_is_among_all_of_them_from_its_first_rule_on(stores: Stores) -> None:
    first = a_collection_rule()
    put(stores, first)
    put(stores, a_collection_rule(CAMP))
    commit(stores, Write(replace(first, version=2), first))

    found = every(lambda after: stores.library.all_collections(after=after))

    assert sorted(found) == sorted([FAIR, CAMP])
