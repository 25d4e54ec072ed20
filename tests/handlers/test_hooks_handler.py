"""The function that tells those outside: what the bus, the console and the schedule tell it."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from moto import mock_aws
from pydantic import ValidationError

from functions.hooks import handler, wiring
from functions.hooks.settings import HooksSettings
from quitclaim.adapters.codec import encoded
from quitclaim.domain.organisation.deliveries import Outcome
from quitclaim.runtime.aws import client
from quitclaim.runtime.origins import origins_in
from tests.builders import ENDPOINT, HOOK_SECRET, a_delivery, an_endpoint, an_event
from tests.contract.stores_of_hooks import HOOKS, HookStores, on_dynamodb
from tests.unit.usecases.hooks import Desk

NEVER_TOLD = [
    {},
    {"sweep": "letters"},
    {"endpoint": "Ann", "event": an_event().id},
    {"endpoint": ENDPOINT, "event": "a.b"},
    encoded(an_event()) | {"type": "consent.sold"},
    encoded(an_event()) | {"fact": "Ann"},
]


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    made = Desk()
    made.listen()
    for name, use_case in (
        ("announce_event", made.announce),
        ("deliver_one", made.one),
        ("deliver_due", made.due),
    ):
        monkeypatch.setattr(handler, f"_{name}", lambda use_case=use_case: use_case)
    return made


def test_what_happened_is_told_and_noted_by_its_id(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    told = json.loads(json.dumps(encoded(an_event())))

    assert handler.lambda_handler(told, None) == {"tried": 1}

    assert desk.outcomes() == [Outcome.TAKEN]
    assert json.loads(capsys.readouterr().out) == {
        "event": "announced",
        "kind": "consent.given",
        "id": an_event().id,
        "count": "1",
    }


def test_one_that_was_rung_for_is_tried(desk: Desk) -> None:
    probe = desk.probe(ENDPOINT)

    told = handler.lambda_handler({"endpoint": ENDPOINT, "event": probe.event.id}, None)

    assert told == {"tried": 1}
    assert desk.outcomes(probe.event) == [Outcome.TAKEN]


def test_a_sweep_tries_what_is_due(desk: Desk) -> None:
    desk.fakes.deliveries.add(a_delivery())
    desk.fakes.clock.step(timedelta(minutes=5))

    assert handler.lambda_handler({"sweep": "deliveries"}, None) == {"tried": 1}


@pytest.mark.parametrize("event", NEVER_TOLD)
def test_what_nobody_tells_it_is_refused_without_saying_it_back(event: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        handler.lambda_handler(event, None)

    assert "Ann" not in str(refused.value) and "sold" not in str(refused.value)


@pytest.fixture
def deployed(monkeypatch: pytest.MonkeyPatch) -> Iterator[HookStores]:
    with mock_aws():
        stores = on_dynamodb(client("dynamodb"))
        (key,) = client("kms").list_keys()["Keys"]
        monkeypatch.setenv("HOOKS_TABLE", HOOKS)
        monkeypatch.setenv("KEY_ARN", key["KeyArn"])
        for name in ("announce_event", "deliver_one", "deliver_due"):
            monkeypatch.setattr(handler, f"_{name}", getattr(wiring, name))
        yield stores


def test_the_wiring_reaches_the_table(deployed: HookStores) -> None:
    """R47: the address is one that no call may go to, which is found before anything is sent."""
    deployed.hooks.register(an_endpoint(address="https://127.0.0.1/"), HOOK_SECRET)

    assert handler.lambda_handler(encoded(an_event()), None) == {"tried": 1}
    assert handler.lambda_handler({"sweep": "deliveries"}, None) == {"tried": 0}
    rung = {"endpoint": ENDPOINT, "event": an_event().id}
    assert handler.lambda_handler(rung, None) == {"tried": 0}
    found = deployed.deliveries.delivery(ENDPOINT, an_event().id)
    assert found and [one.outcome for one in found.attempts] == [Outcome.OFF_LIMITS]


def test_a_start_without_settings_names_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    needed = HooksSettings.variables() - {"AWS_ENDPOINT_URL", "OUTSIDE_ORIGINS"}
    for name in needed:
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(ValidationError) as failure:
        wiring.deliver_due()

    assert {one["loc"][0] for one in failure.value.errors()} == needed


@pytest.mark.parametrize(
    ("setting", "origins"),
    [
        (None, set()),
        ("", set()),
        ("http://127.0.0.1:1", {"http://127.0.0.1:1"}),
        (" http://127.0.0.1:1/ , http://127.0.0.1:2", {"http://127.0.0.1:1", "http://127.0.0.1:2"}),
    ],
)
def test_r47_origins_of_this_machine_are_called_only_where_they_are_named(
    setting: str | None, origins: set[str]
) -> None:
    assert origins_in(setting) == origins
