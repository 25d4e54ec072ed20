"""
A deployment on AWS, and the only clients of these commands that reach AWS.

They take somebody's real credentials, so that nothing comes here which was not told `--aws`.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError, NoCredentialsError, ProfileNotFound

from cli import CommandError
from local.identity import Credentials, Inbox
from quitclaim.runtime.aws import REGION

Clients = Callable[[str], Any]

SIGN_IN: Final = "sign in with the AWS tools, or name a --profile"
_STACKS: Final = ("State", "Functions", "Doors")
_PERHAPS: Final = "Recognition"
_DEPLOY: Final = "deploy it first, as docs/deploying.md says"
_CONFIG: Final = Config(
    region_name=REGION,
    connect_timeout=5,
    read_timeout=10,
    retries={"mode": "standard", "total_max_attempts": 2},
    # AWS itself, wherever a shell that also plays with an emulator may point.
    ignore_configured_endpoint_urls=True,
)
_PATIENT: Final = Config(retries={"mode": "standard", "total_max_attempts": 8}, read_timeout=60)


def clients_of(profile: str | None) -> Clients:
    """`profile`: of the files of the AWS tools; without it, whatever they would use."""
    session = boto3.Session(profile_name=profile)
    return lambda service: session.client(service, config=_CONFIG)


def client_as(service: str, who: Credentials) -> Any:
    """With these alone, and the patience of somebody who has much to send."""
    keys = {"aws_access_key_id": who.access_key, "aws_secret_access_key": who.secret_key}
    return boto3.Session().client(service, config=_CONFIG.merge(_PATIENT), **keys)


class _Outputs(dict[str, str]):
    def __missing__(self, name: str) -> str:
        raise CommandError(f"the stacks on AWS know no {name}: deploy this version first")


class AwsDeployment:
    def __init__(self, profile: str | None = None) -> None:
        try:
            self._new = clients_of(profile)
            self._cloudformation = self._new("cloudformation")
            self.outputs: Mapping[str, str] = self._told()
        except (NoCredentialsError, ProfileNotFound) as error:
            raise CommandError(f"AWS: {error}: {SIGN_IN}") from error

    def client(self, service: str, *, as_: Credentials | None = None) -> Any:
        return self._new(service) if as_ is None else client_as(service, as_)

    @property
    def inbox(self) -> Inbox:
        return Inbox(bucket=self.outputs["InboxBucket"], key_arn=self.outputs["KeyArn"])

    @property
    def site(self) -> str:
        return self.outputs["Site"]

    def _told(self) -> _Outputs:
        """Without those that are for other stacks only."""
        stacks = [*map(self._stack, _STACKS), self._perhaps()]
        found = (one for stack in stacks for one in stack.get("Outputs", ()))
        told = ((one["OutputKey"], one["OutputValue"]) for one in found if "ExportName" not in one)
        return _Outputs(told)

    def _perhaps(self) -> dict[str, Any]:
        """What is there only where somebody recognises."""
        try:
            return self._stack(_PERHAPS)
        except CommandError:
            return {}

    def _stack(self, name: str) -> dict[str, Any]:
        try:
            (found,) = self._cloudformation.describe_stacks(StackName=name)["Stacks"]
        except ClientError as error:
            # Its way of saying that there is no such stack.
            if error.response["Error"]["Code"] != "ValidationError":
                raise
            raise CommandError(f"AWS has no stack {name} in {REGION}: {_DEPLOY}") from error
        return dict(found)
