"""The other side of Lambda's runtime: what hands AWS's own client its events, and hears of them."""

import json
import os
import queue
import subprocess
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.packaging.layout import RUNTIME, Layout, link

# Only ever reached by what hangs: an answer takes half a second.
GIVE_UP_AFTER_S = 30
START = (
    "import runpy; sys.argv = ['bootstrap', {handler!r}]; "
    "runpy.run_module('awslambdaric', run_name='__main__')"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """`kind`: response, error (of an invocation) or init-error (of the import)."""

    kind: str
    body: Any


def answered(layout: Layout, event: Any, scratch: Path, **environment: str) -> Answer:
    """Start the function as Lambda does, and give it one event."""
    runtime = scratch / "runtime"
    link(RUNTIME, runtime)
    handler = f"functions.{layout.function}.handler.lambda_handler"
    command = layout.command(START.format(handler=handler), runtime)
    return told_by(command, event, cwd=layout.zip, environment={"_HANDLER": handler, **environment})


def told_by(command: list[str], event: Any, *, cwd: Path, environment: dict[str, str]) -> Answer:
    """What a program tells the runtime that was started as Lambda does, of one event."""
    api = _Api(event)
    threading.Thread(target=api.serve_forever, daemon=True).start()
    started = subprocess.Popen(
        command,
        cwd=cwd,
        env=_surroundings(api) | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        return api.answers.get(timeout=GIVE_UP_AFTER_S)
    except queue.Empty:
        started.kill()
        raise AssertionError(started.communicate()[0].decode()) from None
    finally:
        started.kill()
        started.communicate()
        api.shutdown()
        api.server_close()


def _surroundings(api: "_Api") -> dict[str, str]:
    return {
        "PATH": os.defpath,
        "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{api.server_port}",
        "AWS_LAMBDA_FUNCTION_NAME": "packaged",
        "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "512",
        "AWS_LAMBDA_LOG_GROUP_NAME": "packaged",
        "AWS_LAMBDA_LOG_STREAM_NAME": "packaged",
        "AWS_REGION": "eu-central-1",
        "AWS_EC2_METADATA_DISABLED": "true",
    }


class _Api(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, event: Any) -> None:
        super().__init__(("127.0.0.1", 0), _Calls)
        self.events: queue.Queue[bytes] = queue.Queue()
        self.events.put(json.dumps(event).encode())
        self.answers: queue.Queue[Answer] = queue.Queue()

    def handle_error(self, *_request: Any) -> None:
        """Whoever was killed while it waited for another event is no error."""


class _Calls(BaseHTTPRequestHandler):
    server: _Api
    protocol_version = "HTTP/1.1"

    def log_message(self, *_said: Any) -> None:
        pass

    def do_GET(self) -> None:
        event = self.server.events.get()
        self.send_response(200)
        for name, value in {
            "Lambda-Runtime-Aws-Request-Id": "00000000-0000-4000-8000-000000000000",
            "Lambda-Runtime-Deadline-Ms": str(int((time.time() + GIVE_UP_AFTER_S) * 1000)),
            "Lambda-Runtime-Invoked-Function-Arn": "packaged",
            "Content-Type": "application/json",
            "Content-Length": str(len(event)),
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(event)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        kind = "init-error" if "/init/" in self.path else self.path.rpartition("/")[2]
        self.send_response(202)
        self.send_header("Content-Length", "0")
        self.end_headers()
        self.server.answers.put(Answer(kind, json.loads(body)))
