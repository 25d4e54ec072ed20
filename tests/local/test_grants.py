"""IAM is enforced: a function may do what its role says, and no more."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from local.cloud import LocalCloud

EVENT = {"Records": [{"body": json.dumps({"detail": {"object": {"key": "tried.jpg"}}})}]}


def test_a_function_does_what_its_role_grants(cloud: LocalCloud) -> None:
    assert "FunctionError" not in _invoked(cloud)


def test_without_the_grant_the_same_call_is_denied(cloud: LocalCloud) -> None:
    with _withdrawn(cloud, grant="MayWrite"):
        answer = _invoked(cloud)

    assert answer["FunctionError"] == "Unhandled"
    said = json.loads(answer["Payload"].read())["errorMessage"]
    assert "AccessDeniedException" in said and "PutItem" in said


def _invoked(cloud: LocalCloud) -> dict[str, Any]:
    answer: dict[str, Any] = cloud.client("lambda").invoke(
        FunctionName=cloud.outputs["PorterFunction"], Payload=json.dumps(EVENT)
    )
    return answer


@contextmanager
def _withdrawn(cloud: LocalCloud, *, grant: str) -> Iterator[None]:
    iam, held = cloud.client("iam"), {"RoleName": cloud.outputs["PorterRoleName"]}
    policy = iam.get_role_policy(**held, PolicyName=grant)["PolicyDocument"]
    iam.delete_role_policy(**held, PolicyName=grant)
    try:
        yield
    finally:
        iam.put_role_policy(**held, PolicyName=grant, PolicyDocument=json.dumps(policy))
