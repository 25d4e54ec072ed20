"""R57 to R59: the strictest living membership decides."""

from typing import Any

import pytest

from quitclaim.domain.organisation.memberships import (
    CollectionRule,
    Default,
    Mode,
    Strictest,
    rules_of,
    strictest_of,
)
from tests.builders import CAMP, FAIR, a_collection_rule

CROWD: dict[str, Any] = {"default": Default.CROWD, "reason": "a town fair"}
ASK: dict[str, Any] = {"default": Default.ASK, "reason": "a small club"}


def test_a_collection_begins_as_strict_as_can_be() -> None:
    """GDPR art. 25(2)."""
    assert CollectionRule(collection=FAIR) == CollectionRule(
        collection=FAIR,
        mode=Mode.OFF,
        default=Default.REDACT,
        reason=None,
        sensitive=False,
        redaction=None,
        suspended=False,
        version=1,
    )


@pytest.mark.parametrize(
    ("changes", "allows"),
    [
        ({}, True),
        ({"redaction": False}, False),
        ({"sensitive": True}, False),
        ({"sensitive": True, "redaction": True}, True),
        ({"sensitive": True, "redaction": False}, False),
    ],
)
def test_a_sensitive_collection_withholds_unless_it_says_otherwise(
    changes: dict[str, Any], *, allows: bool
) -> None:
    assert a_collection_rule(**changes).allows_redaction is allows


@pytest.mark.parametrize(
    ("changes", "shows"),
    [({}, False), (ASK, False), (CROWD, True), (CROWD | {"sensitive": True}, False)],
)
def test_only_the_default_crowd_shows_crowds_and_never_where_it_is_sensitive(
    changes: dict[str, Any], *, shows: bool
) -> None:
    assert a_collection_rule(**changes).shows_crowds is shows


def both(one: dict[str, Any], other: dict[str, Any]) -> Strictest:
    return strictest_of((a_collection_rule(**one), a_collection_rule(CAMP, **other)))


EASIEST = Strictest(
    mode=Mode.ROSTER,
    default=Default.CROWD,
    allows_redaction=True,
    shows_crowds=True,
    suspended=False,
)


@pytest.mark.parametrize(
    ("stricter", "field", "value"),
    [
        ({"mode": Mode.OFF}, "mode", Mode.OFF),
        ({"default": Default.REDACT}, "default", Default.REDACT),
        ({"default": Default.ASK}, "default", Default.ASK),
        ({"redaction": False}, "allows_redaction", False),
        ({"sensitive": True}, "shows_crowds", False),
        ({"suspended": True}, "suspended", True),
    ],
)
def test_of_two_memberships_the_stricter_decides_whichever_comes_first(
    stricter: dict[str, Any], field: str, value: object
) -> None:
    one, other = both(CROWD, CROWD | stricter), both(CROWD | stricter, CROWD)

    assert both(CROWD, CROWD) == EASIEST
    assert one == other != EASIEST
    assert getattr(one, field) == value


@pytest.mark.parametrize(
    ("one", "other", "default"),
    [
        ({}, CROWD, Default.REDACT),
        (ASK, {}, Default.REDACT),
        (ASK, CROWD, Default.ASK),
        (CROWD, CROWD, Default.CROWD),
    ],
)
def test_where_defaults_differ_redact_comes_before_ask_before_crowd(
    one: dict[str, Any], other: dict[str, Any], default: Default
) -> None:
    assert both(one, other).default is both(other, one).default is default


def test_the_rules_of_an_asset_are_those_of_every_membership_or_nothing() -> None:
    fair, camp = a_collection_rule(), a_collection_rule(CAMP)
    known = {FAIR: fair, CAMP: camp}

    assert set(rules_of(frozenset({FAIR, CAMP}), known) or ()) == {fair, camp}
    assert rules_of(frozenset({FAIR}), known) == (fair,)
    assert rules_of(frozenset({FAIR, CAMP}), {FAIR: fair}) is None
    assert rules_of(frozenset(), known) is None


def test_the_rules_of_an_asset_come_in_one_order() -> None:
    known = {FAIR: a_collection_rule(), CAMP: a_collection_rule(CAMP)}

    found = rules_of([FAIR, CAMP], known)

    assert found == rules_of([CAMP, FAIR], known)
