"""
Cognito as the emulator has it, alone on a free loopback port, gone with the process that asked.

Without the gate and the rights of the local cloud: this is about what Cognito answers.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from local.environment import HOST
from local.ports import answers, listening_on

_STARTS_WITHIN_S: Final = 60


class CognitoDidNotStartError(Exception):
    """The emulator ended, or did not answer in time."""


@contextmanager
def cognito_server(folder: Path) -> Iterator[str]:
    """Serve as long as the block runs; yields the endpoint. `folder`: for whatever it writes."""
    with listening_on(None, last=folder / "port") as free:
        port: int = free.getsockname()[1]
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "BIND_HOST": HOST,
        "GATEWAY_PORT": str(port),
        "LOG_LEVEL": "WARNING",
        "DOCKER_HOST": "unix:///nonexistent",
        "IOT_MTLS_ENABLED": "0",
        "SFTP_ENABLED": "0",
        "SERVICES": "cognito-idp",
    }
    quiet = subprocess.DEVNULL
    command = [sys.executable, "-m", "ministack"]
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdin=quiet, stdout=quiet, stderr=quiet
    ) as server:
        try:
            _wait_for(server, port=port)
            yield f"http://{HOST}:{port}"
        finally:
            server.kill()


def _wait_for(server: subprocess.Popen[bytes], *, port: int) -> None:
    give_up_at = time.monotonic() + _STARTS_WITHIN_S
    while not answers(port):
        if server.poll() is not None or time.monotonic() > give_up_at:
            raise CognitoDidNotStartError(server.args)
        time.sleep(0.05)
