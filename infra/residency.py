"""
Nothing leaves the region (R50): judged on the templates themselves, as they go to CloudFormation.

A synthesis that names another region, partition or service fails. What acts from elsewhere by
nature is argued one by one.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import jsii
from aws_cdk import (
    IPolicyValidationContext,
    IPolicyValidationPlugin,
    PolicyValidationPluginReport,
    PolicyViolatingResource,
    PolicyViolation,
)

from quitclaim.runtime.aws import REGION

Template = dict[str, Any]

_RULE: Final = "residency"

# Of each, data and control stay in the region a stack is pinned to.
_KEPT: Final = ("Cognito", "DynamoDB", "KMS", "Logs", "OpenSearchService", "S3")
_SENT: Final = ("SES", "SNS", "SQS")
_ACTING: Final = ("ApiGateway", "CloudWatch", "EC2", "Events", "Lambda", "WAFv2")
REGIONAL: Final = frozenset((*_KEPT, *_SENT, *_ACTING))
# Served from another region, and allowed because of what they hold.
GLOBAL: Final = {
    "IAM": "rights are the same in every region; it holds rules, never data",
    "Budgets": "what the bill may come to; it holds amounts, never data",
}
# Who may be named: a service of the region, or the gateway to it from a network.
_HOSTS: Final = re.compile(
    rf"(?:apigateway|budgets|cloudwatch|dynamodb|events|lambda|s3)(?:\.{REGION})?\.amazonaws\.com"
    rf"|com\.amazonaws\.{REGION}\.s3"
)
_HOST: Final = re.compile(r"(?:://)?[\w.-]*\bamazonaws\b[\w.-]*")
_REGION: Final = re.compile(
    r"\b(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us|us-gov|us-iso[a-z]?|eu-isoe)"
    r"-(?:[a-z]{2}-)?(?:north|south|east|west|central|northeast|northwest|southeast|southwest)"
    r"-\d(?=[a-z]?\b)"
)
# Written out, a partition is a decision that no stack has to make: `AWS::Partition` says it.
_ARN: Final = re.compile(r"\barn:[a-z]")


def complaints(template: Template) -> Iterator[tuple[str, str]]:
    """Each with the logical id of what it is about; of an output or a condition, its name."""
    for section, entries in template.items():
        if not isinstance(entries, dict):
            continue
        for name, entry in entries.items():
            if section == "Resources" and (complaint := _of_type(entry["Type"])):
                yield name, complaint
            for text in _texts(entry):
                yield from ((name, complaint) for complaint in _of_text(text))


def _of_type(kind: str) -> str | None:
    vendor, service, *_ = kind.split("::")
    if vendor == "AWS" and service in REGIONAL | GLOBAL.keys():
        return None
    return f"{kind} is not on the list of services that stay in {REGION}"


def _of_text(text: str) -> Iterator[str]:
    for region in _REGION.findall(text):
        if region != REGION:
            yield f"{region} is another region"
    if _ARN.search(text):
        yield "an ARN spells its partition out: let AWS::Partition say it"
    for host in _HOST.findall(text):
        if not _HOSTS.fullmatch(host):
            yield f"{host} is no service that a stack of ours may name"


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case {"Fn::Join": [str(between), list(parts)]}:
            # Taken apart, a name would pass unseen.
            yield between.join(map(_spelled, parts))
            yield from (
                text for part in parts if not isinstance(part, str) for text in _texts(part)
            )
        case dict():
            yield from value
            yield from (text for part in value.values() for text in _texts(part))
        case list():
            yield from (text for part in value for text in _texts(part))
        case _:
            pass


def _spelled(part: Any) -> str:
    match part:
        case str():
            return part
        case {"Ref": "AWS::Region"}:
            return REGION
        case _:
            return "…"


@jsii.implements(IPolicyValidationPlugin)
class Residency:
    """CDK asks it at every synthesis; a complaint ends the synthesis."""

    @property
    def name(self) -> str:
        return _RULE

    @property
    def rule_ids(self) -> list[str]:
        return [_RULE]

    @property
    def version(self) -> str:
        return "1.0.0"

    def validate(self, context: IPolicyValidationContext) -> PolicyValidationPluginReport:
        found = [
            PolicyViolation(
                rule_name=_RULE,
                description=complaint,
                violating_resources=[
                    PolicyViolatingResource(
                        resource_logical_id=name, template_path=path, locations=[]
                    )
                ],
            )
            for path in context.template_paths
            for name, complaint in complaints(json.loads(Path(path).read_text(encoding="utf-8")))
        ]
        return PolicyValidationPluginReport(success=not found, violations=found)
