"""A small server of the gallery: real headers, real static files, cookies, and a bucket."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final
from urllib.parse import parse_qs, urlsplit

from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim_web.doors.headers import Origins
from quitclaim_web.doors.pages import Visit
from quitclaim_web.pages import static_file
from tests.browser import gallery
from tests.browser.scenery import picture
from tests.builders.ids import EDITOR

_MEMBER: Final = Member(id=EDITOR, role=StaffRole.EDITOR)


@contextmanager
def served() -> Iterator[str]:
    """Serve as long as the block runs; yields the origin."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if found := static_file(path):
            headers = {"Cache-Control": found.caching, "Content-Type": found.type}
            self._answer(200, found.content, headers)
        elif path.startswith("/picture/"):
            self._answer(200, picture(self.path).encode(), {"Content-Type": "image/svg+xml"})
        else:
            html = gallery.page(path.strip("/") or "components", self._visit())
            headers = {"Content-Type": "text/html; charset=utf-8", **self._origins().of_pages}
            self._answer(200, html.encode(), headers)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        match urlsplit(self.path).path:
            case "/api/uploads":
                self._ticket(json.loads(body))
            case "/bucket":
                self._answer(204, b"", {"Access-Control-Allow-Origin": self._origins().site})
            case _:
                self._prefer(parse_qs(body.decode()))

    def do_OPTIONS(self) -> None:
        # A browser that is to tell how far it is asks the bucket first.
        self._answer(204, b"", {"Access-Control-Allow-Origin": self._origins().site})

    def log_message(self, *_args: object) -> None:
        """A test says what it found; the server is silent."""

    def _ticket(self, asked: dict[str, str]) -> None:
        if asked["name"].endswith(".exe"):
            self._answer(422, b"{}", {"Content-Type": "application/json"})
            return
        ticket = {"url": f"{self._origins().uploads}/bucket", "fields": {"key": "chosen-by-us"}}
        self._answer(200, json.dumps(ticket).encode(), {"Content-Type": "application/json"})

    def _prefer(self, form: dict[str, list[str]]) -> None:
        chosen = "; ".join(
            f"{name}={form[name][0]}" for name in ("language", "theme") if name in form
        )
        self._answer(303, b"", {"Location": form["next"][0], "Set-Cookie": f"{chosen}; Path=/"})

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _origins(self) -> Origins:
        # The bucket is elsewhere, as it is in the cloud.
        port = urlsplit(f"//{self.headers['Host']}").port
        uploads = f"http://localhost:{port}"
        return Origins(site=f"http://127.0.0.1:{port}", pictures=uploads, uploads=uploads)

    def _visit(self) -> Visit:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        cookies = {name: one.value for name, one in SimpleCookie(self.headers["Cookie"]).items()}
        chosen = {**cookies, **asked}
        is_door = urlsplit(self.path).path.strip("/") in gallery.DOORS
        return Visit(
            path=self.path,
            request="0b54a9e0-5f3c-4c3e-9d7b-0e4a3a1f7c55",
            member=None if is_door else _MEMBER,
            form_token="" if is_door else "a-token",
            wishes=self.headers["Accept-Language"] or "",
            language=chosen.get("language"),
            theme=chosen.get("theme"),
        )
