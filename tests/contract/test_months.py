"""Assets by the month they were taken in."""

from datetime import UTC, date, datetime

from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.assets import Fate
from quitclaim.ports.paging import every
from quitclaim.ports.writes import Write
from tests.builders import a_hash, an_asset
from tests.contract.changes import commit, put
from tests.contract.stores import Stores

ONE, OTHER = AssetId(a_hash("one")), AssetId(a_hash("other"))
MAY = date(2026, 5, 1)


def by_month(stores: Stores, month: date) -> list[AssetId]:
    return sorted(every(lambda after: stores.library.taken_in(month, after=after)))


def test_a_month_holds_what_was_taken_in_it(stores: Stores) -> None:
    first, last = datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 5, 31, 23, 59, 59, tzinfo=UTC)
    put(stores, an_asset(id=ONE, taken_at=first), an_asset(id=OTHER, taken_at=last))
    put(stores, an_asset(id=a_hash("june"), taken_at=datetime(2026, 6, 1, tzinfo=UTC)))
    put(stores, an_asset(id=a_hash("never"), taken_at=None))

    assert by_month(stores, MAY) == by_month(stores, date(2026, 5, 20)) == sorted([ONE, OTHER])
    assert by_month(stores, date(2026, 4, 1)) == []


def test_what_is_deleted_is_found_no_more(stores: Stores) -> None:
    taken_at = datetime(2026, 5, 1, tzinfo=UTC)
    there = an_asset(id=ONE, taken_at=taken_at)
    put(stores, there)

    commit(stores, Write(an_asset(id=ONE, taken_at=taken_at, fate=Fate.DELETED, version=2), there))

    assert by_month(stores, MAY) == []


def test_a_corrected_instant_moves_it(stores: Stores) -> None:
    there = an_asset(id=ONE, taken_at=datetime(2026, 5, 1, tzinfo=UTC))
    put(stores, there)

    commit(
        stores,
        Write(an_asset(id=ONE, taken_at=datetime(2025, 5, 1, tzinfo=UTC), version=2), there),
    )

    assert (by_month(stores, MAY), by_month(stores, date(2025, 5, 1))) == ([], [ONE])
