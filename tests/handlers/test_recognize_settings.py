"""What the function that recognises is told, and what it refuses to start with."""

import pytest
from pydantic import ValidationError

from functions.recognize import wiring
from functions.recognize.settings import RecognizeSettings
from tests.handlers.recognitions import NEEDED


def test_a_start_without_settings_names_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NEEDED:
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(ValidationError) as failure:
        wiring.recognise_asset()

    assert {one["loc"][0] for one in failure.value.errors()} == NEEDED


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({}, "embedded at one place"),
        ({"ENDPOINT_FUNCTION": "one", "ENDPOINT_ADDRESS": "unix:/two"}, "embedded at one place"),
        ({"ENDPOINT_ADDRESS": "http://127.0.0.1:8080"}, "on AWS faces are embedded by a function"),
    ],
)
def test_faces_are_embedded_at_one_place_and_on_aws_by_a_function(
    told: dict[str, str], why: str
) -> None:
    with pytest.raises(ValidationError, match=why):
        RecognizeSettings.from_env({**dict.fromkeys(NEEDED, "some"), **told})
