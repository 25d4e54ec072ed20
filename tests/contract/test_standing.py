"""R30: which version stood at an instant, from rows written with each version itself."""

from datetime import datetime

import pytest

from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write
from tests.builders import (
    ADA,
    DAY,
    NOON,
    SECOND,
    YESTERDAY,
    a_hash,
    a_linked_face,
    an_asset,
    some_rules,
)
from tests.contract.changes import a_fact, commit, erase, known
from tests.contract.stores import PAGE, Stores

PICTURE = an_asset().id


def write(
    stores: Stores, record: Record, before: Record | None = None, *, at: datetime = NOON
) -> None:
    commit(stores, Write(record, before), fact=a_fact(record, at=at))


def versions(stores: Stores, count: int) -> list[Asset]:
    """Each a day after the one before, the first YESTERDAY."""
    made: list[Asset] = []
    for number in range(count):
        made.append(an_asset(version=number + 1))
        before = made[-2] if number else None
        write(stores, made[-1], before, at=YESTERDAY + number * DAY)
    return made


@pytest.mark.parametrize("count", [1, 3 * PAGE, 25])
def test_the_version_that_stood_is_found_however_many_there_are(stores: Stores, count: int) -> None:
    """More than is read of them at once, too."""
    versions(stores, count)

    for number in range(count):
        began = YESTERDAY + number * DAY
        assert stores.library.asset_version_at(PICTURE, began) == number + 1
        assert stores.library.asset_version_at(PICTURE, began - SECOND) == (number or None)


def test_of_several_in_one_second_the_last_stood(stores: Stores) -> None:
    write(stores, an_asset())
    write(stores, an_asset(version=2), an_asset())

    assert stores.library.asset_version_at(PICTURE, NOON) == 2


def test_of_a_picture_nobody_knows_none_stood(stores: Stores) -> None:
    versions(stores, 1)

    assert stores.library.asset_version_at(a_hash("another"), NOON) is None


def test_the_rules_that_stood_are_found_whatever_noes_were_counted_since(stores: Stores) -> None:
    write(stores, some_rules(), at=YESTERDAY)
    commit(stores, makes_less=True)
    write(stores, some_rules(stopped=True, version=2), some_rules())

    assert stores.library.rules_version_at(YESTERDAY - SECOND) is None
    assert stores.library.rules_version_at(NOON - SECOND) == 1
    assert stores.library.rules_version_at(NOON) == 2


def test_a_version_whose_evidence_was_erased_is_named_and_not_given(stores: Stores) -> None:
    """Art. 17: what she was in may have stood then, and nobody can say more."""
    known(stores, ADA)
    first, second, third = (
        an_asset(version=1),
        an_asset(a_linked_face(), version=2),
        an_asset(version=3),
    )
    write(stores, first, at=YESTERDAY)
    write(stores, second, first)
    write(stores, third, second, at=NOON + DAY)
    erase(stores, ADA)
    stores.traces.forget([ADA])

    found = stores.library.asset_version_at(PICTURE, NOON)

    assert found == 2 and stores.library.asset_as_of(PICTURE, found) is None
    assert stores.library.asset_version_at(PICTURE, NOON + DAY) == 3
