"""
An archive from the package index by pip's own download: its mirrors, proxies and certificates.

pip checks the hash before it looks inside, and nothing of what arrives is installed or run.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from quitclaim_vision.packs import unbuilt
from quitclaim_vision.packs.cache import PackError
from quitclaim_vision.packs.pins import Archive

_SAFE: Final = ("--no-deps", "--require-hashes", "--disable-pip-version-check", "--no-input")
# Pips that know neither ignore both; a large file goes on where the connection broke.
_HELPFUL: Final = {"PIP_USE_PEP517": "1", "PIP_RESUME_RETRIES": "5"}
_LAST_LINES: Final = 3


class DownloadError(PackError):
    """pip did not bring the archive; its own last words are in the message."""


def download(archive: Archive, *, to: Path) -> None:
    """
    Leave the archive in the folder `to`, under the name the index gives it.

    On a terminal pip shows its own progress; elsewhere it is silent.
    """
    with TemporaryDirectory() as folder:
        work = Path(folder)
        wanted = work / "requirements.txt"
        pin = f"{archive.package}=={archive.version} --hash=sha256:{archive.sha256}\n"
        wanted.write_text(pin, encoding="utf-8")
        # -P: no folder that somebody happens to stand in is searched for modules.
        pip = [sys.executable, "-P", "-m", "pip", "download", *_SAFE, *_kind_of(archive)]
        ended = subprocess.run(  # noqa: S603 - this interpreter's pip and arguments of ours
            [*pip, "--dest", str(to.resolve()), "--requirement", str(wanted)],
            cwd=work,
            env=_environment(work),
            stdin=subprocess.DEVNULL,
            stdout=None if sys.stdout.isatty() else subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    if ended.returncode:
        said = " ".join(ended.stderr.strip().splitlines()[-_LAST_LINES:])
        raise DownloadError(
            f"pip could not fetch {archive}: is the package index, or a mirror that pip is set up "
            f"with, within reach? It said: {said or 'nothing'}"
        )


def _kind_of(archive: Archive) -> Iterator[str]:
    if not archive.is_wheel:
        yield from ("--no-binary=:all:", "--no-build-isolation")
        return
    yield "--only-binary=:all:"
    if archive.platform:
        # Of any machine, whatever this one is: only pictures are taken out of it.
        yield from ("--platform", archive.platform, "--implementation=cp")
        yield from ("--python-version=3.11", "--abi=cp311")


def _environment(work: Path) -> Mapping[str, str]:
    backend = work / "setuptools"
    backend.mkdir()
    (backend / "__init__.py").touch()
    shutil.copyfile(unbuilt.__file__, backend / "build_meta.py")
    return {**os.environ, **_HELPFUL, "PYTHONPATH": str(work)}
