"""R41: what the log is kept under, and who may do what with it."""

from typing import Any

import pytest

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


def test_only_the_sealer_signs_and_only_as_everybody_checks(templates: Templates) -> None:
    signing = {
        role: one
        for role in templates.of_type("AWS::IAM::Role")
        for one in templates.statements(role)
        if "kms:Sign" in several(one["Action"])
    }

    assert signing.keys() == {"AuditRole"}
    assert templates.spelled(signing["AuditRole"]["Resource"]) == "LogKey"
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


def test_no_two_stages_keep_a_log_of_the_same_name() -> None:
    names = [config.log_name for config in CONFIGS.values()]

    assert len(set(names)) == len(names)
    assert [config.log_lock for config in CONFIGS.values()] == [Lock.GOVERNANCE, Lock.COMPLIANCE]
