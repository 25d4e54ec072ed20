"""AWS's own list of good practice: what we do otherwise is argued, each where it applies."""

import json
from pathlib import Path

from aws_cdk import Validations
from cdk_nag import AwsSolutionsChecks

from infra.app import filled, without_zips
from infra.config import CONFIGS, Stage


def test_the_stacks_are_clean_but_for_what_is_argued(tmp_path: Path) -> None:
    app = filled(without_zips(outdir=str(tmp_path)), config=CONFIGS[Stage.PRODUCTION])
    Validations.of(app).add_plugins(AwsSolutionsChecks(app))

    app.synth()

    report = json.loads((tmp_path / "validation-report.json").read_text(encoding="utf-8"))
    assert {one["conclusion"] for one in report["pluginReports"]} == {"success"}
