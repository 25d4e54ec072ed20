"""What commands work on: the local cloud, or what was deployed to AWS; both are held alike."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Protocol

from botocore.exceptions import BotoCoreError, ClientError

from cli import CommandError
from local.cloud import LocalCloud
from local.errors import CloudError
from local.identity import Credentials, Inbox
from local.places import DEFAULT, DEMO_STATE
from quitclaim.domain.errors import TransientError
from quitclaim.stores import Stores, StoreSettings

HELP: Final = "folder of the local cloud; without it the one that runs"
_AWS: Final = "not the local cloud but your deployment on AWS, with your credentials"
_PROFILE: Final = "whose credentials --aws takes, as the AWS tools name it"


class Deployment(Protocol):
    """LocalCloud is one, AwsDeployment another."""

    @property
    def outputs(self) -> Mapping[str, str]:
        """What the stacks tell, by its name."""

    @property
    def inbox(self) -> Inbox: ...

    @property
    def site(self) -> str:
        """Where people come in, as a browser is told."""

    def client(self, service: str, *, as_: Credentials | None = None) -> Any:
        """Of AWS or of the emulator, with every right that this takes; or with somebody's own."""


def add_choice(parser: ArgumentParser) -> None:
    """Let people say which deployment they mean."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--data", type=Path, help=HELP)
    which.add_argument("--aws", action="store_true", help=_AWS)
    parser.add_argument("--profile", help=_PROFILE)


@contextmanager
def chosen(arguments: Namespace) -> Iterator[Deployment]:
    """The one that was meant; what it refuses meanwhile is told in a line."""
    if arguments.profile and not arguments.aws:
        raise CommandError("--profile goes with --aws: nothing else takes AWS credentials")
    try:
        yield _on_aws(arguments.profile) if arguments.aws else running(arguments.data)
    except (BotoCoreError, ClientError) as error:
        raise CommandError(str(error)) from error
    except TransientError as error:
        raise CommandError("no answer came, or somebody else was at it: try again") from error


def running(data: Path | None) -> LocalCloud:
    """Raises CloudError where none runs on that folder, or on any of the usual ones."""
    if data is not None:
        return LocalCloud.attached(data)
    try:
        return LocalCloud.attached(DEMO_STATE)
    except CloudError:
        return LocalCloud.attached(DEFAULT)


def stores_of(deployment: Deployment, **instead: str | None) -> Stores:
    """
    The very adapters that its functions use; what they are set to, the stacks tell.

    `instead`: settings that somebody gives another value.
    """
    told, wanted = deployment.outputs, StoreSettings.model_fields.items()
    names = [name for name, field in wanted if field.is_required()]
    held = {name.upper(): told[name.title().replace("_", "")] for name in names}
    held |= {name.upper(): value for name, value in instead.items() if value is not None}
    return Stores(StoreSettings.from_env(held), deployment.client)


def _on_aws(profile: str | None) -> Deployment:
    # Here, and nowhere earlier: whoever does not say --aws does not even load what would ask it.
    from cli.aws import AwsDeployment  # noqa: PLC0415

    return AwsDeployment(profile)
