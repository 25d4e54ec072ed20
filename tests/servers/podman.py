"""podman with runc, its images under build/: `make clean` takes them along."""

import subprocess
from typing import Final

from tests.house.sizes import REPOSITORY

BUILT: Final = REPOSITORY / "build" / "containers"


def podman(*arguments: str) -> str:
    told = subprocess.run(
        [*command(), *arguments], capture_output=True, text=True, check=False, timeout=300
    )
    if told.returncode:
        raise AssertionError(f"podman {arguments[0]} failed: {told.stderr}")
    return told.stdout.strip()


def command() -> list[str]:
    folders = [f"--root={BUILT / 'storage'}", f"--runroot={BUILT / 'run'}"]
    return ["podman", *folders, "--runtime=runc", "--cgroup-manager=cgroupfs"]
