"""
The real CDK command line carries a deployment through its life, against a local cloud that begins
empty: what docs/deploying.md says to type is typed here, and no AWS account is within reach.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from cli.stage import FAIR, WHO, Stage
from cli.story import promise
from local.cloud import LocalCloud
from local.identity import revoke_uploader
from tests.house.sizes import REPOSITORY
from tests.measurements import Figure
from tests.road.drawn import a_picture
from tests.soak.commands_shell import Shell, empty_cloud
from tests.soak.progress import Progress
from tests.soak.saying import Say

NAME: Final = "commands"
_CODE: Final = ("cdk.json", "docs/deploying.md", "infra", "functions", "layers", "local")
_NO_DIFFERENCE: Final = "Number of stacks with differences: 0"
_ONE_DIFFERENCE: Final = "Number of stacks with differences: 1"
# A shorter name may stand anywhere; all that CloudFormation makes up are longer.
_TELLING: Final = 8
# Deleted, and told of: what happened, what was measured, and the key, which waits thirty days.
_REMEMBERS: Final = {"cloudformation", "cloudwatch", "kms"}


def run(*, is_quick: bool, say: Say) -> Mapping[str, Mapping[str, Figure]]:
    progress = Progress(NAME, code=_code())
    name = "a small round" if is_quick else "all of it"
    figures = progress.kept(name)
    if figures is None:
        with empty_cloud(progress.place / "cloud") as cloud:
            figures = _carried_through(Shell(cloud, progress.place), is_quick=is_quick, say=say)
        progress.keep(name, figures)
    return {NAME: figures}


def _code() -> list[Path]:
    ours = Path(__file__).parent.glob(f"{NAME}*.py")
    return [*(REPOSITORY / path for path in _CODE), *ours]


def _carried_through(shell: Shell, *, is_quick: bool, say: Say) -> dict[str, Figure]:
    say("bootstrap and deploy")
    shell.types("Deploy", alarms="office@example.org")
    held = shell.held()
    told = shell.types("Let people in", alarms="office@example.org")
    promise("sign in at" in told and "secret access key" in told, f"nobody was let in: {told}")
    _takes_a_photo_in(shell.cloud.places.data)
    if not is_quick:
        _changes(shell, say=say)
    say("destroy")
    shell.types("Remove", alarms="council@example.org")
    _nothing_is_left(shell.cloud, held=held)
    return {"commands": shell.typed, "resources": len(held)}


def _takes_a_photo_in(data: Path) -> None:
    """As the product finds its stacks, whoever deployed them."""
    stage, key = Stage(LocalCloud.attached(data)), f"{FAIR}/deployed.jpg"
    stage.put(key, a_picture())
    stage.settled()
    stage.asset(key)
    # Hers are the only rights that no stack gave, so that no stack takes them back.
    revoke_uploader(stage.cloud.client("iam"), WHO)


def _changes(shell: Shell, *, say: Say) -> None:
    say("diff without a difference")
    told = shell.types("Change", alarms="office@example.org")
    promise(_NO_DIFFERENCE in told, "a difference where nothing was changed")
    say("diff and deploy with another setting")
    told = shell.types("Change", alarms="council@example.org")
    promise(_ONE_DIFFERENCE in told, "another address for alarms is not one difference")
    promise("[-] AWS::SNS::Subscription" in told, "the difference is not the one that was made")
    told = shell.types("Change", alarms="council@example.org")
    promise(_NO_DIFFERENCE in told, "what was deployed still differs")


def _nothing_is_left(cloud: LocalCloud, *, held: Mapping[str, str]) -> None:
    """Nothing that the cloud knows of names a resource of ours."""
    cloud.save()
    states = {path.stem: path.read_text("utf-8") for path in cloud.places.snapshot.glob("*.json")}
    telling = {name: kind for name, kind in held.items() if len(name) >= _TELLING}
    for service in states.keys() - _REMEMBERS:
        left = [f"{kind} {name}" for name, kind in telling.items() if name in states[service]]
        promise(not left, f"{service} still has {', '.join(left)}")
    keys = [name for name, kind in held.items() if kind == "AWS::KMS::Key"]
    for key in keys:
        state = cloud.client("kms").describe_key(KeyId=key)["KeyMetadata"]["KeyState"]
        promise(state == "PendingDeletion", f"a key is {state}")
    alarms = cloud.client("cloudwatch").describe_alarms()["MetricAlarms"]
    promise(not alarms, f"{len(alarms)} alarms are left")
