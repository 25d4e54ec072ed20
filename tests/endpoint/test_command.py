"""`quitclaim endpoint`: without a container, and what it says where it cannot."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.endpoint.callers import call, form
from tests.endpoint.packs import SmallPack
from tests.endpoint.starting import started, surroundings

QUITCLAIM = [sys.executable, "-P", "-m", "cli", "endpoint"]


def test_quitclaim_runs_it_without_a_container(small: SmallPack, tmp_path: Path) -> None:
    command = [*QUITCLAIM, "--pack", str(small.manifest), "--socket", str(tmp_path / "s")]

    with started(command, surroundings(small.folder)) as (line, address):
        assert line == f"the endpoint listens at unix:{tmp_path / 's'}; Ctrl-C ends it\n"
        assert call(address, form(1, model=small.model)).status == 200


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ([], "dlib-resnet.onnx is not in {here}: run `quitclaim models fetch --recognition`"),
        (["--pack", "{small}"], "small.onnx is not in {here}: put it there"),
        (["--pack", "{here}/none.toml"], "{here}/none.toml describes no model pack: "),
    ],
)
def test_it_says_what_is_missing_and_what_to_do(
    small: SmallPack, tmp_path: Path, options: list[str], says: str
) -> None:
    names = {"here": tmp_path, "small": small.manifest}
    told = subprocess.run(
        [*QUITCLAIM, *(one.format(**names) for one in options)],
        env=surroundings(tmp_path),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert told.returncode
    assert says.format(**names) in told.stderr and "Traceback" not in told.stderr
