"""A program started as somebody else would, in an environment that holds nothing of ours."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


def surroundings(models: Path, **more: str) -> dict[str, str]:
    path = os.pathsep.join(sys.path)
    return {"PATH": os.defpath, "PYTHONPATH": path, "QUITCLAIM_MODELS": str(models), **more}


@contextmanager
def started(command: list[str], environment: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Until it said where it listens; its first line, and the address."""
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        try:
            line = process.stdout.readline()
            found = re.search(r"(unix:/[^\s\";]+|http://[\d.:]+)", line)
            assert found, line
            yield line, found[1]
            process.send_signal(signal.SIGINT)
            assert process.wait(30) == 0
        finally:
            process.kill()
