"""How what was touched comes to whoever decides, and what she may do (R29, R49, R52)."""

from datetime import timedelta

import pytest

from quitclaim.domain.publishing.zip_states import HELD_FOR
from tests.infra.resources import Templates
from tests.infra.rights import RIGHTS

RULE = "AWS::Events::Rule"


def test_what_was_touched_goes_from_our_own_bus_into_a_queue(trial: Templates) -> None:
    rule = trial.properties(RULE)["VerdictDue"]
    (target,) = rule["Targets"]

    assert trial.spelled(rule["EventBusName"]) == "Bus"
    assert rule["EventPattern"] == {"source": ["quitclaim"], "detail-type": ["verdict.due"]}
    assert (trial.spelled(target["Arn"]), target["InputPath"]) == ("ChangesQueue", "$.detail")


def test_a_zip_is_told_to_whoever_packs_and_not_to_the_queue(trial: Templates) -> None:
    """R29: it takes as long as hundreds of pictures, and what has to go waits for nobody's."""
    rule = trial.properties(RULE)["ZipDue"]
    (target,) = rule["Targets"]

    assert trial.spelled(rule["EventBusName"]) == "Bus"
    assert rule["EventPattern"] == {"source": ["quitclaim"], "detail-type": ["zip.due"]}
    assert (trial.spelled(target["Arn"]), target["InputPath"]) == ("PublishFunction", "$.detail")


def test_whoever_asked_to_see_herself_is_told_to_whoever_has_the_pictures(
    trial: Templates,
) -> None:
    """R29: it takes as long as each picture of hers, and what has to go waits for none."""
    rule = trial.properties(RULE)["OwnPicturesDue"]
    (target,) = rule["Targets"]

    assert rule["EventPattern"] == {"source": ["quitclaim"], "detail-type": ["own_pictures.due"]}
    assert (trial.spelled(target["Arn"]), target["InputPath"]) == ("PublishFunction", "$.detail")


def test_whoever_packs_is_stopped_before_anybody_thinks_her_dead(trial: Templates) -> None:
    timeout_s = trial.properties("AWS::Lambda::Function")["PublishFunction"]["Timeout"]

    assert timedelta(seconds=timeout_s) < HELD_FOR


def test_each_message_comes_alone_and_no_more_at_once_than_a_new_account_has_room_for(
    trial: Templates,
) -> None:
    """R63: each has a darkroom beside it."""
    source = trial.properties("AWS::Lambda::EventSourceMapping")["ChangesRead"]

    assert trial.spelled(source["EventSourceArn"]) == "ChangesQueue"
    assert (source["BatchSize"], source["ScalingConfig"]["MaximumConcurrency"]) == (1, 3)
    assert source["FunctionResponseTypes"] == ["ReportBatchItemFailures"]


def test_what_cannot_be_done_is_tried_five_times_and_then_kept(trial: Templates) -> None:
    queue = trial.properties("AWS::SQS::Queue")["ChangesQueue"]
    functions = trial.properties("AWS::Lambda::Function")

    assert queue["RedrivePolicy"]["maxReceiveCount"] == 5
    assert trial.spelled(queue["RedrivePolicy"]["deadLetterTargetArn"]) == "ChangesDeadLetters"
    assert queue["VisibilityTimeout"] == 6 * functions["PublishFunction"]["Timeout"]
    # Longer than the darkroom may take for a picture.
    assert functions["PublishFunction"]["Timeout"] > 2 * functions["DarkroomFunction"]["Timeout"]


def test_only_the_rule_on_the_bus_writes_to_the_queue_from_without(trial: Templates) -> None:
    policy = trial.properties("AWS::SQS::QueuePolicy")["ChangesQueuePolicy"]["PolicyDocument"]
    (allowed,) = (one for one in policy["Statement"] if one["Effect"] == "Allow")

    assert allowed["Principal"] == {"Service": "events.amazonaws.com"}
    (source,) = allowed["Condition"]["ArnEquals"].values()
    assert trial.spelled(source) == "VerdictDue"


@pytest.mark.parametrize(
    ("name", "every", "word"),
    [
        ("LookedAgain", "rate(1 minute)", "due"),
        ("SweptStrays", "rate(1 hour)", "strays"),
        ("ForgottenRecipients", "rate(1 day)", "recipients"),
        ("EndedUses", "rate(1 day)", "uses"),
        ("SweptZips", "rate(5 minutes)", "zips"),
    ],
)
def test_the_clock_is_asked_as_often_as_what_it_does_can_wait(
    trial: Templates, name: str, every: str, word: str
) -> None:
    """R6: a yes that ran out is looked at though nothing happened."""
    rule = trial.properties(RULE)[name]
    (target,) = rule["Targets"]

    assert rule["ScheduleExpression"] == every
    assert target["Input"] == f'{{"sweep":"{word}"}}'
    assert trial.spelled(target["Arn"]) == "PublishFunction"
    assert target["RetryPolicy"] == {"MaximumRetryAttempts": 0}


@pytest.mark.parametrize("path", ["r", "s"])
def test_renditions_and_share_links_have_a_door_of_their_own(trial: Templates, path: str) -> None:
    named = {
        name: one["PathPart"] for name, one in trial.properties("AWS::ApiGateway::Resource").items()
    }
    below = [name for name, part in named.items() if part == path]
    led = {
        trial.spelled(one["ResourceId"]): trial.spelled(one["Integration"]["Uri"])
        for one in trial.properties("AWS::ApiGateway::Method").values()
    }

    (place,) = below
    assert "PublishFunction" in led[place]


def test_nobody_else_writes_what_is_out_or_takes_it_back() -> None:
    """I2: ingest leaves thumbnails beside them; an erasure deletes; a delete is a delete."""
    writing = {
        role: actions
        for role, rights in RIGHTS.items()
        for place, actions in rights.items()
        if place == "Pictures/*"
    }

    assert "s3:PutObject" not in writing.pop("ErasureRole")
    assert writing.keys() == {"IngestRole", "PublishRole"}
    assert writing["IngestRole"] == {"s3:PutObject"}


def test_whoever_decides_writes_about_nobody() -> None:
    """R49: she reads records of people and changes none, and knows nobody who works here."""
    rights = RIGHTS["PublishRole"]

    assert rights["People"] == {"dynamodb:GetItem", "dynamodb:Query"}
    assert "Staff" not in rights and "Gallery" not in rights
    assert not [place for place in rights if "evidence" in place or "template" in place]
