"""Staff and whoever scans a poster may ask the same person at the same instant (R11)."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from moto import mock_aws

from functions.consent import wiring as consent
from functions.consent.settings import ConsentSettings
from functions.library import wiring as library
from functions.library.settings import LibrarySettings
from quitclaim.ports.repeats import Repeat, Repeats
from quitclaim.runtime.aws import client
from tests.builders import NOON
from tests.contract.stores import on_dynamodb
from tests.handlers.library import SITE

ASKING = "asking|somebody"
OPTIONAL = {"AWS_ENDPOINT_URL", "OUTSIDE_ORIGINS", "RECOGNITION"}
_PLACES = {"SITE": SITE, "PAPERS_BUCKET": "papers"}


@pytest.fixture
def locks(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Repeats, Repeats]]:
    """Those of the console, and those behind a poster, each as its function wires them."""
    for name in (ConsentSettings.variables() | LibrarySettings.variables()) - OPTIONAL:
        monkeypatch.setenv(name, _PLACES.get(name, name.lower().removesuffix("_table")))
    given: list[Any] = []
    monkeypatch.setattr(consent, "door_of", given.append)
    monkeypatch.setattr(library, "door_of", given.append)
    with mock_aws():
        on_dynamodb(client("dynamodb"))
        (key,) = client("kms").list_keys()["Keys"]
        monkeypatch.setenv("KEY_ARN", key["KeyArn"])
        consent.door()
        library.door()
        behind_a_poster, of_the_console = given
        yield of_the_console.people.locks, behind_a_poster.locks


@pytest.mark.parametrize("first", [0, 1])
def test_who_is_being_asked_by_one_is_not_asked_by_the_other(
    locks: tuple[Repeats, Repeats], first: int
) -> None:
    began, other = locks[first], locks[1 - first]

    begun = began.begin(ASKING, fingerprint="", at=NOON)

    assert begun is Repeat.FRESH
    assert other.begin(ASKING, fingerprint="", at=NOON) is Repeat.IN_PROGRESS


def test_whoever_crashed_holds_the_other_up_for_a_minute(locks: tuple[Repeats, Repeats]) -> None:
    began, other = locks
    began.begin(ASKING, fingerprint="", at=NOON)

    assert other.begin(ASKING, fingerprint="", at=NOON + timedelta(minutes=1)) is Repeat.FRESH
