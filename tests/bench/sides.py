"""Ours and a peer's, each warm in a process and an environment of its own, asked in turn."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

from quitclaim.runtime.starting import STARTED_WITH
from quitclaim_vision.packs.cache import folder, path_of
from tests.bench.peers import asked
from tests.house.environment import REPOSITORY, build
from tests.vision.fetched import (
    SHIPPED,
    as_shipped,
    detector,
    embedder_path,
    picture,
    points,
    recogniser,
)

_PEERS = asked.__name__.rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Side:
    """`ready_ms`: from its first import until its models are there."""

    process: "subprocess.Popen[str]"
    ready_ms: float
    versions: Mapping[str, str | bool]

    @classmethod
    def begun(cls, process: "subprocess.Popen[str]") -> Self:
        told = _line(process)
        return cls(process, told["ready_ms"], told["versions"])

    def ask(self, verb: str, *about: object) -> Any:
        assert self.process.stdin
        self.process.stdin.write(json.dumps({"verb": verb, "about": about}) + "\n")
        self.process.stdin.flush()
        return _line(self.process)


def portrait(name: str) -> str:
    """Where that picture lies."""
    picture(name)
    return str(folder() / "pictures" / name)


@contextmanager
def ours() -> Iterator[Side]:
    detector(), embedder_path()
    with _side("ours", sys.executable, environment=os.environ | STARTED_WITH) as side:
        yield side


@contextmanager
def dlib(made: Path | None = None) -> Iterator[Side]:
    """`made`: where a build of it lies that comes before the wheel of our own environment."""
    points(), recogniser()
    found_at = [*([str(made)] if made else []), os.environ["PYTHONPATH"]]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(found_at)}
    with _side("dlibbed", sys.executable, environment=environment) as side:
        yield side


@contextmanager
def deepface(engine: str = "onnx") -> Iterator[Side]:
    """
    The weights are placed by hand, the very bytes that ours are converted from.

    `engine`: what it loads to run networks with; these two run in OpenCV and in dlib with either.
    Where it went for other weights by itself, nothing is measured.
    """
    python = build("peer") / "bin" / "python"
    with TemporaryDirectory() as home:
        weights = Path(home) / ".deepface" / "weights"
        weights.mkdir(parents=True)
        as_shipped()
        placed = {
            shutil.copy2(one, weights / one.name) for one in (path_of(SHIPPED.file), recogniser())
        }
        environment = os.environ | {
            "DEEPFACE_BACKEND_ENGINE": engine,
            "DEEPFACE_HOME": home,
            "ORT_DISABLE_TELEMETRY": "1",
            "PYTHONPATH": str(REPOSITORY),
        }
        with _side("deepfaced", str(python), environment=environment) as side:
            yield side
        lying = set(weights.iterdir())
        if lying != placed:
            raise AssertionError(f"it brought models of its own: {lying - placed}")


@contextmanager
def _side(module: str, python: str, *, environment: Mapping[str, str]) -> Iterator[Side]:
    command = [python, "-m", asked.__name__, f"{_PEERS}.{module}"]
    with subprocess.Popen(
        command,
        cwd=REPOSITORY,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield Side.begun(process)
        finally:
            # It reads until its input ends.
            process.communicate()


def _line(process: "subprocess.Popen[str]") -> Any:
    assert process.stdout
    line = process.stdout.readline()
    if not line:
        raise AssertionError(f"{process.args!r} ended with {process.wait()}")
    return json.loads(line)
