"""The local cloud as its users hold it: an endpoint, the stacks' outputs, and clients."""

import signal
import time
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Self

from local.clients import aws_client
from local.deploy import deploy, outputs_of, resources_of
from local.errors import CloudError
from local.identity import OPERATOR, Credentials, Inbox, known, operator_of
from local.places import DEFAULT, Places, written_privately
from local.process import Process, new_root, started
from local.reconcile import reconcile
from local.stacks import Blueprints

_SAVES_WITHIN_S: Final = 60
_NOT_RUNNING: Final = "no local cloud runs on this folder: quitclaim local up"


def _silent(_said: str) -> None:
    pass


class LocalCloud:
    """Started and deployed by `with`, saved and ended after it; `attached` finds one that runs."""

    def __init__(
        self, data: Path = DEFAULT, *, blueprints: Blueprints | None = None, port: int | None = None
    ) -> None:
        self.places = Places(data.resolve())
        self.blueprints = blueprints or Blueprints()
        # The names of the stacks that this start had to create or change.
        self.deployed: tuple[str, ...] = ()
        self._port = port
        self._process: Process | None = None
        self._operator: Credentials | None = None
        self._clients: dict[str, Any] = {}

    @classmethod
    def attached(cls, data: Path = DEFAULT, *, blueprints: Blueprints | None = None) -> Self:
        cloud = cls(data, blueprints=blueprints)
        cloud.blueprints = cloud.blueprints.found(cloud.places.socket)
        cloud._process = Process.running_on(cloud.places)
        cloud._operator = known(cloud.places, OPERATOR)
        if cloud._process is None or cloud._operator is None:
            raise CloudError(_NOT_RUNNING)
        return cloud

    def start(self, tell: Callable[[str], None] = _silent, *, is_tied: bool = True) -> Self:
        """`is_tied`: it ends with this process, even when this one is killed."""
        tell("starting the emulator")
        root = new_root()
        how = [*(["--tied"] if is_tied else []), *self.blueprints.told_to_the_server]
        self._process = started(self.places, root=root, port=self._port, how=how)
        try:
            as_root = Credentials(access_key=root, secret_key=root)
            self._operator = operator_of(self.places, iam=self.client("iam", as_=as_root))
            self.deployed = self._brought_up(tell)
        except BaseException:
            self.stop()
            raise
        return self

    def _brought_up(self, tell: Callable[[str], None]) -> tuple[str, ...]:
        self.blueprints = self.blueprints.told(self.site, self.places.socket)
        changed = tuple(stack.name for stack in deploy(self.client, self.blueprints, tell=tell))
        for stack in self.blueprints.stacks:
            # Even where nothing changed: a kill may have come between the two.
            reconcile(self.client, stack, resources=resources_of(self.client, stack))
        self._open_the_door()
        if changed:
            self.save()
        return changed

    def _open_the_door(self) -> None:
        if api := self.outputs.get("ApiId"):
            door = f"/restapis/{api}/{self.outputs['ApiStage']}/_user_request_"
            written_privately(self.places.door, door)

    def stop(self) -> None:
        self._running.end()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_ended_by: object) -> None:
        self.stop()

    @property
    def endpoint(self) -> str:
        return self._running.endpoint

    @property
    def site(self) -> str:
        """Where people come in, as a browser is told."""
        return self._running.site

    @property
    def pid(self) -> int:
        return self._running.pid

    @property
    def is_alive(self) -> bool:
        return self._process is not None and self._process.is_alive

    @cached_property
    def outputs(self) -> Mapping[str, str]:
        """The outputs of all stacks, but for those that are only for other stacks."""
        return outputs_of(self.client, self.blueprints)

    @cached_property
    def resources(self) -> Mapping[str, str]:
        """The physical name of each logical one, of all stacks."""
        stacks = (resources_of(self.client, stack) for stack in self.blueprints.stacks)
        return {name: physical for stack in stacks for name, physical in stack.items()}

    @property
    def inbox(self) -> Inbox:
        return Inbox(bucket=self.outputs["InboxBucket"], key_arn=self.outputs["KeyArn"])

    def client(self, service: str, *, as_: Credentials | None = None) -> Any:
        """`as_`: whose credentials; without it the operator's, who may do everything."""
        if as_ is not None:
            return aws_client(service, endpoint=self.endpoint, who=as_)
        if self._operator is None:
            raise CloudError(_NOT_RUNNING)
        if service not in self._clients:
            who, endpoint = self._operator, self.endpoint
            self._clients[service] = aws_client(service, endpoint=endpoint, who=who)
        return self._clients[service]

    def save(self) -> None:
        """Return once everything that has happened so far would survive a kill."""
        current = self.places.snapshot
        asked_at, give_up_at = time.time_ns(), time.monotonic() + _SAVES_WITHIN_S
        self._running.tell(signal.SIGUSR1)
        # One that was begun before, from aside, may be done only now.
        while int(current.readlink().name) < asked_at:
            if time.monotonic() > give_up_at or not self.is_alive:
                raise CloudError(f"it could not be saved; {self.places.log} says why")
            time.sleep(0.02)

    @property
    def _running(self) -> Process:
        if self._process is None:
            raise CloudError(_NOT_RUNNING)
        return self._process
