"""The endpoint's image, built for the interpreter that the tests run on."""

import hashlib
import platform
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from infra.endpoint_image import Target, lay_out
from tests.servers.base_image import lay_base
from tests.servers.podman import BUILT, podman

VERSION: Final = f"{sys.version_info.major}.{sys.version_info.minor}"
MACHINE: Final = platform.machine()


def built(pack: Path, *, models: Path | None = None) -> str:
    """The image of the endpoint with this pack, laid out as for AWS, but for another base."""
    BUILT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=BUILT) as scratch:
        context = Path(scratch) / "context"
        target = Target(machine=MACHINE, version=VERSION)
        lay_out(context, target=target, pack=pack, models=models or pack.parent)
        return _image(context)


def _image(context: Path) -> str:
    """Without a network; the same folder is the same image."""
    tag = f"localhost/quitclaim-endpoint:{_hash_of(context)}"
    if tag not in podman("images", "--format={{.Repository}}:{{.Tag}}").splitlines():
        base = f"localhost/base:{_hash_of(context / 'packages')}"
        tar = BUILT / "base.tar"
        lay_base(tar, packages=context / "packages")
        podman("import", "--quiet", str(tar), base)
        tar.unlink()
        options = ["--quiet", "--network=none", "--isolation=oci", "--timestamp=0"]
        podman("build", *options, f"--build-arg=BASE={base}", f"--tag={tag}", str(context))
    return tag


def _hash_of(folder: Path) -> str:
    digest = hashlib.sha256(VERSION.encode())
    # Bytecode names the folder it was made in, which is another one each time.
    files = (one for one in folder.rglob("*") if one.is_file() and one.suffix != ".pyc")
    for path in sorted(files):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{path.relative_to(folder)}\0{content}\n".encode())
    return digest.hexdigest()[:16]
