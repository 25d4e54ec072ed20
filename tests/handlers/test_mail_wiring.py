"""The handler as it ships: settings from the environment, every real adapter, AWS mocked."""

from collections.abc import Iterator

import pytest
from moto import mock_aws
from pydantic import ValidationError

from functions.mail import handler, wiring
from functions.mail.settings import MailSettings
from quitclaim.runtime.aws import client
from tests.builders import ADA, an_id
from tests.contract.stores import on_dynamodb

TABLES = {f"{name}_TABLE".upper(): name for name in ("people", "library", "keys", "gallery")}
OTHERS = {
    "SITE": "https://photos.example.org",
    "MAIL_FROM": "photos@example.org",
    "MAIL_CONFIGURATION_SET": "rules",
    "PAPERS_BUCKET": "papers",
    "PAPERS_FUNCTION": "papers",
    "STAFF_TABLE": "staff",
    "USER_POOL": "eu-central-1_staff",
}


@pytest.fixture
def _deployed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with mock_aws():
        on_dynamodb(client("dynamodb"))
        (key,) = client("kms").list_keys()["Keys"]
        for name, value in {**TABLES, **OTHERS, "KEY_ARN": key["KeyArn"]}.items():
            monkeypatch.setenv(name, value)
        # Not those of the process: what they were built from ends with this test.
        for name in ("send_letter", "send_waiting", "take_return"):
            monkeypatch.setattr(handler, f"_{name}", getattr(wiring, name))
        yield


@pytest.mark.usefixtures("_deployed")
def test_the_wiring_reaches_the_tables() -> None:
    gone = {"returned": "bounced", "tags": {"person": [ADA], "request": [an_id("request")]}}
    events = ({"letter": an_id("letter")}, {"sweep": "letters"}, gone)

    answers = [handler.lambda_handler(event, None) for event in events]

    assert answers == [{"letter": "nothing_to_send"}, {"sent": 0}, {"shown": False}]


def test_a_start_without_settings_names_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    needed = MailSettings.variables() - {"AWS_ENDPOINT_URL"}
    for name in needed:
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(ValidationError) as failure:
        wiring.send_letter()

    assert {one["loc"][0] for one in failure.value.errors()} == needed
