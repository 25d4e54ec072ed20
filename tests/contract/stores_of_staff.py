"""The ports about staff over one kind of store, with the commits that write for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from moto import mock_aws

from quitclaim.ports.changes import Commits
from quitclaim.ports.envelopes import Accounts, Hints
from quitclaim.ports.keys import Keys
from quitclaim.ports.rates import Rates
from quitclaim.ports.repeats import Repeats
from quitclaim.ports.staff import Staff
from quitclaim.ports.timestamps import Outages
from quitclaim.runtime.aws import client
from tests.contract.dynamodb import Tables
from tests.fakes.fakes import fakes_of
from tests.fakes.world import Report, World


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffStores:
    """`dynamodb`: None where the store is the fake."""

    accounts: Accounts
    hints: Hints
    keys: Keys
    outages: Outages
    staff: Staff
    rates: Rates
    repeats: Repeats
    commits: Commits
    reports: list[Report]
    dynamodb: Any = None


@contextmanager
def in_memory(_: Any) -> Iterator[StaffStores]:
    fakes = fakes_of()
    yield StaffStores(
        accounts=fakes.accounts,
        hints=fakes.hints,
        keys=fakes.keys,
        outages=fakes.outages,
        staff=fakes.staff,
        rates=fakes.rates,
        repeats=fakes.repeats,
        commits=fakes.commits,
        reports=fakes.world.reports,
    )


@contextmanager
def on_moto(_: Any) -> Iterator[StaffStores]:
    with mock_aws():
        yield on_dynamodb(client("dynamodb"))


@contextmanager
def on_dynamodb_local(fixtures: Any) -> Iterator[StaffStores]:
    dynamodb = fixtures("dynamodb_local")
    with mock_aws():
        yield on_dynamodb(dynamodb)


def on_dynamodb(dynamodb: Any) -> StaffStores:
    tables, world = Tables(dynamodb, client("kms")), World()
    tables.create()
    adapters = tables.adapters(world)
    return StaffStores(
        accounts=adapters.accounts,
        hints=adapters.hints,
        keys=adapters.keys,
        outages=adapters.outages,
        staff=adapters.staff,
        rates=adapters.rates,
        repeats=adapters.repeats,
        commits=adapters.commits,
        reports=world.reports,
        dynamodb=dynamodb,
    )


KINDS = {"memory": in_memory, "moto": on_moto, "dynamodb_local": on_dynamodb_local}
