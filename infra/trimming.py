"""What wheels bring that no function ever reads; 50 of 160 MB."""

import shutil
from pathlib import Path, PurePath
from typing import Final

# The same library once more, under its versioned name; tools for training; headers. What pyHanko
# wants for metadata in XML and for lists of trusted services, which our papers have none of.
_NEVER_READ: Final = (
    "onnxruntime/capi/libonnxruntime.so.*",
    "onnxruntime/backend",
    "onnxruntime/datasets",
    "onnxruntime/quantization",
    "onnxruntime/tools",
    "onnxruntime/transformers",
    "numpy/f2py",
    "numpy/_core/include",
    "numpy/_core/lib",
    "bin",
    "lxml",
    "oscrypto",
)
_NEVER_READ_ANYWHERE: Final = ("tests", "*.pyi")


def is_shipped(path: PurePath) -> bool:
    """`path`: of a file or folder, relative to where packages are installed."""
    places = [path, *path.parents][:-1]
    anywhere = any(place.match(one) for place in places for one in _NEVER_READ_ANYWHERE)
    return not anywhere and not any(
        len(place.parts) == len(PurePath(one).parts) and place.match(one)
        for place in places
        for one in _NEVER_READ
    )


def trim(folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        if is_shipped(path.relative_to(folder)):
            continue
        if path.is_dir():
            shutil.rmtree(path)
        else:
            # A folder above it may have gone before.
            path.unlink(missing_ok=True)
