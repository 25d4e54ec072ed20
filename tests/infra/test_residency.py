"""R50: nothing that a template says lies, acts or speaks anywhere but in the one region."""

import json
from pathlib import Path
from typing import Any

import pytest
from aws_cdk import CfnResource, Validations
from jsii.errors import JSIIError

from infra.app import without_zips
from infra.residency import GLOBAL, Residency, complaints
from infra.stack import EuropeanStack
from quitclaim.runtime.aws import REGION
from tests.house.sizes import REPOSITORY
from tests.infra.resources import Templates

POLICY = REPOSITORY / "docs" / "compliance" / "scp.json"
# What AWS takes; a policy that is longer is refused.
LONGEST = 5120


def _said_of(kind: str = "AWS::SQS::Queue", **properties: Any) -> list[str]:
    template = {"Resources": {"Planted": {"Type": kind, "Properties": properties}}}
    return [complaint for _, complaint in complaints(template)]


def test_our_own_templates_stay_in_the_region(templates: Templates) -> None:
    assert [*templates.stacks]
    for template in templates.stacks.values():
        assert [*complaints(dict(template))] == []


@pytest.mark.parametrize(
    "foreign",
    [
        "us-east-1",
        "eu-central-2",
        "eu-west-1a",
        "eusc-de-east-1",
        "cn-north-1",
        "us-gov-west-1",
        "arn:aws:s3:::somebodys",
        "arn:aws-cn:sqs:eu-central-1:1:q",
        "lambda.amazonaws.com.cn",
        "cloudfront.amazonaws.com",
        "logs.us-east-1.amazonaws.com",
        "https://s3.amazonaws.com/b",
        "https://sqs.eu-central-1.amazonaws.eu",
    ],
)
@pytest.mark.parametrize("depth", [0, 2])
def test_a_foreign_word_is_found_however_deep(foreign: str, depth: int) -> None:
    value: Any = foreign
    for _ in range(depth):
        value = [{"Somewhere": value}]

    assert _said_of(Name=value)


@pytest.mark.parametrize(
    "parts",
    [
        ["arn:", "aws:s3:::b"],
        ["us-", "east-1"],
        ["com.amazonaws.", {"Ref": "AWS::Region"}, ".execute-api"],
        ["com.amazonaws.", "eu-west-1", ".s3"],
        [{"Fn::If": ["Far", "us-west-2", "eu-central-1"]}],
    ],
)
def test_what_is_taken_apart_is_put_together_before_it_is_judged(parts: list[Any]) -> None:
    assert _said_of(Name={"Fn::Join": ["", parts]})


@pytest.mark.parametrize(
    "kind", ["AWS::CloudFront::Distribution", "AWS::Route53::HostedZone", "Custom::Anything"]
)
def test_a_service_that_nobody_argued_is_refused(kind: str) -> None:
    (complaint,) = _said_of(kind)

    assert kind in complaint


@pytest.mark.parametrize(
    "ours",
    [
        "eu-central-1",
        "eu-central-1b",
        "lambda.amazonaws.com",
        "events.amazonaws.com",
        "s3.eu-central-1.amazonaws.com",
        {"Fn::Join": ["", ["com.amazonaws.", {"Ref": "AWS::Region"}, ".s3"]]},
        {"Fn::Join": ["", ["arn:", {"Ref": "AWS::Partition"}, ":iam::1:root"]]},
        "cdk-hnb659fds-assets-${AWS::AccountId}-eu-central-1",
    ],
)
def test_what_is_ours_is_let_through(ours: Any) -> None:
    assert _said_of(Name=ours) == []


def test_a_synthesis_with_a_foreign_word_fails(tmp_path: Path) -> None:
    app = without_zips(outdir=str(tmp_path))
    Validations.of(app).add_plugins(Residency())
    properties = {"QueueName": "copies-in-us-east-1"}
    CfnResource(EuropeanStack(app, "Far"), "Q", type="AWS::SQS::Queue", properties=properties)

    with pytest.raises((RuntimeError, JSIIError), match="ValidationFailed"):
        app.synth()

    report = json.loads((tmp_path / "validation-report.json").read_text())
    (plugin,) = report["pluginReports"]
    (violation,) = plugin["violations"]
    assert violation["description"] == "us-east-1 is another region"


def test_the_policy_of_the_organisation_says_the_same() -> None:
    """What denies every other region excepts what the templates may use of the whole world."""
    region, copies = json.loads(POLICY.read_text(encoding="utf-8"))["Statement"]

    assert region["NotAction"] == sorted(f"{service.lower()}:*" for service in GLOBAL)
    assert region["Condition"] == {"StringNotEquals": {"aws:RequestedRegion": [REGION]}}
    assert region["Effect"] == copies["Effect"] == "Deny"
    assert len(POLICY.read_text(encoding="utf-8")) <= LONGEST
