"""How an erasure that was ordered comes to whoever carries it out, and what she may do (R36)."""

import json

import pytest

from functions.erasure.events import EndOfEvidence, Message
from quitclaim.adapters.codec import encoded
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.terms import Chore
from tests.builders import an_event, an_id
from tests.infra.resources import Templates
from tests.infra.rights import RIGHTS


def test_what_was_ordered_goes_from_our_own_bus_into_a_queue_of_its_own(trial: Templates) -> None:
    rule = trial.properties("AWS::Events::Rule")["ErasureDue"]
    (target,) = rule["Targets"]

    assert trial.spelled(rule["EventBusName"]) == "Bus"
    assert rule["EventPattern"] == {
        "source": ["quitclaim"],
        "detail-type": ["event.happened"],
        "detail": {"type": ["erasure.ordered", "erasure.approved", "evidence.approved"]},
    }
    assert (trial.spelled(target["Arn"]), target["InputPath"]) == ("ErasuresQueue", "$.detail")


def test_every_event_that_comes_is_understood(trial: Templates) -> None:
    pattern = trial.properties("AWS::Events::Rule")["ErasureDue"]["EventPattern"]

    for said in pattern["detail"]["type"]:
        event = an_event(type=EventType(said), subject=an_id("plea"))
        record = {
            "messageId": "1",
            "receiptHandle": "r",
            "attributes": {"ApproximateReceiveCount": "1"},
            "body": json.dumps(encoded(event)),
        }
        meant = Message.model_validate(record).meant
        is_proof = said.startswith("evidence.")
        assert meant == (EndOfEvidence(an_id("plea")) if is_proof else an_id("plea"))


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("TermsDue", [Chore.TERMS, Chore.EVIDENCE, Chore.STAFF_NAMES, Chore.TEMPLATES]),
        ("OrdersDue", [Chore.ORDERS]),
    ],
)
def test_once_a_day_the_clock_says_what_is_due_and_is_understood(
    trial: Templates, name: str, meant: list[object]
) -> None:
    rule = trial.properties("AWS::Events::Rule")[name]
    record = {
        "messageId": "1",
        "receiptHandle": "r",
        "attributes": {"ApproximateReceiveCount": "1"},
    }
    said = [
        Message.model_validate(record | {"body": target["Input"]}).meant
        for target in rule["Targets"]
    ]

    assert rule["ScheduleExpression"] == "rate(1 day)"
    assert {trial.spelled(target["Arn"]) for target in rule["Targets"]} == {"ErasuresQueue"}
    assert said == meant


def test_it_is_tried_five_times_and_then_kept_for_whoever_an_alarm_calls(trial: Templates) -> None:
    queue = trial.properties("AWS::SQS::Queue")["ErasuresQueue"]
    source = trial.properties("AWS::Lambda::EventSourceMapping")["ErasuresRead"]
    timeout_s = trial.properties("AWS::Lambda::Function")["ErasureFunction"]["Timeout"]

    assert queue["RedrivePolicy"]["maxReceiveCount"] == 5
    assert trial.spelled(queue["RedrivePolicy"]["deadLetterTargetArn"]) == "ErasuresDeadLetters"
    assert queue["VisibilityTimeout"] == 6 * timeout_s
    assert (source["BatchSize"], source["ScalingConfig"]["MaximumConcurrency"]) == (1, 2)
    assert source["FunctionResponseTypes"] == ["ReportBatchItemFailures"]


def test_only_whoever_erases_deletes_people_and_originals() -> None:
    """R49: nobody else can, whatever else goes wrong there."""
    deleting = {
        (role, place)
        for role, rights in RIGHTS.items()
        for place, actions in rights.items()
        if place in {"People", "Originals/*"} and any("Delete" in one for one in actions)
    }
    people = {
        role
        for role, rights in RIGHTS.items()
        if "dynamodb:BatchWriteItem" in rights.get("People", set())
    }

    assert (deleting, people) == ({("ErasureRole", "Originals/*")}, {"ErasureRole"})


def test_whoever_erases_opens_no_template_and_no_evidence_and_writes_over_nothing() -> None:
    rights = RIGHTS["ErasureRole"]
    opened = [place.partition(" is ")[2] for place in rights if "EncryptionContext" in place]
    putting = {place for place, actions in rights.items() if "s3:PutObject" in actions}

    # Of a person: the address that the mail service is to forget; and the two lists name ids.
    assert sorted(opened) == ["blocked", "data", "erased", "text"]
    assert "dynamodb:GetItem" not in rights["Gallery"]
    assert rights["Staff"] == {"dynamodb:Scan"}
    assert putting == {"Papers/erasures/*", "LogBucket/blocked/*", "LogBucket/erased/*"}


def test_nobody_else_gets_around_a_lock_and_she_does_in_three_folders_alone() -> None:
    """R39: ended before its period by two members; what proves the log is never among it."""
    around = {
        (role, place)
        for role, rights in RIGHTS.items()
        for place, actions in rights.items()
        if "s3:BypassGovernanceRetention" in actions
    }
    folders = {"Papers/sealed/*", "Papers/scans/*", "Papers/timestamps/*"}

    assert around == {("ErasureRole", folder) for folder in folders}
