"""Every property of our templates has a fate on this machine that somebody wrote down."""

import pytest

from local.explained import EXPLAINED
from local.properties import unaccounted
from local.stacks import Blueprints, Stack
from tests.local.village import VILLAGE

STACKS = [*Blueprints().stacks, *VILLAGE.stacks]


@pytest.mark.parametrize("stack", STACKS, ids=lambda stack: stack.name)
def test_each_property_is_applied_reconciled_or_explained(stack: Stack) -> None:
    assert unaccounted(stack.template) == ()


def test_one_that_is_not_is_named() -> None:
    queue = {"Type": "AWS::SQS::Queue", "Properties": {"VisibilityTimeout": 1, "Colour": "red"}}
    role = {"Type": "AWS::IAM::Role", "Properties": {"Path": {"Ref": "Where"}}}
    rule = {"Filter": [{"Deep": {"Deeper": 1}}]}
    odd = {"Type": "AWS::Odd::Thing", "Properties": rule}

    assert unaccounted({"Resources": {"A": queue, "B": role, "C": odd}}) == (
        "AWS::IAM::Role: Path",
        "AWS::Odd::Thing: Filter.Deep.Deeper",
        "AWS::SQS::Queue: Colour",
    )


def test_an_account_of_a_property_is_none_of_one_that_begins_alike() -> None:
    rule = {"Type": "AWS::Events::Rule", "Properties": {"StateOfMind": "calm"}}

    assert unaccounted({"Resources": {"A": rule}}) == ("AWS::Events::Rule: StateOfMind",)


def test_every_explanation_says_something() -> None:
    assert all(reason for account in EXPLAINED.values() for reason in account.values())
