"""The soak of the API sees what it is there to see: each of its promises is broken here once."""

from typing import Any

import pytest

from cli.story import BrokenPromiseError
from quitclaim.ports.backlog import Waiting
from tests.fakes.in_memory_backlog import InMemoryBacklog
from tests.soak.api import Asking
from tests.soak.api_callers import described


def ask(label: str, description: dict[str, Any]) -> Asking:
    asking = Asking(20)
    (operation,) = (one for one in asking.operations(description) if one.label == label)
    asking.ask(operation)
    return asking


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


def test_an_answer_other_than_described_is_seen() -> None:
    description = described()
    description["components"]["schemas"]["Problem"]["required"].append("detail")

    with pytest.raises(BrokenPromiseError, match="Response violates schema"):
        ask("GET /api/health", description)


def test_what_is_forbidden_and_done_all_the_same_is_seen() -> None:
    description = described()
    (after,) = description["paths"]["/api/collections"]["get"]["parameters"]
    after |= {"required": True, "schema": {"type": "string", "enum": ["x"]}}

    with pytest.raises(BrokenPromiseError, match="AcceptedNegativeData"):
        ask("GET /api/collections", description)
