"""What settlements and pseudonyms leave in the rows, and what they make of rows nobody knows."""

from collections.abc import Iterator
from typing import Any

import pytest

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_settlements import KEPT_FOR
from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.uploads import Settled, Upload
from quitclaim.ports.changes import Purpose
from tests.builders import NOON, a_hash
from tests.contract.tables_at_work import AtWork, at_work

UPLOAD = Upload("ann/Fair/Ada Lovelace.jpg", "v1")


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with at_work(dynamodb_local) as made:
        yield made


def row_of(work: AtWork) -> tables.Key:
    return tables.settlement_row(work.on.pseudonyms.of_upload(UPLOAD))


def test_no_row_says_what_a_file_is_called_or_who_put_it(work: AtWork) -> None:
    work.on.settlements.settle(UPLOAD, Settled(asset=a_hash("asset")))
    work.on.pseudonyms.of_folder("Ada's wedding")

    written = work.everything()
    assert "settled" not in written and a_hash("asset") in written
    assert not any(word in written for word in ("Ada", "Lovelace", "ann", "Fair", "wedding"))


def test_a_settlement_outlives_its_upload_and_no_longer(work: AtWork) -> None:
    work.on.settlements.settle(UPLOAD, Settled())

    row = work.row("library", row_of(work))
    assert row
    assert row[tables.GONE_AFTER] == int((NOON + KEPT_FOR).timestamp())


def test_a_settlement_that_nobody_knows_is_reported_and_made_again(work: AtWork) -> None:
    work.on.settlements.settle(UPLOAD, Settled())
    work.alter("library", row_of(work), body={"M": {"sideways": {"S": "sideways"}}})

    assert work.on.settlements.settled(UPLOAD) is None
    (report,) = work.reports
    assert report.kind == "settlement"


def test_two_processes_give_the_same_pseudonyms_and_two_deployments_others(
    work: AtWork, dynamodb_local: Any
) -> None:
    ours = [one.pseudonyms.of_folder("Fair") for one in (work.on, work.another())]
    for name in tables.LAYOUTS:
        dynamodb_local.delete_table(TableName=name)

    with at_work(dynamodb_local) as elsewhere:
        theirs = elsewhere.on.pseudonyms.of_folder("Fair")

    assert len({*ours}) == 1
    assert theirs not in ours


def test_a_lost_key_of_pseudonyms_is_never_made_anew(work: AtWork) -> None:
    """Every picture would be taken in a second time."""
    work.on.pseudonyms.of_folder("Fair")
    work.on.keys.drop(AssetId("f" * 64), Purpose.TEXT)

    with pytest.raises(ImpossibleValue, match="restore the keys table"):
        work.another().pseudonyms.of_folder("Fair")
