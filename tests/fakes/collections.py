"""What is said of a collection, why its pictures are kept, and its runs."""

from quitclaim.domain.consents.event_codes import EventCode
from quitclaim.domain.forgetting.keeping import Justification, Keeping
from quitclaim.domain.organisation.memberships import CollectionRule
from quitclaim.domain.organisation.skips import Skip
from quitclaim.domain.organisation.use_log import UseEntry
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.domain.recognition.looking import Unexplained
from quitclaim.domain.recognition.rosters import Attestation, Roster
from quitclaim.ports.records import Record
from tests.fakes.in_memory_keepings import put_kept, stored_kept
from tests.fakes.in_memory_runs import place_of
from tests.fakes.rows import OfRun
from tests.fakes.world import World

OfCollection = CollectionRule | EventCode | Roster | Attestation | Keeping | Justification | OfRun


def stored_of_collection(world: World, record: OfCollection) -> Record | None:
    match record:
        case CollectionRule():
            return world.collections.get(record.collection)
        case EventCode():
            return world.codes.get(record.id)
        case Roster():
            return world.rosters.get(record.collection)
        case Attestation():
            return record if record in world.attestations[record.collection] else None
        case Keeping() | Justification():
            return stored_kept(world, record)
        case RunAccount() | UseEntry() | Skip() | Unexplained():
            return world.of_runs.get(place_of(record))


def put_of_collection(world: World, record: OfCollection) -> None:
    match record:
        case CollectionRule():
            world.collections[record.collection] = record
        case EventCode():
            world.codes[record.id] = record
        case Roster():
            world.rosters[record.collection] = record
        case Attestation():
            world.attestations[record.collection][record] = None
        case Keeping() | Justification():
            put_kept(world, record)
        case RunAccount() | UseEntry() | Skip() | Unexplained():
            world.of_runs[place_of(record)] = record
