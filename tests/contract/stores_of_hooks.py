"""The ports about endpoints outside, over one kind of store."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from moto import mock_aws

from quitclaim.adapters.dynamodb_deliveries import DynamoDeliveries
from quitclaim.adapters.dynamodb_hooks import DynamoHooks
from quitclaim.adapters.tables import LAYOUTS
from quitclaim.ports.hooks import Deliveries, Hooks
from quitclaim.runtime.aws import client
from tests.fakes.fakes import fakes_of
from tests.fakes.in_memory_reports import InMemoryReports
from tests.fakes.world import Report, World

PAGE: Final = 3
HOOKS: Final = "hooks"


@dataclass(frozen=True, slots=True, kw_only=True)
class HookStores:
    """`dynamodb`, `kms`: None where the store is the fake."""

    hooks: Hooks
    deliveries: Deliveries
    reports: list[Report]
    dynamodb: Any = None
    kms: Any = None


@contextmanager
def in_memory(_: Any) -> Iterator[HookStores]:
    fakes = fakes_of()
    fakes.world.pages.size = PAGE
    yield HookStores(hooks=fakes.hooks, deliveries=fakes.deliveries, reports=fakes.world.reports)


@contextmanager
def on_moto(_: Any) -> Iterator[HookStores]:
    with mock_aws():
        yield on_dynamodb(client("dynamodb"))


@contextmanager
def on_dynamodb_local(fixtures: Any) -> Iterator[HookStores]:
    """KMS is moto's here too: nothing else speaks its protocol."""
    dynamodb = fixtures("dynamodb_local")
    with mock_aws():
        yield on_dynamodb(dynamodb)


def on_dynamodb(dynamodb: Any) -> HookStores:
    dynamodb.create_table(**LAYOUTS[HOOKS].definition(HOOKS))
    kms, world = client("kms"), World()
    key_arn = kms.create_key()["KeyMetadata"]["Arn"]
    reports = InMemoryReports(world)
    return HookStores(
        hooks=DynamoHooks(dynamodb, kms, hooks_table=HOOKS, key_arn=key_arn, reports=reports),
        deliveries=DynamoDeliveries(dynamodb, hooks_table=HOOKS, reports=reports, page_size=PAGE),
        reports=world.reports,
        dynamodb=dynamodb,
        kms=kms,
    )


KINDS: Final = {"memory": in_memory, "moto": on_moto, "dynamodb_local": on_dynamodb_local}
