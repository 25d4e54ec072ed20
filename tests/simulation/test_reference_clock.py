"""The instants at which the clock alone changes a verdict."""

from dataclasses import replace

from tests.simulation.reference import instants, next_change, verdict
from tests.simulation.reference.facts_people import PersonRegistered
from tests.simulation.worlds import (
    FAIR,
    FAR,
    NOW,
    asked,
    asset,
    basis,
    guardian,
    house,
    linked,
    reviewed,
    second,
    yes,
)
from tests.simulation.worlds_of_faces import EXEMPT, GIVEN, MARK, MATCH, ONE, ONE_IS_ENOUGH

KEPT = replace(MARK, mark="keep", stays=frozenset({(asked().scope, 80)}))


def test_valid_until_is_the_nearest_clock_instant_of_any_input() -> None:
    child = PersonRegistered(at=0, person="ann", born="2010-02-28", country="NL")
    world = house(
        *(asset("f", "g", licence_end=FAR - 1), reviewed(), linked(), child, guardian("eve")),
        *(replace(asked(), starts=40), yes(voice="eve"), basis(at=45, until=50)),
        *(replace(EXEMPT, face="g", starts=60, until=70), replace(KEPT, face="g")),
    )
    birthdays = {second("2024-02-28T00:00:00+01:00"), second("2026-02-28T00:00:00+01:00")}

    assert (
        instants(world, "asset", "website")
        == {10, 40, 45, 50, 60, 70, 80, FAR - 1, FAR} | birthdays
    )
    assert next_change(world, "asset", "website", at=40) == 45
    assert next_change(world, "asset", "website", at=FAR) is None
    assert next_change(world, "another", "website", at=0) is None


def test_a_future_valid_from_is_included() -> None:
    world = house(asset("f"), reviewed(), linked(), replace(asked(), starts=NOW + 7), yes())

    assert next_change(world, "asset", "website", at=NOW) == NOW + 7
    assert verdict(world, "asset", "website", at=NOW)[0] == "redact"
    assert verdict(world, "asset", "website", at=NOW + 7)[0] == "clear"


def test_an_assessment_that_ends_asks_for_a_second_confirmation() -> None:
    world = [ONE_IS_ENOUGH, FAIR, asset("f"), reviewed(), MATCH, ONE, *GIVEN]

    assert next_change(world, "asset", "website", at=NOW) == NOW + 1
    assert verdict(world, "asset", "website", at=NOW)[0] == "clear"
    assert verdict(world, "asset", "website", at=NOW + 1)[0] == "redact"
