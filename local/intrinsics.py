"""The few functions of CloudFormation that reconciled properties use, with their values."""

from collections.abc import Mapping
from typing import Any, Final

from local.environment import ACCOUNT
from quitclaim.runtime.aws import REGION

_KEY: Final = f"arn:aws:kms:{REGION}:{ACCOUNT}:key/"


class UnresolvableError(Exception):
    """A property uses a function that is not known here."""


def resolved(value: Any, *, resources: Mapping[str, str]) -> Any:
    match value:
        case {"Ref": str(name)} if name in resources:
            return resources[name]
        case {"Fn::GetAtt": [str(name), "Arn"]} if name in resources:
            # Only keys are named by their ARN in what is reconciled.
            return f"{_KEY}{resources[name]}"
        case {"Fn::ImportValue": _} | {"Fn::Join": _} | {"Fn::Sub": _} | {"Fn::GetAtt": _}:
            raise UnresolvableError(value)
        case dict():
            return {name: resolved(one, resources=resources) for name, one in value.items()}
        case list():
            return [resolved(one, resources=resources) for one in value]
        case _:
            return value
