"""The handler as it ships: settings from the environment, every real adapter, AWS mocked."""

from collections.abc import Iterator

import pytest
from moto import mock_aws
from pydantic import ValidationError

from functions.consent import handler, wiring
from quitclaim.domain.consents.events import State
from quitclaim.runtime.aws import ForeignHostError, client
from tests.builders import ADA, a_consent
from tests.contract.changes import known, recorded
from tests.contract.stores import Stores, on_dynamodb
from tests.handlers.withdrawals import CONSENT, post

TABLES = {f"{name}_TABLE".upper(): name for name in ("people", "library", "keys", "gallery")}


@pytest.fixture
def stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stores]:
    for name, value in TABLES.items():
        monkeypatch.setenv(name, value)
    with mock_aws():
        stores = on_dynamodb(client("dynamodb"))
        (key,) = client("kms").list_keys()["Keys"]
        monkeypatch.setenv("KEY_ARN", key["KeyArn"])
        # Not the one of the process: what it was built from ends with this test.
        monkeypatch.setattr(handler, "_withdraw_consent", wiring.withdraw_consent)
        known(stores, ADA)
        recorded(stores, a_consent())
        yield stores


def test_a_withdrawal_reaches_the_tables(stores: Stores) -> None:
    """R5, I3."""
    answers = [post()["statusCode"], post()["statusCode"]]

    dossier = stores.consents.dossier(ADA)
    assert answers == [200, 200]
    assert dossier
    assert {one.id: one.ending for one in dossier.consents} == {CONSENT: State.WITHDRAWN}


def test_a_start_without_settings_names_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*TABLES, "KEY_ARN"):
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(ValidationError) as failure:
        wiring.withdraw_consent()

    assert {one["loc"][0] for one in failure.value.errors()} == {*TABLES, "KEY_ARN"}


@pytest.mark.usefixtures("stores")
def test_a_local_cloud_elsewhere_is_refused_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "https://dynamodb.example.org")

    with pytest.raises(ForeignHostError):
        wiring.withdraw_consent()
