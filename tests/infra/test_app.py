"""The app as `cdk` runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from infra.config import Stage, config_of
from tests.house.sizes import REPOSITORY

# Building zips is the affair of other tests.
NO_ZIPS: dict[str, list[str]] = {"aws:cdk:bundling-stacks": []}


def _synthesised(folder: Path, **context: str) -> dict[str, dict[str, str]]:
    command = json.loads((REPOSITORY / "cdk.json").read_text(encoding="utf-8"))["app"]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    told = json.dumps(context | NO_ZIPS)
    surroundings = {"CDK_OUTDIR": str(folder), "CDK_CONTEXT_JSON": told, "PATH": path}
    subprocess.run(["sh", "-c", command], cwd=REPOSITORY, env=os.environ | surroundings, check=True)
    artifacts: dict[str, dict[str, str]] = json.loads((folder / "manifest.json").read_text())[
        "artifacts"
    ]
    return {
        name: one for name, one in artifacts.items() if one["type"] == "aws:cloudformation:stack"
    }


def test_every_stack_is_pinned_to_one_region(tmp_path: Path) -> None:
    """R50: whatever region the machine that deploys is set to."""
    models = tmp_path / "models"
    models.mkdir()

    told = {"models": str(models), "alarms": "office@example.org"}

    stacks = _synthesised(tmp_path / "out", stage="trial", **told)

    assert {one["environment"] for one in stacks.values()} == {"aws://unknown-account/eu-central-1"}
    assert set(stacks) == {"State", "Functions", "Guard"}
    functions = json.loads((tmp_path / "out" / "Functions.template.json").read_text())
    made = [one["Properties"] for one in functions["Resources"].values()]
    (darkroom,) = (one for one in made if one.get("Handler", "").startswith("functions.darkroom"))
    assert darkroom["Environment"]["Variables"] == {"QUITCLAIM_MODELS": "/opt/models"}
    assert len(darkroom["Layers"]) == 3
    assert "office@example.org" in (tmp_path / "out" / "Guard.template.json").read_text()


def test_who_names_no_stage_loses_nothing() -> None:
    assert config_of(None).stage is Stage.PRODUCTION
    with pytest.raises(ValueError, match="prodution"):
        config_of("prodution")
