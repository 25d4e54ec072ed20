"""The zips of the functions, made without CDK, byte for byte the same each time."""

import hashlib
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
_NAME_LENGTH: Final = 16


@dataclass(frozen=True, slots=True)
class Asset:
    """`key` changes with the function's own files and with those of its layers."""

    key: str
    content: bytes


# A layer's modules are found in the environment here; what lies in the real ones was built for
# another processor.
EMPTY_LAYER: Final = Asset("layers/empty.zip", b"PK\5\6" + bytes(18))


def zipped(name: str, *, sources: Path, folders: Sequence[str], layers: Sequence[str]) -> Asset:
    """`folders` and the modules of `layers` lie below `sources`."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted({path for folder in folders for path in _files(folder, sources)}):
            archived = zipfile.ZipInfo(path.relative_to(sources).as_posix(), _LONG_AGO)
            archived.external_attr = 0o644 << 16
            archive.writestr(archived, path.read_bytes())
        # A warm handler would go on with the layer it imported: this makes another function of it.
        archive.comment = _fingerprint(layers, sources=sources).encode()
    content = held.getvalue()
    return Asset(f"{name}/{hashlib.sha256(content).hexdigest()[:_NAME_LENGTH]}.zip", content)


def _files(folder: str, sources: Path) -> Iterator[Path]:
    """Yield the folder's files, and what makes packages of the folders above it."""
    if not (sources / folder).is_dir():
        raise FileNotFoundError(sources / folder)
    for path in (sources / folder).rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path
    for above in Path(folder).parents:
        package = sources / above / "__init__.py"
        if above != Path() and package.exists():
            yield package


def _fingerprint(layers: Sequence[str], *, sources: Path) -> str:
    seen = hashlib.sha256()
    for layer in layers:
        for path in sorted(_files(f"layers/{layer}/python", sources)):
            seen.update(path.relative_to(sources).as_posix().encode() + b"\0" + path.read_bytes())
    return seen.hexdigest()
