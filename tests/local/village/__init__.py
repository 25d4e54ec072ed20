"""A cloud small enough to read: an inbox, a queue, one function with its role, one table."""

import shutil
from pathlib import Path
from typing import Final

from local.stacks import Blueprints

HERE: Final = Path(__file__).parent
VILLAGE: Final = Blueprints(templates=HERE / "templates", sources=HERE)


def copied_to(folder: Path) -> Blueprints:
    """For a test that changes it."""
    shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    return Blueprints(templates=folder / "templates", sources=folder)
