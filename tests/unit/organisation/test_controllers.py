"""R2: a controller says everything that a consent to it must name (GDPR art. 13)."""

from dataclasses import MISSING, fields
from datetime import timedelta
from typing import Any

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.organisation.controllers import Authority, Controller
from tests.builders import a_controller


def test_nothing_that_is_mandatory_has_a_default() -> None:
    without = [f for f in fields(Controller) if f.default is MISSING is f.default_factory]

    assert len(without) == len(fields(Controller))


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"name": " "}, "name is empty"),
        ({"address": ""}, "address is empty"),
        ({"contact": ""}, "contact is empty"),
        ({"id": "fair"}, "id is no address"),
        ({"withdrawal_address": "http://fair.example/"}, "withdrawal_address is no address"),
        ({"rights_address": "https:///x"}, "rights_address is no address"),
        ({"rights_address": "https://fair.example/a b"}, "rights_address is no address"),
        ({"storage_locations": ()}, "storage_locations is empty"),
        ({"storage_locations": ("DE", "Holland")}, "two capital letters"),
        ({"jurisdiction": "Germany"}, "two capital letters"),
        ({"recipients": ()}, "recipients is empty"),
        ({"recipients": ("readers", " ")}, "recipient is empty"),
        ({"kept_for": timedelta(hours=23)}, "give days"),
    ],
)
def test_a_controller_that_leaves_something_out_is_refused(
    changes: dict[str, Any], remedy: str
) -> None:
    with pytest.raises(ImpossibleValue, match=remedy):
        a_controller(**changes)


def test_the_shortest_address_and_keeping_will_do() -> None:
    controller = a_controller(id="https://fair.example", kept_for=timedelta(days=1))

    assert controller.kept_for == timedelta(days=1)


def test_an_authority_has_a_name_and_an_address() -> None:
    with pytest.raises(ImpossibleValue, match="name is empty"):
        Authority(name="", address="https://authority.example/")
    with pytest.raises(ImpossibleValue, match="address is no address"):
        Authority(name="The commissioner", address="Bonn")
