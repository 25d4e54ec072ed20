"""The rows of what is said of a collection, and why its pictures are kept."""

from typing import assert_never

from quitclaim.adapters import tables
from quitclaim.adapters.dynamodb_keepings import kept_row
from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.recognition.rosters import Attestation, Roster

OfCollection = CollectionRule | Keeping | Justification | Roster | Attestation


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
        case _ as never:
            assert_never(never)
