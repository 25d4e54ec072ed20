"""Signing services as they are on the internet: late, repeating themselves, broken, or forged."""

import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Final
from urllib.parse import urlsplit

PDF: Final = b"%PDF-1.7\n" + b"signed by all " * 9000 + b"\nstartxref\n9\n%%EOF\n"
KEY: Final = "the key of the API"
SECRET: Final = "whsec_c2VjcmV0IG9mIHRoZSB3ZWJob29r"  # noqa: S105  of nobody


@dataclass(slots=True)
class Provider:
    """
    `envelopes`: what it answers by path; `files`: what lies at a path. `failing`: the statuses of
    its next answers, before it is itself again. `asked`: path and key of every call.
    """

    origin: str
    envelopes: dict[str, Any] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    failing: list[int] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def answer(self, path: str, key: str) -> tuple[int, bytes]:
        self.asked.append((path, key))
        if self.failing:
            return self.failing.pop(0), b"{}"
        where = path.partition("?")[0]
        if where in self.files:
            return 200, self.files[where]
        if key != KEY:
            return 401, b"{}"
        found = self.envelopes.get(where)
        return (404, b"{}") if found is None else (200, json.dumps(found).encode())

    def submission(self, number: int, mail: str, status: str = "completed", **more: Any) -> None:
        """Of DocuSeal, with one file of all that was signed."""
        self.files[f"/file/{number}.pdf"] = PDF
        ada = {"id": number * 10, "email": mail, "status": status}
        self.envelopes[f"/api/submissions/{number}"] = {
            "id": number,
            "status": status if status in ("completed", "declined") else "pending",
            "submitters": [ada],
            "submission_events": [],
            "documents": [],
            "combined_document_url": f"{self.origin}/file/{number}.pdf",
            **more,
        }

    def document(self, number: int, mail: str, status: str = "SIGNED") -> None:
        """Of Documenso."""
        self.files[f"/api/v2/document/{number}/download"] = PDF
        ada = {"email": mail, "role": "SIGNER", "signingStatus": status}
        became = {"SIGNED": "COMPLETED", "REJECTED": "REJECTED"}.get(status, "PENDING")
        place = f"/api/v2/document/{number}"
        self.envelopes[place] = {"id": number, "status": became, "recipients": [ada]}


def completed(number: int, kind: str = "form.completed") -> bytes:
    data = {"id": number * 10, "submission_id": number, "email": "somebody@example.org"}
    return json.dumps({"event_type": kind, "timestamp": time.time(), "data": data}).encode()


def signed(body: bytes, *, secret: str = SECRET, at: float | None = None) -> dict[str, str]:
    """As DocuSeal proves a webhook to be its own."""
    when = int(time.time() if at is None else at)
    digest = hmac.new(secret.encode(), f"{when}.".encode() + body, hashlib.sha256).hexdigest()
    return {"X-Docuseal-Signature": f"{when}.{digest}"}


def told(site: str, provider: str, body: bytes, headers: dict[str, str]) -> int:
    """What a webhook is answered with."""
    there = HTTPConnection(urlsplit(site).netloc, timeout=60)
    sent = {"Content-Type": "application/json", **headers}
    there.request("POST", f"/e/{provider}", body=body, headers=sent)
    answer = there.getresponse()
    answer.read()
    there.close()
    return answer.status


@contextmanager
def a_provider() -> Iterator[Provider]:
    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            key = self.headers.get("X-Auth-Token") or self.headers.get("Authorization") or ""
            status, body = provider.answer(self.path, key)
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_said: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    provider = Provider(f"http://127.0.0.1:{server.server_port}")
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
