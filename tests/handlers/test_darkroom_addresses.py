"""R50: the darkroom reads and writes our S3 in Frankfurt, or the local cloud, and nothing else."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from functions.darkroom import presigned, wiring
from functions.darkroom.presigned import ForeignAddressError, Presigned
from functions.darkroom.settings import DarkroomSettings
from quitclaim.domain.pictures.refusals import WhyRefused
from tests.handlers.shelves import Shelf, a_shelf

FRANKFURT = "https://originals.s3.eu-central-1.amazonaws.com/a?X-Amz-Signature=x"


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    with a_shelf() as shelf:
        yield shelf


class Called(Exception):
    """In place of a connection: where it would have gone."""


def _call(host: str, **_: Any) -> None:
    raise Called(host)


@pytest.mark.parametrize(
    "address", [FRANKFURT, "https://s3.eu-central-1.amazonaws.com/originals/a?X-Amz-Signature=x"]
)
def test_on_aws_it_reaches_s3_in_frankfurt(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presigned, "HTTPSConnection", _call)

    with pytest.raises(Called, match=r"s3\.eu-central-1\.amazonaws\.com$"):
        Presigned().read(address)


@pytest.mark.parametrize(
    "address",
    [
        FRANKFURT.replace("https", "http"),
        FRANKFURT.replace("eu-central-1", "us-east-1"),
        FRANKFURT.replace("amazonaws.com", "amazonaws.com.example.org"),
        FRANKFURT.replace("amazonaws.com", "amazonaws.com:8443"),
        FRANKFURT.replace("originals.", "evil@originals."),
        FRANKFURT.replace("originals.s3", "originals/s3"),
        FRANKFURT.replace("originals.s3", "dynamodb"),
        FRANKFURT.replace("originals.", "example.org#."),
        FRANKFURT.replace("originals.", "example.org\\."),
        FRANKFURT.replace("/a", "/a\r\nHost: example.org"),
        FRANKFURT.replace("/a", "/ä"),
        "http://127.0.0.1:9001/2018-06-01/runtime/invocation/next",
        "http://169.254.170.2/v2/credentials",
        "file:///etc/passwd",
        "//s3.eu-central-1.amazonaws.com/a",
        "",
    ],
)
def test_on_aws_it_reaches_nothing_else(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("HTTPConnection", "HTTPSConnection"):
        monkeypatch.setattr(presigned, kind, _call)

    with pytest.raises(ForeignAddressError) as refused:
        Presigned().read(address)
    with pytest.raises(ForeignAddressError):
        Presigned().write(address, b"a thumbnail")

    # The address may be a key: nothing of it gets into a log.
    assert str(refused.value) == ""


def test_a_local_darkroom_never_reaches_aws(shelf: Shelf) -> None:
    local = Presigned(shelf.endpoint)

    for address in (
        FRANKFURT,
        "http://127.0.0.1:1/a",
        shelf.address("/a").replace("http", "https"),
    ):
        with pytest.raises(ForeignAddressError):
            local.read(address)

    assert shelf.asked == []


@pytest.mark.parametrize("endpoint", ["https://s3.example.org", "http://10.0.0.1:9000", "nowhere"])
def test_a_local_cloud_elsewhere_is_refused_at_the_start(
    endpoint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)

    with pytest.raises(ForeignAddressError):
        wiring.detect()


@pytest.mark.parametrize("endpoint", ["http://localhost:4566", "http://127.0.0.1:4566/"])
def test_it_starts_with_what_its_environment_says(
    endpoint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
    monkeypatch.setenv("QUITCLAIM_MODELS", "/opt/models")

    assert wiring.detect().addresses == Presigned(endpoint)


def test_it_needs_no_setting_on_aws() -> None:
    assert DarkroomSettings.from_env({}).aws_endpoint_url is None
    with pytest.raises(ValidationError):
        DarkroomSettings.model_validate({"PEOPLE_TABLE": "people"})


def test_what_says_no_length_is_read_to_the_most_and_no_further(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presigned, "MOST_BYTES", 1_000)
    shelf.promised |= {"/small": -1, "/large": -1}
    shelf.held |= {"/small": b"a" * 1_000, "/large": b"a" * 1_001}
    local = Presigned(shelf.endpoint)

    small, large = (local.read(shelf.address(path)) for path in ("/small", "/large"))

    assert (small, large) == (bytearray(b"a" * 1_000), WhyRefused.TOO_MANY_BYTES)
