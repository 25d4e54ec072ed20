"""
A grant counts as tested only if its function failed without it: `make soak ARGS=grants` sees to
that. Here, that no grant of the templates is missing from its account.
"""

from typing import Any

import pytest

from tests.soak.grants_accounts import complaints, road_of
from tests.soak.grants_of_templates import Grant, UnreadRightsError, grants, grants_in


def test_every_grant_has_a_road_that_needs_it_or_a_reason_why_none_can_show_it() -> None:
    assert [*complaints(grants())] == []


def test_a_new_grant_is_missed_by_its_name() -> None:
    *_, one = grants_in(_template("s3:DeleteObject"))

    assert [*complaints([*grants(), one])] == [
        "nothing shows that this is needed, and no reason says why: porter: s3:DeleteObject on *",
        "no road is known of porter",
    ]


def test_what_nobody_is_granted_any_more_is_missed_too() -> None:
    observed = next(grant for grant in grants() if road_of(grant))
    others = [grant for grant in grants() if grant != observed]

    assert [*complaints(others)] == [f"nobody is granted this: {observed}"]


def test_only_the_one_action_on_the_one_resource_is_withdrawn() -> None:
    statement = {"Effect": "Allow", "Action": ["a:One", "a:Two"], "Resource": ["here", "there"]}
    other = {"Effect": "Allow", "Action": "a:Three", "Resource": "*"}

    left = _grant(statement=0, action=1, resource=0).withdrawn_from([statement, other])

    assert left == [
        other,
        {"Effect": "Allow", "Action": ["a:One"], "Resource": ["here", "there"]},
        {"Effect": "Allow", "Action": "a:Two", "Resource": ["there"]},
    ]
    assert _grant(statement=1).withdrawn_from([statement, other]) == [statement]
    assert statement["Action"] == ["a:One", "a:Two"]


def test_rights_that_do_not_stand_in_a_policy_of_the_role_are_not_overlooked() -> None:
    template = _template("s3:DeleteObject")
    template["House"]["Resources"]["Role"]["Properties"] = {"ManagedPolicyArns": ["administrator"]}

    with pytest.raises(UnreadRightsError):
        [*grants_in(template)]


def _template(action: str) -> dict[str, Any]:
    statement = {"Effect": "Allow", "Action": action, "Resource": "*"}
    policy = {"Roles": [{"Ref": "Role"}], "PolicyName": "May", "PolicyDocument": {}}
    policy["PolicyDocument"] = {"Statement": [statement]}
    function = {"Handler": "functions.porter.handler.run", "Role": {"Fn::GetAtt": ["Role", "Arn"]}}
    resources = {
        "Function": {"Type": "AWS::Lambda::Function", "Properties": function},
        "Role": {"Type": "AWS::IAM::Role", "Properties": {}},
        "Policy": {"Type": "AWS::IAM::Policy", "Properties": policy},
    }
    return {"House": {"Resources": resources}}


def _grant(*, statement: int, action: int = 0, resource: int = 0) -> Grant:
    return Grant(
        function="porter",
        said="",
        role="Role",
        policy="May",
        statement=statement,
        action=action,
        resource=resource,
    )
