"""Whom the organisation deals with: signing services, somebody else's clock, those who listen."""

from typing import Any

from tests.fakes.fake_post import FakePost
from tests.fakes.fake_printer import FakePrinter
from tests.fakes.fake_signing_service import fake_services
from tests.fakes.fake_stationery import FakeStationery
from tests.fakes.in_memory_envelopes import InMemoryAccounts, InMemoryHints
from tests.fakes.in_memory_hooks import FakeBell, InMemoryDeliveries, InMemoryHooks
from tests.fakes.timestamping import FakeAuthority, InMemoryOutages, InMemoryTimestamps
from tests.fakes.world import World


def outsiders_of(world: World) -> dict[str, Any]:
    return {
        "accounts": InMemoryAccounts(world),
        "hints": InMemoryHints(world),
        "services": fake_services(),
        "authority": FakeAuthority(world),
        "outages": InMemoryOutages(world),
        "timestamps": InMemoryTimestamps(world),
        "post": FakePost(world),
        "printer": FakePrinter(world),
        "stationery": FakeStationery(world),
        "bell": FakeBell(world),
        "deliveries": InMemoryDeliveries(world),
        "hooks": InMemoryHooks(world),
    }
