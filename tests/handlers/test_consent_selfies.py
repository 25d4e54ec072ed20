"""A picture of herself, for whoever likes to put one, where it would be looked at (R20)."""

from typing import Any

import pytest

from quitclaim.domain.organisation.memberships import Mode
from tests.builders import ADA, CONSENT, FAIR, a_collection_rule
from tests.builders import some_rules as rules
from tests.fakes.in_memory_selfies import UPLOADS
from tests.fakes.records import put
from tests.handlers.library import SITE
from tests.handlers.links import RECOGNISED, Hall, a_hall
from tests.handlers.selfies import OPEN, offered, recognising, signed
from tests.handlers.test_library_headers import policy
from tests.handlers.visitors import Visitor, boxes_on


@pytest.fixture
def hall() -> Hall:
    return recognising(a_hall())


def test_who_said_yes_may_put_one_and_it_goes_where_it_is_looked_at(hall: Hall) -> None:
    said = signed(hall)

    (form,) = offered(said)
    fields = dict(form.hidden)
    assert fields["key"].startswith(f"in/selfies/{ADA}/{RECOGNISED}/")
    assert fields["success_action_redirect"] == f"{SITE}/c/selfie"
    assert 'accept="image/*" capture="user"' in said.text
    assert "nothing depends on it" in said.text and "30 days" in said.text
    assert policy(said)["form-action"] == f"'self' {UPLOADS}"


def test_each_page_has_a_form_of_its_own(hall: Hall) -> None:
    first, second = (offered(signed(hall))[0], offered(Visitor(hall).open())[0])

    assert dict(first.hidden)["key"] != dict(second.hidden)["key"]


@pytest.mark.parametrize(
    "shut",
    [
        {"recognition": False},
        {"stopped": True},
        {"assessment": None},
    ],
)
def test_where_nobody_would_look_at_it_not_a_word_is_said(hall: Hall, shut: dict[str, Any]) -> None:
    put(hall.fakes.world, rules(**OPEN | shut))

    assert "selfie" not in signed(hall).text


@pytest.mark.parametrize("rule", [{"mode": Mode.OFF}, {"mode": Mode.ROSTER, "suspended": True}])
def test_nor_in_a_collection_where_nobody_is_recognised(hall: Hall, rule: dict[str, Any]) -> None:
    hall.fakes.world.collections[FAIR] = a_collection_rule(FAIR, **rule)

    assert "selfie" not in signed(hall).text


def test_nor_to_whoever_said_yes_to_pictures_alone(hall: Hall) -> None:
    """I4."""
    visitor = Visitor(hall)
    visitor.open()

    said = visitor.sign(*(box for box in boxes_on(visitor.go()) if CONSENT in box))

    assert said.status == 200 and "selfie" not in said.text


def test_nor_before_she_answered(hall: Hall) -> None:
    assert "selfie" not in Visitor(hall).open().text
