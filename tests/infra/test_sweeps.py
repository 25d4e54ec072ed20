"""R51: what no event announced is looked for."""

import pytest

from tests.infra.resources import Templates


@pytest.mark.parametrize(
    ("name", "every", "word"),
    [("Swept", "rate(5 minutes)", "lately"), ("SweptWhole", "rate(1 day)", "everything")],
)
def test_sweeps_look_at_the_last_hours_often_and_at_all_daily_and_are_never_repeated(
    trial: Templates, name: str, every: str, word: str
) -> None:
    rule = trial.properties("AWS::Events::Rule")[name]
    (target,) = rule["Targets"]
    config = trial.properties("AWS::Lambda::EventInvokeConfig")["FailedSweeps"]

    assert rule["ScheduleExpression"] == every
    assert target["Input"] == f'{{"sweep":"{word}"}}'
    assert trial.spelled(target["Arn"]) == "IngestFunction"
    assert config["MaximumRetryAttempts"] == 0
