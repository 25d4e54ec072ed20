"""Whoever compares goes by the numbers of the organisation's own pack, where it has one (R23)."""

import pytest
from moto import mock_aws

from functions.recognize import wiring
from quitclaim.runtime.packs import ManifestError, default_manifest, manifest_in
from tests.handlers.recognitions import NEEDED
from tests.house.sizes import REPOSITORY

OWN = REPOSITORY / "docs" / "models" / "opencv-zoo.toml"


@pytest.fixture(autouse=True)
def _told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*NEEDED, "ENDPOINT_FUNCTION"):
        monkeypatch.setenv(name, name.lower())


@mock_aws
def test_the_default_decides_where_nobody_chose_another() -> None:
    assert wiring.recognise_asset().pack == default_manifest().pack


@mock_aws
def test_an_organisations_own_decides_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PACK", str(OWN))

    assert wiring.recognise_asset().pack == manifest_in(OWN).pack != default_manifest().pack


@mock_aws
def test_what_is_no_pack_stops_everything_instead_of_the_default(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PACK", str(OWN.with_name("README.md")))

    with pytest.raises(ManifestError):
        wiring.recognise_asset()
