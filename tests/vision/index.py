"""A package index of our own in a folder, which pip is pointed to: no test needs the network."""

import hashlib
import io
import tarfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from quitclaim_vision.packs.pins import Archive, Pin, Pinned

PICTURE = b"not really a picture"
# A source package may run what it likes when it is asked for its metadata; ours would be noticed.
SETUP = "from pathlib import Path\nPath({ran!r}).touch()\nfrom setuptools import setup\nsetup()\n"


@dataclass(frozen=True, slots=True)
class Index:
    folder: Path

    @property
    def ran(self) -> Path:
        """Is there once the code of the source package was run."""
        return self.folder / "ran"

    def wheel(self) -> Pinned:
        told = "Metadata-Version: 2.1\nName: a-wheel\nVersion: 1.0\n"
        kind = "Wheel-Version: 1.0\nGenerator: us\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        files = {
            "a_wheel/picture.bin": PICTURE,
            "a_wheel-1.0.dist-info/METADATA": told.encode(),
            "a_wheel-1.0.dist-info/WHEEL": kind.encode(),
            "a_wheel-1.0.dist-info/RECORD": b"",
        }
        path = self.folder / "a_wheel-1.0-py3-none-any.whl"
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        return _pinned(path, package="a-wheel", member="a_wheel/picture.bin")

    def source(self) -> Pinned:
        told = "Metadata-Version: 2.1\nName: a_source\nVersion: 1.0\n"
        files = {
            "a_source-1.0/PKG-INFO": told.encode(),
            "a_source-1.0/setup.py": SETUP.format(ran=str(self.ran)).encode(),
            "a_source-1.0/tests/picture.bin": PICTURE,
        }
        path = self.folder / "a_source-1.0.tar.gz"
        _write_tar(path, files)
        return _pinned(path, package="a_source", member="a_source-1.0/tests/picture.bin")


def pointed_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Index:
    """Let pip look there and nowhere else."""
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return Index(folder)


def _write_tar(path: Path, files: Mapping[str, bytes]) -> None:
    with tarfile.open(path, "w:gz") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))


def _pinned(path: Path, *, package: str, member: str) -> Pinned:
    content = path.read_bytes()
    inside = hashlib.sha256(PICTURE).hexdigest()
    return Pinned(
        file=Pin(name=f"pictures/{package}.bin", sha256=inside, size=len(PICTURE)),
        archive=Archive(
            package=package,
            version="1.0",
            sha256=hashlib.sha256(content).hexdigest(),
            size=len(content),
            is_wheel=path.suffix == ".whl",
        ),
        member=Pin(name=member, sha256=inside, size=len(PICTURE)),
        licence="ours",
        purpose="tests",
    )
