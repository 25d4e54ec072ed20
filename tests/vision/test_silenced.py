"""R50: what runs the models reports to nobody, and leaves nothing of itself on the disk."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.endpoint.packs import small_pack
from tests.house.imports import reaching
from tests.house.sizes import sources

SCRIPT = """
import sys
{load}
options = onnxruntime.SessionOptions()
onnxruntime.InferenceSession(sys.argv[1], options, providers=["CPUExecutionProvider"])
"""
# Whatever it would send ends here.
NOWHERE = dict.fromkeys(("HTTPS_PROXY", "https_proxy"), "http://127.0.0.1:9")
OURS = "from quitclaim_vision.silenced import onnxruntime"
AS_IT_COMES = "import onnxruntime"


def left_behind(load: str, home: Path) -> list[str]:
    """What lies in a home after a model was loaded there, by a process that knows of no test."""
    models = home / "models"
    models.mkdir()
    model = small_pack(models).folder / "small.onnx"
    subprocess.run(
        [sys.executable, "-c", SCRIPT.format(load=load), str(model)],
        env={"HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path), **NOWHERE},
        check=True,
    )
    return [path.name for path in home.rglob("*") if path.is_file() and models not in path.parents]


@pytest.mark.parametrize(("load", "is_silent"), [(OURS, True), (AS_IT_COMES, False)])
def test_only_as_we_load_it_it_leaves_nothing(tmp_path: Path, load: str, is_silent: bool) -> None:  # noqa: FBT001
    """As it comes, it does: otherwise this would show nothing."""
    assert (left_behind(load, tmp_path) == []) is is_silent


def test_it_is_loaded_in_one_place() -> None:
    named = (path for path in sources() if "onnxruntime" in path.read_text(encoding="utf-8"))
    loading = [path.name for path in named if reaching(path, package="onnxruntime")]

    assert loading == ["silenced.py"]
