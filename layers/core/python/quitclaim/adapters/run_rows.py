"""The rows of a run: its account, and of each asset its use, why it was left alone, its tasks."""

from typing import Final, assert_never

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_items import to_item
from quitclaim.domain.ids import AssetId, RunId
from quitclaim.domain.organisation.skips import Skip
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.looking import Unexplained

USE: Final = "USE#"
SKIP: Final = "SKIP#"
FACES: Final = "FACES#"
# Under a collection, which leads to its runs; and where all of them lie together.
RUN: Final = "RUN#"
RUNS: Final = "RUNS"

OfRun = RunAccount | UseEntry | Skip | Unexplained


def row_of_run(record: OfRun) -> tables.Key:
    match record:
        case RunAccount():
            return account_row(record.id)
        case UseEntry():
            return part_row(record.run, USE, asset=record.asset)
        case Skip():
            return part_row(record.run, SKIP, asset=record.asset)
        case Unexplained():
            return part_row(record.run, FACES, asset=record.asset)
        case _ as never:
            assert_never(never)


def under_run(run: RunId) -> str:
    return f"{RUN}{run}"


def account_row(run: RunId) -> tables.Key:
    return to_item({"pk": under_run(run), "sk": "ACCOUNT"})


def part_row(run: RunId, part: str, *, asset: AssetId) -> tables.Key:
    return to_item({"pk": under_run(run), "sk": f"{part}{asset}"})


def led_rows(account: RunAccount) -> tuple[tables.Key, ...]:
    """Under its collection and among all, the latest last."""
    sort = f"{RUN}{tables.instant_key(account.started_at)}#{account.id}"
    places = (tables.under_collection(account.collection), RUNS)
    return tuple(to_item({"pk": partition, "sk": sort}) for partition in places)
