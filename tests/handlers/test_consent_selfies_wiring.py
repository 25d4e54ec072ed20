"""The door behind links as it ships, where somebody recognises, and where nobody does (R16)."""

import os
from functools import cache

import pytest

from functions.consent import handler, wiring
from functions.consent.settings import ConsentSettings
from tests.handlers import test_consent_wiring
from tests.handlers.links import NEVER_MINTED
from tests.handlers.test_consent_wiring import a_visitor
from tests.handlers.test_library_headers import policy

stores = test_consent_wiring.stores


@pytest.mark.usefixtures("stores")
def test_where_somebody_recognises_a_form_may_go_to_that_bucket_and_nowhere_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = policy(a_visitor().open(NEVER_MINTED))
    monkeypatch.setattr(handler, "_door", cache(wiring.door))
    monkeypatch.setenv("SELFIES_BUCKET", os.environ["EXPORTS_BUCKET"])

    after = policy(a_visitor().open(NEVER_MINTED))

    bucket = f"https://{os.environ['EXPORTS_BUCKET']}.s3.eu-central-1.amazonaws.com"
    assert after["form-action"] == f"'self' {bucket}"
    # What she sees of herself comes from there, whether anybody recognises or not.
    assert after == before and after["img-src"].endswith(f" {bucket}")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:4566/")
    local = ConsentSettings.from_env(os.environ)
    assert local.selfies_origin == "http://127.0.0.1:4566"
