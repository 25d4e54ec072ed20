"""R41: what the log is kept under, and who may do what with it."""

from pathlib import Path
from typing import Any

import pytest

from infra.app import Chosen, filled, without_zips
from infra.config import CONFIGS, Lock, Stage
from tests.infra.resources import Templates, several


@pytest.fixture(scope="session")
def bucket(templates: Templates) -> Any:
    return templates.properties("AWS::S3::Bucket")["LogBucket"]


def test_nobody_can_delete_what_is_in_production_and_only_for_a_day_in_a_trial(
    bucket: Any, stage: Stage
) -> None:
    lock = bucket["ObjectLockConfiguration"]["Rule"]["DefaultRetention"]

    assert bucket["ObjectLockEnabled"] is True
    assert bucket["VersioningConfiguration"] == {"Status": "Enabled"}
    if stage is Stage.PRODUCTION:
        assert (lock["Mode"], lock["Days"]) == ("COMPLIANCE", 3653)
    else:
        assert (lock["Mode"], lock["Days"]) == ("GOVERNANCE", 1)


def test_no_rule_takes_anything_out_of_the_log(bucket: Any) -> None:
    (rule,) = bucket["LifecycleConfiguration"]["Rules"]

    assert rule.keys() == {"AbortIncompleteMultipartUpload", "Status"}


def test_the_key_of_the_log_only_signs(templates: Templates) -> None:
    key = templates.properties("AWS::KMS::Key")["LogKey"]

    assert (key["KeySpec"], key["KeyUsage"]) == ("ECC_NIST_EDWARDS25519", "SIGN_VERIFY")


def test_only_the_sealer_signs_the_log_and_only_as_everybody_checks(templates: Templates) -> None:
    signing = {
        role: one
        for role in templates.of_type("AWS::IAM::Role")
        for one in templates.statements(role)
        if "kms:Sign" in several(one["Action"]) and templates.spelled(one["Resource"]) == "LogKey"
    }

    assert signing.keys() == {"AuditRole"}
    assert signing["AuditRole"]["Condition"] == {
        "StringEquals": {"kms:SigningAlgorithm": "ED25519_SHA_512"}
    }


def test_it_is_sealed_each_minute_and_what_fails_is_told(trial: Templates) -> None:
    rule = trial.properties("AWS::Events::Rule")["Sealed"]
    (target,) = rule["Targets"]
    config = trial.properties("AWS::Lambda::EventInvokeConfig")["FailedSeals"]

    assert rule["ScheduleExpression"] == "rate(1 minute)"
    assert target["Input"] == '{"seal":true}'
    assert trial.spelled(target["Arn"]) == "AuditFunction"
    assert config["MaximumRetryAttempts"] == 0


def test_a_log_is_named_after_its_site_and_stage(templates: Templates, stage: Stage) -> None:
    told = templates.properties("AWS::Lambda::Function")["AuditFunction"]["Environment"]

    # As in the committed templates, which are nobody's yet.
    assert told["Variables"]["LOG_NAME"] == f"site.invalid/{stage.value}"


def test_where_the_site_moves_the_log_keeps_its_name(tmp_path: Path) -> None:
    app = without_zips(outdir=str(tmp_path))
    filled(app, config=CONFIGS[Stage.TRIAL], chosen=Chosen(log_name="example.org/log"))

    stacks = Templates({one.stack_name: one.template for one in app.synth().stacks})
    told = stacks.properties("AWS::Lambda::Function")["AuditFunction"]["Environment"]
    assert told["Variables"]["LOG_NAME"] == "example.org/log"


def test_only_production_locks_for_good() -> None:
    assert [config.log.lock for config in CONFIGS.values()] == [Lock.GOVERNANCE, Lock.COMPLIANCE]
