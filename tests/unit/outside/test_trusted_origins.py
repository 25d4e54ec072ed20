"""R47: in the local cloud other houses listen on this machine; nowhere else is that allowed."""

import http.server
import json
from collections.abc import Iterator
from threading import Thread

import pytest

from quitclaim.adapters.guarded_outside import GuardedOutside
from quitclaim.ports.outside import ForbiddenAddress, Sent


@pytest.fixture
def near() -> Iterator[str]:
    """A house of the local cloud, under plain http."""

    class Answering(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            said = json.dumps([self.path, self.headers["Host"]]).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(("path", "asked"), [("", "/"), ("/", "/"), ("/in?a=b", "/in?a=b")])
def test_an_origin_of_the_local_cloud_is_called_as_it_stands(
    near: str, path: str, asked: str
) -> None:
    calling = GuardedOutside(trusted_origins=frozenset({near}))

    answer = calling.call(Sent(method="POST", address=near + path))

    assert json.loads(answer.body) == [asked, near.removeprefix("http://")]


@pytest.mark.parametrize("other", ["0", "@evil.example/", "?a=b"])
def test_r47_an_origin_beside_it_is_not(near: str, other: str) -> None:
    calling = GuardedOutside(trusted_origins=frozenset({near}))

    with pytest.raises(ForbiddenAddress):
        calling.call(Sent(method="POST", address=near + other))


def test_r47_no_origin_is_trusted_where_none_was_named(near: str) -> None:
    with pytest.raises(ForbiddenAddress):
        GuardedOutside().call(Sent(method="POST", address=near))
