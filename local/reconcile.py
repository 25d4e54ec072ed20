"""
What the emulator's CloudFormation takes and then drops, set through the services and read back.

`local.fates` accounts for every property of the templates; what it calls reconciled is here.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final, Protocol

from local import buckets, tables
from local.deploy import Clients
from local.intrinsics import resolved
from local.settings import Setting
from local.stacks import Stack


class Settings(Protocol):
    def __call__(
        self, client: Clients, name: str, *, properties: Mapping[str, Any]
    ) -> Iterator[Setting]: ...


_SETTINGS: Final[Mapping[str, Settings]] = {
    "AWS::DynamoDB::GlobalTable": tables.settings_of,
    "AWS::S3::Bucket": buckets.settings_of,
}


class NotKeptError(Exception):
    """The emulator accepted a setting and tells another one when it is read back."""


def reconcile(client: Clients, stack: Stack, *, resources: Mapping[str, str]) -> tuple[str, ...]:
    """Return what had to be set, as `resource: setting`; a second time it is nothing."""
    return tuple(
        f"{name}: {setting.name}"
        for name, resource in stack.resources.items()
        if resource["Type"] in _SETTINGS
        for setting in _SETTINGS[resource["Type"]](
            client,
            resources[name],
            properties=resolved(resource["Properties"], resources=resources),
        )
        if _is_set_anew(setting)
    )


def _is_set_anew(setting: Setting) -> bool:
    if setting.read() == setting.wanted:
        return False
    setting.write()
    if (found := setting.read()) != setting.wanted:
        raise NotKeptError(f"{setting.name}: {found} instead of {setting.wanted}")
    return True
