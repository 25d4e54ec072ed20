"""The console's own door behind a small server: its table, its headers, whoever is to look."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlencode

from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.forgery import form_token
from tests.browser.scenery import picture
from tests.handlers.library import SITE, House
from tests.handlers.said import Said

# The buckets of the fakes; here their pictures are drawn.
_PICTURES = "https://pictures.test"
_SHAPES = ((640, 427), (427, 640), (640, 360), (480, 640), (640, 640))


@dataclass
class Showing:
    """What the server shows next: whose house, to whom, and after which form of hers."""

    house: House
    by: StaffRole
    form: Mapping[str, object] | None = None

    def answer(self, path: str, *, wishes: str) -> Said:
        headers = self.house.cookie(self.by) | {"accept-language": wishes}
        if self.form is None:
            return self.house.send("GET", path, headers=headers)
        token = {"form_token": form_token(self.house.sessions[self.by])}
        kind = {"content-type": "application/x-www-form-urlencoded", "origin": SITE}
        body = urlencode({**self.form, **token}, doseq=True)
        return self.house.send("POST", path, body=body, headers=headers | kind)


@contextmanager
def served(showing: Showing) -> Iterator[str]:
    """Serve as long as the block runs; yields the origin."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _handler_of(showing)) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def drawn(path: str) -> str:
    """Any shape, always the same for one picture."""
    number = sum(path.encode())
    width, height = _SHAPES[number % len(_SHAPES)]
    return picture(f"/picture/{number}.svg?w={width}&h={height}")


def _handler_of(showing: Showing) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if self.path.startswith(("/thumbnail/", "/renditions/")):
                headers = {"Content-Type": "image/svg+xml"}
                self._answer(200, headers, drawn(self.path).encode())
            elif self.path.startswith("/static/"):
                # A style is nobody's form.
                said = Showing(showing.house, showing.by).answer(self.path, wishes="")
                self._answer(said.status, said.headers, said.body)
            else:
                said = showing.answer(self.path, wishes=self.headers["Accept-Language"])
                body = said.body.replace(_PICTURES.encode(), b"")
                self._answer(said.status, said.headers, body)

        def _answer(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            """A test says what it found; the server is silent."""

    return Handler
