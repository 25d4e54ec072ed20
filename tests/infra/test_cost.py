"""R53: what it costs is made from what is deployed, and nothing in it is free by oversight."""

import json
import tomllib
from typing import Any

import pytest

from infra import prices as price_file
from infra.cost import MOST_IDLE_USD, UnpricedError, committed, idle, idle_usd, kind_of
from infra.cost_page import PAGE, page
from infra.prices import Prices, prices, read
from tests.house.sizes import REPOSITORY


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    return tomllib.loads(price_file.FILE.read_text(encoding="utf-8"))


def test_the_page_is_what_templates_prices_and_measurements_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(committed(), prices()), (
        "run `python -m infra.cost_page` and look at what changed"
    )


def test_a_month_in_which_nothing_happens_costs_at_most_five_dollars() -> None:
    assert 0 < idle_usd(committed(), prices()) <= MOST_IDLE_USD == 5


def test_a_resource_type_without_a_price_fails() -> None:
    planted = {"Functions/Way": {"Type": "AWS::EC2::NatGateway", "Properties": {}}}

    with pytest.raises(UnpricedError, match=r"AWS::EC2::NatGateway"):
        idle_usd({**committed(), **planted}, prices())


def test_every_further_key_and_schedule_is_counted() -> None:
    resources = committed()
    rule = {"Type": "AWS::Events::Rule", "Properties": {"ScheduleExpression": "rate(1 minute)"}}
    rarely = {"EnableKeyRotation": True, "RotationPeriodInDays": 2560}
    rotated = {"Type": "AWS::KMS::Key", "Properties": rarely}
    signing = {"Type": "AWS::KMS::Key", "Properties": {}}
    before = idle_usd(resources, prices())

    assert idle_usd({**resources, "S/Second": rotated}, prices()) - before == pytest.approx(1)
    assert idle_usd({**resources, "S/Third": signing}, prices()) - before == pytest.approx(1)
    runs = [count for _, _, count in idle({"S/SealedABCDEF12": rule}, prices())]
    assert set(runs[1:]) == {43_800}


def test_a_key_that_is_rotated_each_year_costs_otherwise_and_is_not_passed_over() -> None:
    yearly = {"Type": "AWS::KMS::Key", "Properties": {"EnableKeyRotation": True}}

    with pytest.raises(UnpricedError, match="rotated every 365 days"):
        idle_usd({**committed(), "S/Second": yearly}, prices())


def test_a_schedule_that_cannot_be_counted_fails() -> None:
    nightly = {"ScheduleExpression": "cron(0 3 * * ? *)"}
    rule = {"Type": "AWS::Events::Rule", "Properties": nightly}

    with pytest.raises(UnpricedError, match="say how often"):
        idle_usd({"S/Nightly": rule}, prices())
    rule["Properties"]["ScheduleExpression"] = "rate(1 day)"  # type: ignore[index]
    with pytest.raises(UnpricedError, match="say what one run costs"):
        idle_usd({"S/NightlyABCDEF12": rule}, prices())


def test_what_is_free_is_deployed_or_goes(told: dict[str, Any]) -> None:
    """A reason for what is no longer there would excuse it when it comes back changed."""
    kinds = set(map(kind_of, committed().values()))

    assert set(told["free"]) | set(told["idle"]) == kinds


def test_a_measured_duration_takes_the_place_of_an_assumed_one(told: dict[str, Any]) -> None:
    measured = {"darkroom": {"figures": {"seconds_per_photo": 3.0}}}
    assumed, known = read(told, measured={}), read(told, measured=measured)

    assert known.assumptions["darkroom_s"].value == 3.0
    assert known.assumptions["darkroom_s"].is_measured
    assert not assumed.assumptions["darkroom_s"].is_measured
    assert _usd_of_a_photo(known) > _usd_of_a_photo(assumed)


def test_every_price_is_dated_and_says_whether_somebody_looked() -> None:
    for price in prices().prices.values():
        assert price.source.startswith("aws.amazon.com/")
        assert price.where.endswith("(check)") is not price.checked
    measured = json.loads((REPOSITORY / "docs" / "measurements.json").read_text())
    assert prices() == read(
        tomllib.loads(price_file.FILE.read_text(encoding="utf-8")), measured=measured
    )


def _usd_of_a_photo(known: Prices) -> float:
    return sum(line.usd for line in known.photo)


def test_an_option_says_what_it_adds() -> None:
    added = {name: sum(line.usd for line in lines) for name, lines in prices().options.items()}

    assert added == {
        "waf = on": 8.0,
        "recognition = sealed": pytest.approx(0.40, abs=0.01),
        "recognition = opensearch": pytest.approx(33.24, abs=0.05),
        "timestamps = https://…": pytest.approx(0.04, abs=0.01),
    }
    for option in added:
        assert f"| `{option}` |" in PAGE.read_text(encoding="utf-8")
