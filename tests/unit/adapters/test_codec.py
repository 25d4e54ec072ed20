"""Records as plain values: whatever is not exactly one comes back as a problem (I4)."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.adapters.codec import Problem, decoded, encoded
from quitclaim.domain.consents.consent import Consent
from quitclaim.domain.organisation.rules import Rules
from quitclaim.domain.pictures.assets import Asset
from tests import builders as a

Harm = Callable[[dict[str, Any]], object]
HARMS: dict[str, Harm] = {
    "an unknown state": lambda plain: plain["events"][1].update(became="half_given"),
    "an unknown field": lambda plain: plain.update(unless="she is asked again"),
    "an unknown field of a scope": lambda plain: plain["asked"].update(except_for=["press"]),
    "a bad slug": lambda plain: plain["asked"].update(channels=["Web Site"]),
    "a number for a word": lambda plain: plain["notice"].update(language=1),
    "a word for a number": lambda plain: plain["notice"].update(version="1"),
    "an instant as a number": lambda plain: plain["events"][0].update(at=0),
    "an instant elsewhere": lambda plain: plain["events"][0].update(at="2026-05-01T12:00:00+02:00"),
    "no events": lambda plain: plain.update(events=[]),
    "a missing field": lambda plain: plain.pop("during"),
    "bytes": lambda plain: plain.update(id=b"id"),
    "half a float": lambda plain: plain.update(template={"$float": "one half"}),
}


@pytest.mark.parametrize("harm", HARMS)
def test_a_consent_that_is_not_quite_one_is_a_problem(harm: str) -> None:
    plain = encoded(a.a_consent())
    HARMS[harm](plain)

    found = decoded(Consent, plain)

    assert isinstance(found, Problem) and found.why


def test_a_scope_with_a_bad_channel_is_not_read_as_one_of_the_other_kind() -> None:
    """Without strictness it would be a yes to be recognised everywhere (I4)."""
    plain = encoded(a.a_consent())
    plain["asked"]["channels"] = []

    assert isinstance(decoded(Consent, plain), Problem)


def test_a_problem_never_says_what_was_stored() -> None:
    plain = encoded(a.a_consent())
    plain["events"][1]["became"] = "Ada Lovelace"
    plain["asked"]["channels"] = ["Ada Lovelace"]

    found = decoded(Consent, plain)

    assert isinstance(found, Problem)
    assert "events.1.became: enum" in found.why and "Lovelace" not in found.why


@given(st.floats(min_value=0, allow_nan=False, allow_infinity=False))
def test_a_distance_comes_back_to_the_last_bit(distance: float) -> None:
    asset = a.an_asset(a.a_face(suggestion=a.a_suggestion(distance=distance)))

    plain = encoded(asset)

    assert decoded(Asset, plain) == asset
    assert "$float" in json.dumps(plain)


def test_mappings_and_periods_come_back() -> None:
    rules = a.some_rules()

    assert decoded(Rules, encoded(rules)) == rules


@given(st.recursive(st.none() | st.text() | st.integers(), st.lists))
def test_anything_else_is_a_problem_and_no_exception(plain: Any) -> None:
    assert isinstance(decoded(Consent, plain), Problem)
