"""R50: no environment moves personal data to another region, another host, or through a proxy."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import ClassVar

import pytest
from botocore.awsrequest import AWSRequest
from botocore.exceptions import ClientError

from quitclaim.runtime.aws import ForeignHostError, client

ELSEWHERE = {
    "AWS_REGION": "us-east-1",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_ENDPOINT_URL": "https://dynamodb.example.org",
    "AWS_ENDPOINT_URL_DYNAMODB": "https://dynamodb.example.org",
    "AWS_USE_DUALSTACK_ENDPOINT": "true",
    "AWS_USE_FIPS_ENDPOINT": "true",
}


class _Cloud(BaseHTTPRequestHandler):
    answers: ClassVar[list[int]] = []

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        status = self.answers.pop(0) if self.answers else 500
        self.send_response(status)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_: object) -> None:
        """Say nothing on the terminal."""


@pytest.fixture
def cloud() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Cloud) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("service", ["dynamodb", "kms", "s3"])
def test_no_environment_points_a_client_elsewhere(
    monkeypatch: pytest.MonkeyPatch, service: str
) -> None:
    for name, value in ELSEWHERE.items():
        monkeypatch.setenv(name, value)

    made = client(service)

    assert made.meta.region_name == "eu-central-1"
    assert made.meta.endpoint_url == f"https://{service}.eu-central-1.amazonaws.com"


@pytest.mark.parametrize(
    "url",
    [
        "https://dynamodb.us-east-1.amazonaws.com/",
        "https://dynamodb.amazonaws.com/",
        "https://example.org/",
        "https://dynamodb.eu-central-1.amazonaws.com.example.org/",
        "https://example.org/.eu-central-1.amazonaws.com",
        "https://dynamodb.eu-central-1.amazonaws.com@example.org/",
        "https://notdynamodb-eu-central-1.amazonaws.com/",
        "http://dynamodb.eu-central-1.amazonaws.com/",
        "http://127.0.0.1:8000/",
    ],
)
def test_a_request_to_anywhere_else_never_leaves(url: str) -> None:
    made = client("dynamodb")

    def redirect(request: AWSRequest, **_: object) -> None:
        request.url = url

    made.meta.events.register("before-sign", redirect)

    with pytest.raises(ForeignHostError):
        made.list_tables()


@pytest.mark.parametrize(
    "endpoint",
    ["https://dynamodb.eu-central-1.amazonaws.com", "http://10.0.0.1", "http://localhost.org", "x"],
)
def test_a_local_cloud_is_on_this_machine(endpoint: str) -> None:
    with pytest.raises(ForeignHostError):
        client("dynamodb", endpoint=endpoint)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_a_client_of_the_local_cloud_never_reaches_aws(host: str) -> None:
    made = client("dynamodb", endpoint=f"http://{host}:1")

    def redirect(request: AWSRequest, **_: object) -> None:
        request.url = "https://dynamodb.eu-central-1.amazonaws.com/"

    made.meta.events.register("before-sign", redirect)

    with pytest.raises(ForeignHostError):
        made.list_tables()


def test_no_proxy_of_the_environment_is_asked(monkeypatch: pytest.MonkeyPatch, cloud: str) -> None:
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(_Cloud, "answers", [200])

    assert client("dynamodb", endpoint=cloud).list_tables()["ResponseMetadata"]


def test_what_fails_is_tried_three_times_and_no_more(
    monkeypatch: pytest.MonkeyPatch, cloud: str
) -> None:
    answers = [500, 500, 500, 200]
    monkeypatch.setattr(_Cloud, "answers", answers)

    with pytest.raises(ClientError):
        client("dynamodb", endpoint=cloud).list_tables()

    assert answers == [200]
