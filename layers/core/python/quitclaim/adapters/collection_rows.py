"""The rows of what is said of a collection, why its pictures are kept, and its runs."""

from typing import assert_never

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_keepings import kept_row
from quitclaim.adapters.run_rows import OfRun, led_rows, row_of_run
from quitclaim.adapters.verdict_rows import listed_row
from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.skips import Skip
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.looking import Unexplained
from quitclaim.domain.recognition.rosters import Attestation, Roster

OfCollection = CollectionRule | Keeping | Justification | Roster | Attestation | OfRun


def row_in_collection(record: OfCollection) -> tables.Key:
    match record:
        case CollectionRule():
            return tables.collection_row(record.collection)
        case Roster():
            return tables.roster_row(record.collection)
        case Attestation():
            return tables.attestation_row(record)
        case Keeping() | Justification():
            return kept_row(record)
        case RunAccount() | UseEntry() | Skip() | Unexplained():
            return row_of_run(record)
        case _ as never:
            assert_never(never)


def leading_to(record: OfCollection) -> tuple[tables.Key, ...]:
    """Rows by which it is found among all, or among those of its collection."""
    match record:
        case CollectionRule():
            return (listed_row(record.collection),)
        case RunAccount():
            return led_rows(record)
        case _:
            return ()
