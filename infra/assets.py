"""What each zip holds; built on this machine, without Docker."""

import hashlib
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

import jsii
from aws_cdk import AssetHashType, BundlingOptions, DockerImage, ILocalBundling
from aws_cdk import aws_lambda as lambda_

from infra.runtime import VERSION, compile_for_runtime

REPOSITORY: Final = Path(__file__).resolve().parents[1]
_LEFT_OUT: Final = shutil.ignore_patterns("__pycache__")


def function_code(name: str) -> lambda_.AssetCode:
    """The function's own folder under its own dotted path: what is tested is what runs."""
    functions = REPOSITORY / "functions"

    def build(into: Path) -> None:
        copy(functions / name, into / "functions" / name)
        shutil.copy(functions / "__init__.py", into / "functions")

    files = [functions / "__init__.py", *files_of(functions / name)]
    return built(functions / name, build, of=files)


def built(source: Path, build: Callable[[Path], None], *, of: Iterable[Path]) -> lambda_.AssetCode:
    """`build` fills the folder that becomes the zip; `of`: the files on which it depends."""
    bundling = BundlingOptions(
        # Asked for by CDK and never touched: the local way always succeeds or raises.
        image=DockerImage.from_registry("none"),
        local=_Local(build),
    )
    return lambda_.Code.from_asset(
        str(source),
        asset_hash=_hash_of(of),
        asset_hash_type=AssetHashType.CUSTOM,
        bundling=bundling,
    )


def copy(source: Path, target: Path) -> None:
    shutil.copytree(source, target, ignore=_LEFT_OUT, dirs_exist_ok=True)


def files_of(folder: Path) -> list[Path]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if "__pycache__" not in path.parts)


def _hash_of(files: Iterable[Path]) -> str:
    digest = hashlib.sha256(f"python{VERSION}".encode())
    for path in files:
        name = path.relative_to(REPOSITORY) if path.is_relative_to(REPOSITORY) else path.name
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"\0{name}\0{content}".encode())
    return digest.hexdigest()


@jsii.implements(ILocalBundling)
class _Local:
    def __init__(self, build: Callable[[Path], None]) -> None:
        self._build = build

    # jsii hands the options on only where one of them is named.
    def try_bundle(self, output_dir: str, *, image: DockerImage, **_others: Any) -> bool:  # noqa: ARG002
        self._build(Path(output_dir))
        compile_for_runtime(Path(output_dir))
        return True
