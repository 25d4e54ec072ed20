"""Layers are built from the locks, for another Python and processor than this machine's."""

import json
import re
from importlib.metadata import distribution
from pathlib import Path, PurePath

import pytest

from infra.layers import NAMES, lock_of
from infra.locks import chosen
from infra.templates import ASSETS, FOLDER
from infra.trimming import is_shipped, trim

LARGEST_LAYER_MB = 130
# Lambda's own limit for a function with all its layers.
LARGEST_MB = 250
PIN = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)


@pytest.mark.parametrize("name", NAMES)
def test_of_two_versions_lambdas_python_chooses(name: str) -> None:
    text = chosen(lock_of(name))
    names = [pin[0] for pin in PIN.findall(text)]

    assert len(names) == len(set(names)) > 0
    assert " ; " not in text
    assert set(names) <= {pin[0] for pin in PIN.findall(lock_of(name).read_text())}


def test_a_marker_is_judged_for_lambda_and_not_for_this_machine(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text(
        "old==1.0 ; python_full_version < '3.12' \\\n    --hash=sha256:aa\n    # via x\n"
        "new==2.0 ; python_full_version >= '3.13' and sys_platform == 'linux' \\\n"
        "    --hash=sha256:bb \\\n    --hash=sha256:cc\n    # via x\n"
        "here==3.0 ; platform_machine == 'aarch64' \\\n    --hash=sha256:dd\n"
        "plain==4.0 \\\n    --hash=sha256:ee\n"
    )

    text = chosen(lock)

    assert PIN.findall(text) == [("new", "2.0"), ("here", "3.0"), ("plain", "4.0")]
    assert re.findall("sha256:(..)", text) == ["bb", "cc", "dd", "ee"]


@pytest.mark.parametrize(
    ("path", "ships"),
    [
        ("onnxruntime/capi/libonnxruntime.so.1.31.1", False),
        ("onnxruntime/capi/onnxruntime_pybind11_state.cpython-313-aarch64-linux-gnu.so", True),
        ("onnxruntime/transformers/models/gpt2/helper.py", False),
        ("onnxruntime/backend", False),
        ("numpy/_core/lib/libnpymath.a", False),
        ("numpy/lib/format.py", True),
        ("numpy/_core/tests/data.csv", False),
        ("pydantic/main.pyi", False),
        ("bin/f2py", False),
        ("lxml/etree.cpython-313-aarch64-linux-gnu.so", False),
        ("botocore/data/s3/2006-03-01/service-2.json.gz", True),
        ("binary/tools.py", True),
    ],
)
def test_what_no_function_reads_is_left_out(path: str, ships: bool) -> None:  # noqa: FBT001
    assert is_shipped(PurePath(path)) is ships


def test_trimming_leaves_what_ships(tmp_path: Path) -> None:
    for name in ("numpy/f2py/x.py", "numpy/tests/y.py", "numpy/core.py", "bin/z"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    trim(tmp_path)

    left = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")]
    assert sorted(left) == ["numpy", "numpy/core.py"]


def test_the_layers_fit_into_a_function() -> None:
    """By what is installed here from the same locks; `python -m infra.layers` builds the real."""
    sizes = {name: _installed_mb(name) for name in NAMES}
    assets = json.loads((FOLDER / ASSETS).read_text(encoding="utf-8"))

    assert max(sizes.values()) <= LARGEST_LAYER_MB
    for used in assets.values():
        assert sum(sizes[layer] for layer in used["layers"]) <= LARGEST_MB


def _installed_mb(name: str) -> float:
    pins = {pin[0] for pin in PIN.findall(chosen(lock_of(name)))}
    files = (file for pin in pins for file in distribution(pin).files or ())
    shipped = (file for file in files if is_shipped(PurePath(file)) and ".." not in file.parts)
    # Compiled modules are in it, as they are in a layer.
    return sum(Path(str(file.locate())).stat().st_size for file in shipped) / 1e6
