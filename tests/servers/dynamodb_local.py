"""AWS's own DynamoDB Local on a free loopback port, gone with the process that asked."""

import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import boto3
from botocore.config import Config

from quitclaim.runtime.aws import client
from tests.servers.jars import resolve

PINNED = Path(__file__).parent / "dynamodb"
HOST = "127.0.0.1"
STARTS_WITHIN_S = 60
# Without it a crashed test run leaves a JVM behind; where it is missing, stopping has to do.
DIES_WITH_PARENT = ["setpriv", "--pdeathsig", "KILL"] if shutil.which("setpriv") else []
SMALL = ["-Xms32m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
_MOST_NAMESPACES: Final = 60
_MORE_THAN_A_PAGE: Final = 5_000
LARGE = ["-Xmx4g", "-XX:+UseSerialGC"]


class ServerDidNotStartError(Exception):
    """The server ended, or did not answer in time."""


@contextmanager
def dynamodb_server(files: Path | None = None, *, memory: Sequence[str] = SMALL) -> Iterator[str]:
    """Serve as long as the block runs; yields the endpoint. `files`: a folder that outlives it."""
    jars, port = resolve(PINNED), _free_port()
    main = ["com.amazonaws.services.dynamodbv2.local.main.ServerRunner", "-port", str(port)]
    java = ["java", *memory, f"-Djava.library.path={jars}", "-cp", f"{jars}/*"]
    kept = ["-inMemory"] if files is None else ["-dbPath", str(files)]
    command = [*DIES_WITH_PARENT, *java, *main, *kept, "-disableTelemetry"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=jars, stdin=quiet, stdout=quiet, stderr=quiet) as server:
        try:
            _wait_for(server, port=port)
            yield f"http://{HOST}:{port}"
        finally:
            # Nothing is worth a tidy end: what it answered for lies in its files, if it has any.
            server.kill()


class Renewed:
    """
    One server for many tests, each in a namespace of its own, and now and then another server.

    Each namespace keeps some threads awake for as long as its server runs: a thousand of them take
    a whole core, whoever asks for anything.
    """

    def __init__(self) -> None:
        self._running = ExitStack()
        self._endpoint = ""
        self._namespaces = 0

    def endpoint(self) -> str:
        """Where whoever begins now finds it, and may go on finding it until somebody else asks."""
        if not self._endpoint or self._namespaces >= _MOST_NAMESPACES:
            self.end()
            self._endpoint = self._running.enter_context(dynamodb_server())
        return self._endpoint

    def namespace(self) -> str:
        """Whose tables nobody else sees."""
        self._namespaces += 1
        return uuid4().hex

    def end(self) -> None:
        self._running.close()
        self._endpoint, self._namespaces = "", 0


def dynamodb_client(endpoint: str, *, namespace: str) -> Any:
    """
    Return a client that sees only the tables of its namespace (letters and digits).

    It repeats nothing by itself: a test that counts calls, or races, sees each of them.
    """
    return boto3.client(
        "dynamodb",
        endpoint_url=endpoint,
        region_name="eu-central-1",
        aws_access_key_id=namespace,
        aws_secret_access_key="testing",  # noqa: S106 - the server asks for one and checks nothing
        config=Config(retries={"total_max_attempts": 1}, max_pool_connections=64),
    )


def patient_client(endpoint: str) -> Any:
    """As functions have one, of tables so large that the server takes its time for a page."""
    made = client("dynamodb", endpoint=endpoint, patience_s=120)
    made.meta.events.register("provide-client-params.dynamodb.Scan", _bounded)
    return made


def _bounded(params: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Unbounded, the server reads all that is left of a table for every page of it."""
    return {"Limit": _MORE_THAN_A_PAGE} | params


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port


def _wait_for(server: subprocess.Popen[bytes], *, port: int) -> None:
    give_up_at = time.monotonic() + STARTS_WITHIN_S
    while not _answers(port):
        if server.poll() is not None or time.monotonic() > give_up_at:
            raise ServerDidNotStartError(f"DynamoDB Local on port {port}: {server.args!r}")
        time.sleep(0.05)


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", "/")
        connection.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    else:
        return True
    finally:
        connection.close()
