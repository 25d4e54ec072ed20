"""R12: a link nobody minted costs as many reads as one that ran out, of the same kinds."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from quitclaim.domain.ids import TokenHash
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from quitclaim.usecases.open_link import OpenLink
from tests import builders as a
from tests.builders import ADA, DAY, NOON
from tests.contract.tables_at_work import AtWork, at_work
from tests.fakes.fake_clock import FakeClock

MINTED = a.a_hash("token")
UNKNOWN = a.a_hash("nobody's")


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with at_work(dynamodb_local) as made:
        made.on.keys.make(ADA, Purpose.DATA)
        made.commit(Write(a.a_person()))
        made.commit(Write(a.a_request()), encloses=(a.a_capability(),))
        yield made


@pytest.fixture
def asked(work: AtWork) -> list[tuple[str, str]]:
    """What is asked from now on, and of which table."""
    seen: list[tuple[str, str]] = []

    def see(params: dict[str, Any], model: Any, **_: object) -> None:
        tables = params.get("RequestItems", (params.get("TableName"),))
        seen.extend((model.name, str(table)) for table in tables)

    work.tables.dynamodb.meta.events.register("provide-client-params.dynamodb", see)
    return seen


@pytest.fixture
def rows(work: AtWork) -> list[tuple[str, int]]:
    """How many rows every answer brings from now on, and of which table."""
    seen: list[tuple[str, int]] = []

    def see(parsed: dict[str, Any], model: Any, **_: object) -> None:
        found = parsed.get("Count", int("Item" in parsed))
        batches = parsed.get("Responses", {}).values()
        seen.append((model.name, found + sum(map(len, batches))))

    work.tables.dynamodb.meta.events.register("after-call.dynamodb", see)
    return seen


def spent(asked: list[tuple[str, str]], act: Callable[[], object]) -> list[tuple[str, str]]:
    asked.clear()
    assert act() is None
    return [*asked]


def opening(work: AtWork, token: TokenHash) -> Callable[[], object]:
    clock = FakeClock(NOON + 31 * DAY)
    open_link = OpenLink(work.on.consents, work.on.requests, work.on.library, clock)
    return lambda: open_link(token)


def test_what_nobody_minted_costs_as_much_as_what_ran_out(
    work: AtWork, asked: list[tuple[str, str]]
) -> None:
    ran_out = spent(asked, opening(work, MINTED))
    unknown = spent(asked, opening(work, UNKNOWN))

    assert unknown == ran_out and len(unknown) == 5


def test_whoever_came_before_is_read_in_the_place_of_nobody(
    work: AtWork, rows: list[tuple[str, int]]
) -> None:
    """What waiting could tell apart is how much a dossier brings: the same for both."""
    open_link = OpenLink(
        work.on.consents, work.on.requests, work.on.library, FakeClock(NOON + 31 * DAY)
    )
    open_link(MINTED)
    of_the_dossier = rows[3:]
    rows.clear()
    assert open_link(UNKNOWN) is None

    assert rows[3:] == of_the_dossier
    assert any(brought for _, brought in of_the_dossier)


def test_what_led_to_somebody_forgotten_costs_as_much(
    work: AtWork, asked: list[tuple[str, str]]
) -> None:
    unknown = spent(asked, opening(work, UNKNOWN))
    work.on.keys.drop(ADA, Purpose.DATA)
    without_key = spent(asked, opening(work, MINTED))
    work.on.consents.forget(ADA)
    forgotten = spent(asked, opening(work, MINTED))

    assert without_key == forgotten == unknown


def test_looking_for_its_link_alone_costs_as_much(
    work: AtWork, asked: list[tuple[str, str]]
) -> None:
    asked.clear()
    assert work.on.requests.capability(MINTED)
    found = [*asked]

    assert spent(asked, lambda: work.on.requests.capability(UNKNOWN)) == found
