"""A shell in which nothing of this machine's owner is known, before a cloud that holds nothing."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from cli.models import brought
from cli.story import promise
from local.cloud import LocalCloud
from local.environment import ACCOUNT
from local.identity import OPERATOR, known
from local.places import TEMPLATES
from local.stacks import Blueprints
from quitclaim.runtime.aws import REGION
from quitclaim_vision.packs.cache import folder
from quitclaim_vision.packs.manifest import MODELS
from tests.house.sizes import REPOSITORY
from tests.soak.commands_page import blocks

_INHERITED: Final = ("PATH", "LANG", "LC_ALL")
_SITE: Final = (
    f"-c site=photos.example.org -c certificate=arn:aws:acm:{REGION}:{ACCOUNT}:certificate/1"
    " -c mail=photos@example.org"
)
# No terminal is there that could be asked, and nobody whom the makers of CDK could tell anything.
_UNATTENDED: Final = {
    "CDK_APP": "python -m tests.soak.commands_app",
    "CDK_REQUIRE_APPROVAL": "never",
    "CDK_NOTICES": "false",
    "CDK_VERSION_REPORTING": "false",
    "CDK_DISABLE_CLI_TELEMETRY": "true",
    "CI": "true",
}
_LAYERS: Final = ("core", "vision", "web", "papers")


@contextmanager
def empty_cloud(data: Path) -> Iterator[LocalCloud]:
    """With no template of ours: whatever is deployed into it, others deploy."""
    shutil.rmtree(data, ignore_errors=True)
    nothing = data.with_name("no-templates")
    nothing.mkdir(parents=True, exist_ok=True)
    (nothing / "assets.json").write_text("{}")
    with LocalCloud(data, blueprints=Blueprints(templates=nothing)) as cloud:
        yield cloud


class Shell:
    def __init__(self, cloud: LocalCloud, place: Path) -> None:
        self.cloud = cloud
        self.typed = 0
        self._place = place
        self._fetch()

    def types(self, section: str, *, alarms: str) -> str:
        """Return what the commands of that section said."""
        settings = f"-c stage=trial -c models={folder()} -c alarms={alarms} {_SITE}"
        # That word leads to AWS itself, whatever a shell says of endpoints.
        block = blocks()[section].replace("--aws", f"--data {self.cloud.places.data}")
        # In the one section where CDK would ask whether it was meant so.
        force = {"CDK_FORCE": "true"} if section == "Remove" else {}
        done = subprocess.run(
            ["sh", "-eu", "-c", block],
            cwd=REPOSITORY,
            env={**self._surroundings(), **force, "SETTINGS": settings},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        (self._place / f"{section}.log").write_text(done.stdout, encoding="utf-8")
        promise(done.returncode == 0, f"{section} failed: {done.stdout[-2000:]}")
        self.typed += block.count("-m infra.cdk") + block.count("bin/quitclaim")
        return done.stdout

    def held(self) -> Mapping[str, str]:
        """The type of each resource of our stacks, by its physical name."""
        cloudformation = self.cloud.client("cloudformation")
        stacks = cloudformation.describe_stacks()["Stacks"]
        ours = [one["StackName"] for one in stacks if one["StackName"] != "CDKToolkit"]
        promise({path.stem for path in TEMPLATES.glob("[A-Z]*.json")} <= {*ours}, f"only {ours}")
        rows = (cloudformation.describe_stack_resources(StackName=name) for name in ours)
        return {
            one["PhysicalResourceId"]: one["ResourceType"]
            for stack in rows
            for one in stack["StackResources"]
        }

    def _surroundings(self) -> dict[str, str]:
        operator = known(self.cloud.places, OPERATOR)
        assert operator
        home = self._place / "home"
        home.mkdir(exist_ok=True)
        paths = (".", *(f"layers/{name}/python" for name in _LAYERS))
        return {
            **{name: os.environ[name] for name in _INHERITED if name in os.environ},
            **_UNATTENDED,
            "HOME": str(home),
            # Where they were fetched to, which is not under that home.
            "QUITCLAIM_MODELS": str(folder()),
            "CDK_OUTPUT": str(self._place / "cdk.out"),
            "PYTHONPATH": os.pathsep.join(paths),
            "ACCOUNT": ACCOUNT,
            "AWS_ENDPOINT_URL": self.cloud.endpoint,
            "AWS_ACCESS_KEY_ID": operator.access_key,
            "AWS_SECRET_ACCESS_KEY": operator.secret_key,
            "AWS_REGION": REGION,
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "AWS_EC2_METADATA_DISABLED": "true",
        }

    def _fetch(self) -> None:
        """Here, where the owner's own settings say from where; there, nothing is fetched."""
        from infra.cdk import command  # noqa: PLC0415  so that soaks are listed without CDK

        command()
        brought(MODELS, say=lambda _: None)
