"""What runs: as the settings, the limits and the dead letters say."""

from collections.abc import Iterator
from typing import Any

from quitclaim.runtime.starting import STARTED_WITH
from tests.docs.configuration import classes
from tests.infra.resources import Templates

FUNCTION, QUEUE = "AWS::Lambda::Function", "AWS::SQS::Queue"
# An account that is new runs ten functions at once (R63).
AT_ONCE = 10


def _by_name(templates: Templates) -> dict[str, Any]:
    functions = templates.properties(FUNCTION).values()
    return {one["Handler"].split(".")[1]: one for one in functions}


def test_each_is_told_what_its_settings_declare(trial: Templates) -> None:
    """The stack and the settings are one contract."""
    declared = classes()
    for name, function in _by_name(trial).items():
        told = set(function["Environment"]["Variables"])
        assert told >= STARTED_WITH.keys()
        told -= STARTED_WITH.keys()
        variables = declared[name].variables() if name in declared else frozenset()
        needed = {
            field.upper()
            for field, one in (declared[name].model_fields if name in declared else {}).items()
            if one.is_required()
        }
        assert needed <= told <= variables - {"AWS_ENDPOINT_URL", "OUTSIDE_ORIGINS"}


def test_a_setting_holds_what_it_is_named_for(trial: Templates) -> None:
    told = _by_name(trial)["ingest"]["Environment"]["Variables"]
    named = told.keys() - STARTED_WITH.keys()
    meant = {name: trial.spelled(told[name]) for name in named}

    assert meant.pop("DARKROOM_FUNCTION") == "DarkroomFunction"
    assert meant.pop("KEY_ARN") == "Key"
    assert meant.pop("LOG_BUCKET") == "LogBucket"
    assert meant == {name: name.partition("_")[0].title() for name in meant}


def test_each_runs_on_the_same_python_and_logs_for_thirty_days(trial: Templates) -> None:
    logs = trial.properties("AWS::Logs::LogGroup")
    for name, function in _by_name(trial).items():
        assert function["Runtime"] == "python3.13"
        assert function["Architectures"] == ["arm64"]
        log = trial.spelled(function["LoggingConfig"]["LogGroup"])
        assert log == f"{name.title()}Log"
        assert logs[log]["RetentionInDays"] == 30


def test_the_darkroom_has_more_than_a_whole_processor_and_a_minute(trial: Templates) -> None:
    darkroom = _by_name(trial)["darkroom"]

    assert (darkroom["MemorySize"], darkroom["Timeout"]) == (2560, 60)
    assert [trial.spelled(layer) for layer in darkroom["Layers"]] == [
        "CoreLayerVersion",
        "VisionLayerVersion",
    ]


def test_whatever_a_function_cannot_do_is_kept_somewhere(trial: Templates) -> None:
    """R52: dead letters for a queue's reader, a queue of failures where nobody waits."""
    kept = set(_kept_by_queues(trial)) | set(_kept_by_destinations(trial))
    triggered = {
        *(trial.spelled(one["FunctionName"]) for one in _sources(trial)),
        *(trial.spelled(one["FunctionName"]) for one in _permissions(trial)),
    }

    assert triggered <= kept
    # Whoever calls these waits for the answer: functions one of them, somebody's browser the other.
    answering = {"DarkroomFunction", "LibraryFunction"}
    assert trial.of_type(FUNCTION).keys() - kept == answering
    told = {trial.spelled(one["FunctionName"]) for one in _permissions(trial)}
    assert told == set(_kept_by_destinations(trial))


def test_arrivals_come_back_five_times_and_then_lie_among_the_dead(trial: Templates) -> None:
    queues = trial.properties(QUEUE)
    redrive = queues["ArrivalsQueue"]["RedrivePolicy"]

    assert redrive["maxReceiveCount"] == 5
    assert trial.spelled(redrive["deadLetterTargetArn"]) == "ArrivalsDeadLetters"
    assert queues["ArrivalsQueue"]["VisibilityTimeout"] == 6 * _by_name(trial)["ingest"]["Timeout"]


def test_arrivals_come_in_tens_and_fail_one_by_one(trial: Templates) -> None:
    source = trial.properties("AWS::Lambda::EventSourceMapping")["Batches"]

    assert source["BatchSize"] == 10
    assert source["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    # Each batch has a darkroom beside it.
    assert source["ScalingConfig"]["MaximumConcurrency"] * 2 <= AT_ONCE


def test_no_queue_holds_a_key_for_more_than_four_days(trial: Templates) -> None:
    """Declared; a dead letter's age counts from its first sending."""
    for queue in trial.properties(QUEUE).values():
        assert queue["MessageRetentionPeriod"] == 4 * 24 * 3600
        assert queue["SqsManagedSseEnabled"] is True


def test_only_the_rule_on_the_inbox_writes_to_the_queue(trial: Templates) -> None:
    policies = trial.properties("AWS::SQS::QueuePolicy")
    statements = policies["ArrivalsQueuePolicy"]["PolicyDocument"]["Statement"]
    denied, allowed = sorted(statements, key=lambda one: str(one["Effect"]), reverse=True)
    rules = trial.properties("AWS::Events::Rule")

    assert denied["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}
    assert allowed["Principal"] == {"Service": "events.amazonaws.com"}
    (source,) = allowed["Condition"]["ArnEquals"].values()
    assert trial.spelled(source) == "Arrived"
    (bucket,) = rules["Arrived"]["EventPattern"]["detail"]["bucket"]["name"]
    assert trial.spelled(bucket) == "Inbox"


def _sources(templates: Templates) -> list[Any]:
    return [*templates.properties("AWS::Lambda::EventSourceMapping").values()]


def _permissions(templates: Templates) -> list[Any]:
    """Of those that call and do not wait."""
    permitted = templates.properties("AWS::Lambda::Permission").values()
    return [one for one in permitted if one["Principal"] == "events.amazonaws.com"]


def _kept_by_queues(templates: Templates) -> Iterator[str]:
    queues = templates.properties(QUEUE)
    for source in _sources(templates):
        source_of = templates.spelled(source["EventSourceArn"])
        kept = source.get("DestinationConfig", {}).get("OnFailure")
        if kept or "RedrivePolicy" in queues.get(source_of, {}):
            yield templates.spelled(source["FunctionName"])


def _kept_by_destinations(templates: Templates) -> Iterator[str]:
    for config in templates.properties("AWS::Lambda::EventInvokeConfig").values():
        if config["DestinationConfig"]["OnFailure"]["Destination"]:
            yield templates.spelled(config["FunctionName"])
