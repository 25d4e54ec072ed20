"""All the ports over one kind of store, and what a test may do to it behind their backs."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, fields
from typing import Any, Final

from moto import mock_aws

from quitclaim.ports.catalogue import Catalogue
from quitclaim.ports.changes import Commits
from quitclaim.ports.consents import Consents
from quitclaim.ports.erasure_orders import ErasureOrders
from quitclaim.ports.event_codes import EventCodes
from quitclaim.ports.evidence_orders import EvidenceOrders
from quitclaim.ports.histories import Histories, Neighbours
from quitclaim.ports.inbox import Pseudonyms, Settlements
from quitclaim.ports.keepings import Keepings
from quitclaim.ports.keys import Keys
from quitclaim.ports.ledger import Ledger
from quitclaim.ports.library import Library
from quitclaim.ports.mail import Letters
from quitclaim.ports.records import Record
from quitclaim.ports.requests import Requests
from quitclaim.ports.runs import Runs
from quitclaim.ports.selections import Selections
from quitclaim.ports.staff_keys import StaffKeys
from quitclaim.ports.takings import Takings
from quitclaim.ports.traces import Traces
from quitclaim.ports.writes import subject_of
from quitclaim.ports.zips import Zips
from quitclaim.runtime.aws import client
from tests.contract.dynamodb import Tables
from tests.contract.dynamodb_adapters import Adapters
from tests.fakes.fakes import Fakes, fakes_of
from tests.fakes.world import Report, World

PAGE: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Stores:
    """`spoil` puts a value that nobody knows into a stored record; a page holds PAGE rows."""

    catalogue: Catalogue
    commits: Commits
    consents: Consents
    erasure_orders: ErasureOrders
    event_codes: EventCodes
    evidence_orders: EvidenceOrders
    histories: Histories
    keepings: Keepings
    keys: Keys
    letters: Letters
    library: Library
    ledger: Ledger
    neighbours: Neighbours
    pseudonyms: Pseudonyms
    requests: Requests
    runs: Runs
    selections: Selections
    settlements: Settlements
    staff_keys: StaffKeys
    takings: Takings
    traces: Traces
    zips: Zips
    reports: list[Report]
    spoil: Callable[[Record], None]


# What a kind of store needs is asked of pytest by name, so that nothing starts unless it is needed.
Fixtures = Callable[[str], Any]


@contextmanager
def in_memory(_: Fixtures) -> Iterator[Stores]:
    fakes = fakes_of()
    fakes.world.pages.size = PAGE
    yield _of(
        fakes,
        neighbours=fakes.histories,
        reports=fakes.world.reports,
        spoil=lambda record: fakes.world.spoil(subject_of(record)),
    )


@contextmanager
def on_moto(_: Fixtures) -> Iterator[Stores]:
    with mock_aws():
        yield on_dynamodb(client("dynamodb"))


@contextmanager
def on_dynamodb_local(fixtures: Fixtures) -> Iterator[Stores]:
    """KMS is moto's here too: nothing else speaks its protocol."""
    dynamodb = fixtures("dynamodb_local")
    with mock_aws():
        yield on_dynamodb(dynamodb)


def on_dynamodb(dynamodb: Any) -> Stores:
    tables, world = Tables(dynamodb, client("kms")), World()
    tables.create()
    adapters = tables.adapters(world, page_size=PAGE)
    spoil = tables.spoil
    return _of(adapters, neighbours=adapters.histories, reports=world.reports, spoil=spoil)


def _of(ports: Fakes | Adapters, **others: Any) -> Stores:
    wanted = {field.name for field in fields(Stores)} - others.keys()
    return Stores(**{name: getattr(ports, name) for name in wanted}, **others)


_Kinds = Mapping[str, Callable[[Fixtures], AbstractContextManager[Stores]]]
KINDS: Final[_Kinds] = {"memory": in_memory, "moto": on_moto, "dynamodb_local": on_dynamodb_local}
