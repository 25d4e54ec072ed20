"""R37, I6: in a recovered library table the log goes on from what was signed (ADR 0020)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, cast

import pytest
from moto import mock_aws

from cli.deployment import Deployment, stores_of
from quitclaim.adapters.carried_log import CarriedLog
from quitclaim.adapters.dynamodb_ledger import DynamoLedger
from quitclaim.adapters.folder_tiles import FolderTiles
from quitclaim.adapters.yearly_staff_keys import YearlyStaffKeys
from quitclaim.domain.errors import BrokenLog
from quitclaim.ports.changes import Change
from quitclaim.runtime.aws import client
from quitclaim.usecases.publish_log import PublishLog
from quitclaim.usecases.seal_log import SealLog
from tests.builders import NOON
from tests.contract.changes import a_fact
from tests.contract.on_files import House
from tests.fakes.fakes import fakes_of

PRESENT, RECOVERED = "library", "library-recovered"
BOTH: Final[Any] = {"present": PRESENT, "recovered": RECOVERED, "at": NOON}
CHANCE: Final = fakes_of().chance


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """Two facts are sealed and one waits; then the table is recovered, and three more happen."""
    with mock_aws():
        made = House(tmp_path, client("dynamodb"))
        made.create()
        _happened(made, 2)
        assert _sealed(made) == 2
        _happened(made, 1)
        rows = made.rows(PRESENT)
        made.create_table(RECOVERED, like=PRESENT)
        for row in rows:
            made.dynamodb.put_item(TableName=RECOVERED, Item=row)
        _happened(made, 2)
        assert _sealed(made) == 5
        _happened(made, 1)
        yield made


def test_a_recovered_ledger_signs_nothing(house: House) -> None:
    with pytest.raises(BrokenLog):
        _sealed(house, RECOVERED)


def test_once_its_rows_are_brought_over_the_log_goes_on(house: House) -> None:
    _happened(house, 1, RECOVERED)  # by a replay

    for _ in range(2):
        assert CarriedLog(house.dynamodb).carry(**BOTH)

    # Five were sealed, one waited in the present table, and what the replay did.
    assert _sealed(house, RECOVERED) == 7
    assert _sealed(house, RECOVERED) == 7


def test_what_was_sealed_meanwhile_is_sealed_once(house: House) -> None:
    CarriedLog(house.dynamodb).carry(**BOTH)
    _sealed(house, RECOVERED)

    ledger = _ledger(house, RECOVERED)
    facts = [payload.waiting.fact.id for at in range(6) if (payload := ledger.payload(at))]
    assert len(facts) == len(set(facts)) == 6


def test_what_has_run_out_is_not_waited_for(house: House) -> None:
    """A table just recovered has no time to live yet."""
    row = {"pk": {"S": "OUTBOX#OLD"}, "sk": {"S": "of her"}}
    for place, ends in (("is over", 0), ("is not", 60)):
        until = {"N": str(int(NOON.timestamp()) + ends)}
        item = row | {"sk": {"S": place}, "gone_after": until}
        house.dynamodb.put_item(TableName=RECOVERED, Item=item)

    CarriedLog(house.dynamodb).carry(**BOTH)

    left = [one["sk"]["S"] for one in house.rows(RECOVERED) if one["pk"] == row["pk"]]
    assert left == ["is not"]


def _happened(house: House, times: int, table: str = PRESENT) -> None:
    stores = stores_of(cast("Deployment", house), library_table=table)
    for _ in range(times):
        stores.commits.commit(Change(fact=a_fact()))


def _ledger(house: House, table: str) -> DynamoLedger:
    return DynamoLedger(house.dynamodb, library_table=table, keys_table="keys")


def _sealed(house: House, table: str = PRESENT) -> int:
    """Sealed and shown; how far the log goes."""
    ledger, keys = _ledger(house, table), house.stores.keys
    staff_keys = YearlyStaffKeys(house.dynamodb, library_table=table, keys=keys)
    SealLog(ledger, keys, CHANCE, staff_keys)()
    return PublishLog(ledger, FolderTiles(house.folder / "log"), fakes_of().signer)()
