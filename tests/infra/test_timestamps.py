"""Timestamps are off, and where they are on the function `consent` asks for them (R13, R47)."""

from dataclasses import replace

import pytest

from infra.config import CONFIGS, Stage
from infra.templates import synthesised
from quitclaim.domain.organisation.destinations import ForbiddenAddress
from tests.infra.resources import Templates

ADDRESS = "https://clocks.example.org/tsr"
RULE, FUNCTION = "AWS::Events::Rule", "AWS::Lambda::Function"


def test_nobody_is_asked_unless_an_organisation_says_whom(templates: Templates) -> None:
    """On no stage of ours."""
    assert "Timestamps" not in templates.properties(RULE)
    for function in templates.properties(FUNCTION).values():
        assert "TIMESTAMPS" not in function.get("Environment", {}).get("Variables", {})


def test_whoever_names_a_service_has_it_asked_every_five_minutes() -> None:
    config = replace(CONFIGS[Stage.TRIAL], timestamps=ADDRESS)
    wanted = Templates(synthesised(config))

    rule = wanted.properties(RULE)["Timestamps"]
    (target,) = rule["Targets"]

    assert rule["ScheduleExpression"] == "rate(5 minutes)"
    assert target["Input"] == '{"round":"timestamps"}'
    assert wanted.spelled(target["Arn"]) == "ConsentFunction"
    told = {
        name: function["Environment"]["Variables"]["TIMESTAMPS"]
        for name, function in wanted.properties(FUNCTION).items()
        if "TIMESTAMPS" in function.get("Environment", {}).get("Variables", {})
    }
    assert told == {"ConsentFunction": ADDRESS}


@pytest.mark.parametrize("address", ["http://clocks.example.org", "https://10.0.0.1/tsr", ""])
def test_an_address_that_is_never_called_is_refused_at_once(address: str) -> None:
    with pytest.raises(ForbiddenAddress):
        replace(CONFIGS[Stage.TRIAL], timestamps=address)
