"""The road of an event to those outside, and what whoever sends it there may do (R44, R49)."""

from tests.infra.resources import Templates
from tests.infra.rights import RIGHTS

RULE = "AWS::Events::Rule"


def test_what_happened_goes_from_our_own_bus_to_the_hooks(trial: Templates) -> None:
    rule = trial.properties(RULE)["EventHappened"]
    (target,) = rule["Targets"]

    assert trial.spelled(rule["EventBusName"]) == "Bus"
    assert rule["EventPattern"] == {"source": ["quitclaim"], "detail-type": ["event.happened"]}
    assert (trial.spelled(target["Arn"]), target["InputPath"]) == ("HooksFunction", "$.detail")


def test_what_was_not_taken_is_looked_for_every_five_minutes(trial: Templates) -> None:
    rule = trial.properties(RULE)["SweptDeliveries"]
    (target,) = rule["Targets"]

    assert rule["ScheduleExpression"] == "rate(5 minutes)"
    assert target["Input"] == '{"sweep":"deliveries"}'
    assert target["RetryPolicy"] == {"MaximumRetryAttempts": 0}


def test_what_cannot_be_told_is_tried_twice_more_and_then_kept(trial: Templates) -> None:
    config = trial.properties("AWS::Lambda::EventInvokeConfig")["FailedHooks"]

    assert config["MaximumRetryAttempts"] == 2
    assert trial.spelled(config["DestinationConfig"]["OnFailure"]["Destination"]) == "Failures"


def test_r47_nothing_that_is_deployed_calls_this_machine(trial: Templates) -> None:
    for function in trial.properties("AWS::Lambda::Function").values():
        assert "OUTSIDE_ORIGINS" not in function.get("Environment", {}).get("Variables", {})


def test_r49_whoever_calls_outside_has_no_data() -> None:
    places = {place.partition(" ")[0] for place in RIGHTS["HooksRole"]}

    assert places == {"HooksLog", "Hooks", "Hooks/index/due", "Key", "Failures"}


def test_r49_secrets_are_opened_by_whoever_signs_with_them_and_by_nobody_else() -> None:
    secrets = "Key if kms:EncryptionContext:purpose is hooks"

    assert {role: rights[secrets] for role, rights in RIGHTS.items() if secrets in rights} == {
        "HooksRole": {"kms:Decrypt"},
        "LibraryRole": {"kms:Encrypt"},
    }
