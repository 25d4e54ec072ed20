"""
The cloud is killed again and again while photographs arrive. SEED chooses other moments.

What was acknowledged may never be lost: the bytes of objects are on the disk before the answer. All
else may fall back to the last snapshot, and the sweep finds it (docs/local-cloud.md).
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from cli.models import brought
from local.places import REPOSITORY
from quitclaim_vision.packs.manifest import MODELS, PICTURES
from tests.measurements import Figure
from tests.soak.arrivals import arrivals
from tests.soak.progress import Progress
from tests.soak.saying import Say
from tests.soak.siege import Siege

NAME = "kills"
KILLS, FILES = 100, 200
QUICK_KILLS, QUICK_FILES = 3, 12
_OURS: Final = (
    *("arrivals", "finding", "kills", "lives", "reckoning"),
    *("remains", "resting", "siege", "uploads"),
)
CODE: Final = (
    *(REPOSITORY / one for one in ("cli", "functions", "infra", "layers", "local")),
    *(Path(__file__).with_name(f"{one}.py") for one in _OURS),
)
_ENTRY: Final = "photographs that arrive while the cloud is killed"


def run(*, is_quick: bool, say: Say) -> Mapping[str, Mapping[str, Figure]]:
    brought((*MODELS, *PICTURES), say=say)
    kills, files = (QUICK_KILLS, QUICK_FILES) if is_quick else (KILLS, FILES)
    seed = os.environ.get("SEED", "1")
    progress = Progress(f"{NAME}-{kills}-{files}-{seed}", code=CODE)
    figures = None if is_quick else progress.kept("figures")
    if figures is None:
        siege = Siege(
            sent=tuple(arrivals(files)), kills=kills, seed=seed, progress=progress, say=say
        )
        figures = dict(siege())
        progress.forget()
        progress.keep("figures", figures)
    return {_ENTRY: figures}
