"""What the committed templates let each function do: one action on one resource is one grant."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from local.places import TEMPLATES
from tests.infra.resources import Templates, several

Statement = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """
    `said`: action, resource and conditions, by the names of constructs.

    `role` and `policy` are logical names; `statement`, `action` and `resource` count within them.
    """

    function: str
    said: str
    role: str
    policy: str
    statement: int
    action: int
    resource: int

    def __str__(self) -> str:
        return f"{self.function}: {self.said}"

    def withdrawn_from(self, statements: list[Statement]) -> list[Statement]:
        """All the others, those of the same statement included."""
        left = list(statements)
        whole = left.pop(self.statement)
        actions, resources = [*several(whole["Action"])], [*several(whole["Resource"])]
        action = actions.pop(self.action)
        if actions:
            left.append({**whole, "Action": actions, "Resource": [*resources]})
        del resources[self.resource]
        if resources:
            left.append({**whole, "Action": action, "Resource": resources})
        return left


class UnreadRightsError(Exception):
    """A role has rights beside its own policies, which whoever counts grants would overlook."""


def grants() -> tuple[Grant, ...]:
    paths = (path for path in sorted(TEMPLATES.glob("*.json")) if path.stem != "assets")
    return tuple(grants_in({path.stem: json.loads(path.read_text("utf-8")) for path in paths}))


def grants_in(stacks: Mapping[str, Mapping[str, Any]]) -> Iterator[Grant]:
    templates = Templates(stacks)
    for function in templates.properties("AWS::Lambda::Function").values():
        role = function["Role"]["Fn::GetAtt"][0]
        if templates.resources[role]["Properties"].keys() & {"ManagedPolicyArns", "Policies"}:
            raise UnreadRightsError(role)
        for policy, number, statement in _statements_of(role, templates):
            for action, resource, said in _said(statement, templates):
                yield Grant(
                    function=str(function["Handler"]).split(".")[1],
                    said=said,
                    role=role,
                    policy=policy,
                    statement=number,
                    action=action,
                    resource=resource,
                )


def _statements_of(role: str, templates: Templates) -> Iterator[tuple[str, int, Statement]]:
    for resource in templates.resources.values():
        properties = resource.get("Properties", {})
        if resource["Type"] == "AWS::IAM::Policy" and {"Ref": role} in properties["Roles"]:
            for number, statement in enumerate(properties["PolicyDocument"]["Statement"]):
                yield properties["PolicyName"], number, statement


def _said(statement: Statement, templates: Templates) -> Iterator[tuple[int, int, str]]:
    never = "" if statement["Effect"] == "Allow" else "never "
    conditions = statement.get("Condition", {}).values()
    told = [f"{key} is {value}" for one in conditions for key, value in one.items()]
    when = f" when {' and '.join(told)}" if told else ""
    for place, action in enumerate(several(statement["Action"])):
        for where, resource in enumerate(several(statement["Resource"])):
            yield place, where, f"{never}{action} on {templates.spelled(resource)}{when}"
