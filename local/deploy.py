"""Bringing the stacks to what the templates say; what is so already is left alone."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from botocore.exceptions import ClientError, WaiterError

from local.assets import EMPTY_LAYER
from local.errors import CloudError
from local.stacks import ASSETS_BUCKET, RECOGNITION, Blueprints, Stack

Clients = Callable[[str], Any]

_VERSION: Final = "quitclaim:version"
_WHOLE: Final = {"CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE"}
_FAILED: Final = ("CREATE_FAILED", "UPDATE_FAILED", "DELETE_FAILED")
_WAIT: Final = {"Delay": 0.1, "MaxAttempts": 600}


def deploy(
    client: Clients, blueprints: Blueprints, *, tell: Callable[[str], None]
) -> tuple[Stack, ...]:
    """Return the stacks that were created or changed."""
    _put_assets(client("s3"), blueprints)
    cloudformation, s3 = client("cloudformation"), client("s3")
    if RECOGNITION not in {stack.name for stack in blueprints.stacks}:
        _take_away(cloudformation, RECOGNITION)
    changed = tuple(one for one in blueprints.stacks if not _is_as_wanted(cloudformation, one))
    for stack in changed:
        tell(f"deploying {stack.name}")
        # Never in the request itself: a template may be longer than that takes.
        s3.put_object(Bucket=ASSETS_BUCKET, Key=_key_of(stack), Body=stack.body)
        _put(cloudformation, stack, endpoint=s3.meta.endpoint_url)
    return changed


def outputs_of(client: Clients, blueprints: Blueprints) -> Mapping[str, str]:
    """Collect the outputs of all stacks by name, without those that are for other stacks."""
    stacks = (_described(client("cloudformation"), stack) for stack in blueprints.stacks)
    outputs = (one for stack in stacks if stack for one in stack.get("Outputs", []))
    return {one["OutputKey"]: one["OutputValue"] for one in outputs if "ExportName" not in one}


def resources_of(client: Clients, stack: Stack) -> Mapping[str, str]:
    """Find the physical name of each logical one."""
    described = client("cloudformation").describe_stack_resources(StackName=stack.name)
    rows = described["StackResources"]
    return {row["LogicalResourceId"]: row["PhysicalResourceId"] for row in rows}


def _put_assets(s3: Any, blueprints: Blueprints) -> None:
    """Without those of earlier versions, which would lie in memory for ever."""
    if ASSETS_BUCKET not in {row["Name"] for row in s3.list_buckets()["Buckets"]}:
        region = {"LocationConstraint": s3.meta.region_name}
        s3.create_bucket(Bucket=ASSETS_BUCKET, CreateBucketConfiguration=region)
    wanted = {one.key: one.content for one in (EMPTY_LAYER, *blueprints.assets.values())}
    held = {row["Key"] for row in s3.list_objects_v2(Bucket=ASSETS_BUCKET).get("Contents", [])}
    for key in wanted.keys() - held:
        s3.put_object(Bucket=ASSETS_BUCKET, Key=key, Body=wanted[key])
    for key in held - wanted.keys() - {_key_of(stack) for stack in blueprints.stacks}:
        s3.delete_object(Bucket=ASSETS_BUCKET, Key=key)


def _key_of(stack: Stack) -> str:
    return f"templates/{stack.name}.json"


def _is_as_wanted(cloudformation: Any, stack: Stack) -> bool:
    """A snapshot holds the stack with this tag: a kill never leaves one without the other."""
    described = _described(cloudformation, stack)
    if described is None or described["StackStatus"] not in _WHOLE:
        return False
    return {"Key": _VERSION, "Value": stack.version} in described.get("Tags", [])


def _described(cloudformation: Any, stack: Stack) -> dict[str, Any] | None:
    try:
        (found,) = cloudformation.describe_stacks(StackName=stack.name)["Stacks"]
    except ClientError as error:
        if error.response["Error"]["Code"] == "ValidationError":
            return None
        raise
    return dict(found)


def _put(cloudformation: Any, stack: Stack, *, endpoint: str) -> None:
    described = _described(cloudformation, stack)
    if described and described["StackStatus"] not in _WHOLE:
        # Its first deployment failed, or was cut off: it holds nothing of anybody's.
        cloudformation.delete_stack(StackName=stack.name)
        _wait_until(cloudformation, stack, done="stack_delete_complete")
        described = None
    put = cloudformation.update_stack if described else cloudformation.create_stack
    try:
        put(
            StackName=stack.name,
            TemplateURL=f"{endpoint}/{ASSETS_BUCKET}/{_key_of(stack)}",
            Capabilities=["CAPABILITY_NAMED_IAM"],
            Tags=[{"Key": _VERSION, "Value": stack.version}],
        )
    except ClientError as error:
        raise CloudError(f"stack {stack.name} is refused: {error}") from error
    done = "stack_update_complete" if described else "stack_create_complete"
    _wait_until(cloudformation, stack, done=done)


def _take_away(cloudformation: Any, name: str) -> None:
    """What was deployed here once, and is not to be any more."""
    gone = Stack(name=name, template={})
    if _described(cloudformation, gone):
        cloudformation.delete_stack(StackName=name)
        _wait_until(cloudformation, gone, done="stack_delete_complete")


def _wait_until(cloudformation: Any, stack: Stack, *, done: str) -> None:
    try:
        cloudformation.get_waiter(done).wait(StackName=stack.name, WaiterConfig=_WAIT)
    except WaiterError as error:
        events = cloudformation.describe_stack_events(StackName=stack.name)["StackEvents"]
        said = [
            f"{event['LogicalResourceId']}: {event.get('ResourceStatusReason', 'no reason given')}"
            for event in events
            if event["ResourceStatus"] in _FAILED
        ]
        raise CloudError(f"stack {stack.name} failed: {'; '.join(said) or error}") from error
