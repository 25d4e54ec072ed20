"""Somebody is told when something waits, fails or becomes expensive (R52, R53)."""

from typing import Any

from infra.app import Chosen
from infra.config import CONFIGS, Stage
from infra.templates import synthesised
from tests.infra.resources import Templates, several

# Each costs, whether anything happens or not.
MOST_ALARMS = 10


def _watched(templates: Templates) -> dict[str, tuple[str, ...]]:
    return {
        name: (alarm["MetricName"], *map(templates.spelled, _dimensions(alarm)))
        for name, alarm in templates.properties("AWS::CloudWatch::Alarm").items()
    }


def _dimensions(alarm: Any) -> list[Any]:
    return [one["Value"] for one in alarm["Dimensions"]]


def test_every_queue_of_what_failed_is_watched(trial: Templates) -> None:
    visible = "ApproximateNumberOfMessagesVisible"

    assert _watched(trial) == {
        "DeadArrivals": (visible, "ArrivalsDeadLetters"),
        "DeadChanges": (visible, "ChangesDeadLetters"),
        "DeadErasures": (visible, "ErasuresDeadLetters"),
        "DeadRecognitions": (visible, "RecognitionsDeadLetters"),
        "Failed": (visible, "Failures"),
        "Stalled": ("ApproximateAgeOfOldestMessage", "ArrivalsQueue"),
        "IngestErrors": ("Errors", "IngestFunction"),
    }
    assert len(_watched(trial)) <= MOST_ALARMS


def test_where_nobody_recognises_no_alarm_is_paid_for_it() -> None:
    off = Templates(synthesised(CONFIGS[Stage.TRIAL], chosen=Chosen()))

    assert "DeadRecognitions" not in _watched(off) and len(_watched(off)) == 6


def test_an_alarm_tells_the_topic_and_silence_is_no_alarm(trial: Templates) -> None:
    for alarm in trial.properties("AWS::CloudWatch::Alarm").values():
        assert [trial.spelled(one) for one in alarm["AlarmActions"]] == ["Topic"]
        assert alarm["TreatMissingData"] == "notBreaching"


def test_those_who_watch_may_write_to_the_topic_and_over_tls_only(trial: Templates) -> None:
    """A policy of its own replaces the one that would let alarms in."""
    (policy,) = trial.properties("AWS::SNS::TopicPolicy").values()
    statements = policy["PolicyDocument"]["Statement"]
    let_in = {
        service
        for one in statements
        if one["Effect"] == "Allow"
        for service in several(one["Principal"]["Service"])
    }
    (denied,) = (one["Condition"] for one in statements if one["Effect"] == "Deny")

    assert let_in == {"cloudwatch.amazonaws.com", "budgets.amazonaws.com"}
    assert denied == {"Bool": {"aws:SecureTransport": "false"}}


def test_the_bill_is_announced_before_it_comes(templates: Templates, stage: Stage) -> None:
    (budget,) = templates.properties("AWS::Budgets::Budget").values()
    told = {
        one["Notification"]["NotificationType"]: one["Notification"]["Threshold"]
        for one in budget["NotificationsWithSubscribers"]
    }

    limit = budget["Budget"]["BudgetLimit"]
    assert limit == {"Amount": CONFIGS[stage].monthly_budget_usd, "Unit": "USD"}
    assert told == {"ACTUAL": 80, "FORECASTED": 100}


def test_nobody_is_told_whom_the_deployment_does_not_name(templates: Templates) -> None:
    assert templates.of_type("AWS::SNS::Subscription") == {}
