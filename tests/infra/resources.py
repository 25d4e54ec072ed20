"""Templates as a test wants to read them: by the names of constructs, across stacks."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Resource = Mapping[str, Any]
_HASH = re.compile(r"[0-9A-F]{8}$")


@dataclass(frozen=True)
class Templates:
    stacks: Mapping[str, Mapping[str, Any]]

    @cached_property
    def resources(self) -> Mapping[str, Resource]:
        """By the logical id, which two stacks never share: it ends with a hash of the path."""
        return {
            name: resource
            for template in self.stacks.values()
            for name, resource in template["Resources"].items()
        }

    def of_type(self, kind: str) -> dict[str, Resource]:
        return {_plain(name): one for name, one in self.resources.items() if one["Type"] == kind}

    def properties(self, kind: str) -> dict[str, Any]:
        return {name: one["Properties"] for name, one in self.of_type(kind).items()}

    def spelled(self, value: Any) -> str:
        """What a value refers to, by the name of its construct: `Inbox/*`."""
        match value:
            case str():
                return value
            case {"Ref": str(name)} | {"Fn::GetAtt": [str(name), _]}:
                return _plain(name)
            case {"Fn::ImportValue": str(export)}:
                return self.spelled(self._exports[export])
            case {"Fn::Join": [between, parts]}:
                return str(between).join(map(self.spelled, parts))
            case _:
                raise AssertionError(value)

    def statements(self, role: str) -> Iterator[Resource]:
        """What the policies of a role say."""
        for policy in self.properties("AWS::IAM::Policy").values():
            if role in map(self.spelled, policy["Roles"]):
                yield from policy["PolicyDocument"]["Statement"]

    @cached_property
    def _exports(self) -> Mapping[str, Any]:
        return {
            output["Export"]["Name"]: output["Value"]
            for template in self.stacks.values()
            for output in template.get("Outputs", {}).values()
            if "Export" in output
        }


def several(value: Any) -> list[Any]:
    """IAM writes a list of one as the one."""
    return value if isinstance(value, list) else [value]


def _plain(name: str) -> str:
    return _HASH.sub("", name)
