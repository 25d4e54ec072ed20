"""The app as `cdk` runs it."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from infra.config import Stage, config_of
from quitclaim.runtime.starting import STARTED_WITH
from quitclaim_vision.packs import cache
from quitclaim_vision.packs.manifest import DETECTOR
from tests.house.sizes import REPOSITORY
from tests.vision.fetched import detector

# Building zips is the affair of other tests.
NO_ZIPS: dict[str, list[str]] = {"aws:cdk:bundling-stacks": []}


def _synthesised(folder: Path, **context: str) -> dict[str, dict[str, str]]:
    _ran(folder, context).check_returncode()
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    artifacts: dict[str, dict[str, str]] = manifest["artifacts"]
    return {
        name: one for name, one in artifacts.items() if one["type"] == "aws:cloudformation:stack"
    }


def _ran(folder: Path, context: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    command = json.loads((REPOSITORY / "cdk.json").read_text(encoding="utf-8"))["app"]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    told = json.dumps({**context, **NO_ZIPS})
    surroundings = {"CDK_OUTDIR": str(folder), "CDK_CONTEXT_JSON": told, "PATH": path}
    environ = os.environ | surroundings
    shell = ["sh", "-c", command]
    return subprocess.run(
        shell, cwd=REPOSITORY, env=environ, capture_output=True, text=True, check=False
    )


def test_every_stack_is_pinned_to_one_region(tmp_path: Path) -> None:
    """R50: whatever region the machine that deploys is set to."""
    detector()
    certificate = "arn:aws:acm:eu-central-1:123456789012:certificate/1b2c-3d"
    site = {"site": "photos.example.org", "certificate": certificate, "waf": "on"}
    told = {"models": str(cache.folder()), "alarms": "office@example.org", **site}
    told |= {"mail": "photos@example.org"}

    stacks = _synthesised(tmp_path / "out", stage="trial", **told)

    assert {one["environment"] for one in stacks.values()} == {"aws://unknown-account/eu-central-1"}
    assert set(stacks) >= {"State", "Functions", "Doors", "Wall", "Guard"}
    functions = json.loads((tmp_path / "out" / "Functions.template.json").read_text())
    made = [one["Properties"] for one in functions["Resources"].values()]
    (darkroom,) = (one for one in made if one.get("Handler", "").startswith("functions.darkroom"))
    told = {**STARTED_WITH, "QUITCLAIM_MODELS": "/opt/models"}
    assert darkroom["Environment"]["Variables"] == told
    assert len(darkroom["Layers"]) == 3
    assert "office@example.org" in (tmp_path / "out" / "Guard.template.json").read_text()


def test_nothing_is_deployed_that_could_open_no_picture(tmp_path: Path) -> None:
    """Refused before any template is written, with what to do; a wrong folder is like none."""
    (tmp_path / DETECTOR.file.name).write_bytes(b"another model")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "pack.toml").write_text("name = 7", encoding="utf-8")
    advice = "run `quitclaim models fetch`, then -c models=<the folder that it names>"

    for context, why in (
        ({}, f"quitclaim: no models were named: {advice}"),
        ({"models": str(tmp_path / "empty")}, f"{DETECTOR.file.name} is not in"),
        ({"models": str(tmp_path)}, f"is not the {DETECTOR.file.name} that was pinned: {advice}"),
        ({"models": str(tmp_path / "own")}, "describes no model pack"),
    ):
        ran = _ran(tmp_path / "out", context)
        assert ran.returncode == 1
        assert why in ran.stderr and "Traceback" not in ran.stderr
    assert not list((tmp_path / "out").glob("*.template.json"))


def test_who_names_no_stage_loses_nothing() -> None:
    assert config_of(None).stage is Stage.PRODUCTION
    with pytest.raises(ValueError, match="prodution"):
        config_of("prodution")
