"""The road of a letter: from the stream to the bus, into the mail, and to the pages behind it."""

import json
from typing import Any

import pytest

from quitclaim.adapters.event_rows import EVENTS
from quitclaim.adapters.tables import letter_row
from quitclaim.adapters.touched_rows import TOUCHED
from quitclaim.domain.ids import LetterId
from quitclaim.ports.mail import WhyUndelivered
from tests.infra.resources import Templates

RULE, SOURCE = "AWS::Events::Rule", "AWS::Lambda::EventSourceMapping"


def test_only_new_letters_events_and_what_was_touched_wake_the_relay(trial: Templates) -> None:
    told = trial.properties(SOURCE)["Told"]
    patterns = [json.loads(one["Pattern"]) for one in told["FilterCriteria"]["Filters"]]

    assert trial.spelled(told["EventSourceArn"]) == "Library"
    assert trial.spelled(told["FunctionName"]) == "RelayFunction"
    letters = letter_row(LetterId(""))["pk"]["S"]
    assert patterns == [
        {"eventName": ["INSERT"], "dynamodb": {"Keys": {"pk": {"S": [partition]}}}}
        for partition in (letters, EVENTS, TOUCHED)
    ]


def test_what_the_bus_does_not_take_is_given_up_one_by_one_and_told(trial: Templates) -> None:
    """The stream keeps its order: without an end, one bad record would hold all others up."""
    told = trial.properties(SOURCE)["Told"]

    assert told["MaximumRetryAttempts"] == 5
    assert told["MaximumRecordAgeInSeconds"] == 3600
    assert told["BisectBatchOnFunctionError"] is True
    assert told["StartingPosition"] == "TRIM_HORIZON"
    assert trial.spelled(told["DestinationConfig"]["OnFailure"]["Destination"]) == "Failures"


def test_what_is_due_goes_from_our_own_bus_to_the_mail(trial: Templates) -> None:
    rule = trial.properties(RULE)["LetterDue"]
    (target,) = rule["Targets"]

    assert trial.spelled(rule["EventBusName"]) == "Bus"
    assert rule["EventPattern"] == {"source": ["quitclaim"], "detail-type": ["letter.due"]}
    assert (trial.spelled(target["Arn"]), target["InputPath"]) == ("MailFunction", "$.detail")


def test_what_cannot_be_sent_is_tried_twice_more_and_then_told(trial: Templates) -> None:
    config = trial.properties("AWS::Lambda::EventInvokeConfig")["FailedMail"]

    assert config["MaximumRetryAttempts"] == 2
    assert trial.spelled(config["DestinationConfig"]["OnFailure"]["Destination"]) == "Failures"


@pytest.mark.parametrize(
    ("name", "every", "word", "function"),
    [
        ("SweptLetters", "rate(5 minutes)", {"sweep": "letters"}, "MailFunction"),
        ("DailyRound", "rate(1 day)", {"round": "daily"}, "ConsentFunction"),
    ],
)
def test_what_no_event_announced_is_looked_for(
    trial: Templates, name: str, every: str, word: dict[str, str], function: str
) -> None:
    rule = trial.properties(RULE)[name]
    (target,) = rule["Targets"]

    assert rule["ScheduleExpression"] == every
    assert json.loads(target["Input"]) == word
    assert trial.spelled(target["Arn"]) == function
    assert target["RetryPolicy"] == {"MaximumRetryAttempts": 0}


@pytest.mark.parametrize(
    ("name", "kind", "why"),
    [
        ("Bounced", "Email Bounced", WhyUndelivered.BOUNCED),
        ("Complained", "Email Complaint Received", WhyUndelivered.COMPLAINED),
        ("Refused", "Email Rejected", WhyUndelivered.REFUSED),
    ],
)
def test_of_what_ses_says_our_own_ids_go_on_and_no_address(
    trial: Templates, name: str, kind: str, why: WhyUndelivered
) -> None:
    rule = trial.properties(RULE)[name]
    (target,) = rule["Targets"]
    pattern, handed_on = rule["EventPattern"], target["InputTransformer"]
    ((word, path),) = handed_on["InputPathsMap"].items()

    assert (pattern["source"], pattern["detail-type"]) == (["aws.ses"], [kind])
    (rules,) = pattern["detail"]["mail"]["tags"]["ses:configuration-set"]
    assert trial.spelled(rules) == "MailRules"
    assert path == "$.detail.mail.tags"
    assert handed_on["InputTemplate"] == f'{{"returned":"{why}","tags":<{word}>}}'
    assert trial.spelled(target["Arn"]) == "MailFunction"


def test_what_ses_will_try_again_itself_is_no_return(trial: Templates) -> None:
    detail: Any = trial.properties(RULE)["Bounced"]["EventPattern"]["detail"]

    assert detail["bounce"] == {"bounceType": ["Permanent"]}


def test_what_a_letter_leads_to_is_not_answered_by_the_function_of_staff(
    templates: Templates,
) -> None:
    """R49: whoever finds a hole behind a link has none of the console's rights."""
    paths = {
        name: f"{templates.spelled(one['ParentId']).replace('Api', '')}/{one['PathPart']}"
        for name, one in templates.properties("AWS::ApiGateway::Resource").items()
    }
    answers = {
        paths.get(templates.spelled(method["ResourceId"]), "/"): method["Integration"]["Uri"]
        for method in templates.properties("AWS::ApiGateway::Method").values()
        if method["HttpMethod"] == "ANY"
    }

    functions = {path: templates.spelled(uri).split("/")[-2] for path, uri in answers.items()}
    assert functions == {
        "/": "LibraryFunction",
        "/{proxy+}": "LibraryFunction",
        "/c": "ConsentFunction",
        "c/{proxy+}": "ConsentFunction",
        "/r": "PublishFunction",
        "r/{proxy+}": "PublishFunction",
        "/s": "PublishFunction",
        "s/{proxy+}": "PublishFunction",
        "/e": "ConsentFunction",
        "e/{proxy+}": "ConsentFunction",
        "/q": "ConsentFunction",
        "q/{proxy+}": "ConsentFunction",
    }
    assert len(templates.properties("AWS::ApiGateway::Method")) == len(answers)
