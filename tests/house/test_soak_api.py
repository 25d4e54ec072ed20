"""The soak of the API sees what it is there to see: each of its promises is broken here once."""

from typing import Any

import pytest

from cli.story import BrokenPromiseError
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.ports.backlog import Waiting
from tests.fakes.in_memory_backlog import InMemoryBacklog
from tests.soak import api
from tests.soak.api_asking import Asking
from tests.soak.api_bodies import LED
from tests.soak.api_callers import Application, described
from tests.soak.api_kept import KeptHouse, kept
from tests.soak.api_known import instead, there_is

DESCRIBED = described()
CALLS = [call for path in DESCRIBED["paths"].values() for call in path.values()]
NAMES = [call["operationId"] for call in CALLS]


@pytest.fixture(scope="module")
def furnished() -> KeptHouse:
    return KeptHouse.furnished()


def ask(label: str, description: dict[str, Any], *, examples: int = 20) -> Asking:
    asking = Asking(examples)
    (operation,) = (one for one in asking.operations(description) if one.label == label)
    asking.ask(operation)
    return asking


def test_whatever_stands_in_a_path_is_known_to_the_house(furnished: KeptHouse) -> None:
    """Whoever adds a parameter says what there is, and what the soak leads to leads somewhere."""
    asked = {one["name"] for call in CALLS for one in call["parameters"] if one["in"] == "path"}

    assert there_is(furnished.house).keys() == asked
    others = instead(furnished.house)
    assert others.keys() <= {*NAMES} and LED.keys() <= {*NAMES}
    assert all(named.keys() <= asked for named in others.values())


def test_every_operation_is_answered_well_by_the_house(furnished: KeptHouse) -> None:
    """Or the soak would ask it for an hour and see nothing but refusals."""
    asking = Asking(1, Application(furnished))
    operations = asking.operations(described())

    for operation in operations:
        asking.ask_well(operation)

    assert len(operations) == len(NAMES)
    assert asking.told.keys() <= {2, 3} and asking.calls == len(operations)


def test_no_answer_hangs_on_what_was_asked_before(furnished: KeptHouse) -> None:
    house = furnished.house
    before = kept(house)
    house.call("POST", "/api/collections", {"name": "Fair"}, by=StaffRole.EDITOR)
    house.call("POST", "/api/health/redrive", by=StaffRole.ADMIN)
    after = kept(house)

    furnished.put_back()

    assert before != after and not house.leaves
    assert len(house.backlog.dead) == 1 and len(house.fakes.world.collections) == 1


@pytest.mark.parametrize("label", ["GET /api/health", "POST /api/collections"])
def test_a_call_that_keeps_its_word_passes_and_is_answered_well(label: str) -> None:
    asking = ask(label, described())

    assert asking.told[2] > 0 and asking.told[4] > 0 and asking.told[5] == 0


def test_a_fault_of_ours_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: InMemoryBacklog) -> Waiting:
        raise RuntimeError

    monkeypatch.setattr(InMemoryBacklog, "waiting", fails)

    with pytest.raises(BrokenPromiseError, match="GET /api/health: ServerError"):
        ask("GET /api/health", described())


def test_what_is_never_answered_well_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LED, "new_code", {})

    with pytest.raises(BrokenPromiseError, match=r"POST /api/codes: .*never answered well"):
        ask("POST /api/codes", described())


def test_an_answer_other_than_described_is_seen() -> None:
    description = described()
    description["components"]["schemas"]["Problem"]["required"].append("detail")

    with pytest.raises(BrokenPromiseError, match="Response violates schema"):
        ask("GET /api/health", description)


def test_what_is_forbidden_and_done_all_the_same_is_seen() -> None:
    description = described()
    asked = description["paths"]["/api/collections"]["post"]["requestBody"]["content"]
    asked["application/json"]["schema"]["properties"]["name"]["enum"] = ["the only one"]

    with pytest.raises(BrokenPromiseError, match="AcceptedNegativeData"):
        ask("POST /api/collections", description, examples=500)


def test_a_finding_is_told_at_the_end_and_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ["GET /api/me", "GET /api/health", "GET /api/uploaders"]
    every = Asking.operations

    def few(asking: Asking, description: dict[str, Any]) -> list[Any]:
        return [one for one in every(asking, description) if one.label in asked]

    def fails(_: InMemoryBacklog) -> Waiting:
        raise RuntimeError

    monkeypatch.setattr(Asking, "operations", few)
    monkeypatch.setattr(InMemoryBacklog, "waiting", fails)
    lines: list[str] = []

    with pytest.raises(BrokenPromiseError, match=r"^GET /api/health: ServerError"):
        api.run(is_quick=True, say=lines.append)

    told = [line.partition(":")[0] for line in lines]
    assert told == ["GET /api/me", "broken", "GET /api/health", "GET /api/uploaders"]
