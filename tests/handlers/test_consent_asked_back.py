"""What is not right yet is asked again, on the same page with everything still there."""

from typing import Any

import pytest

from quitclaim.domain.ids import Channel
from tests.builders import CONSENT
from tests.handlers.form_reading import forms_in
from tests.handlers.links import Hall, a_hall
from tests.handlers.visitors import Visitor


@pytest.fixture
def ada(hall: Hall) -> Visitor:
    visitor = Visitor(hall)
    visitor.open()
    return visitor


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"name": "Bob"}, "does not fit this link"),
        ({"name": ""}, "Type your name"),
        ({"name": " "}, "Type your name"),
        ({"name": "", "act": "refuse"}, "Type your name"),
        ({"name": "Bob", "act": "refuse"}, "does not fit this link"),
    ],
)
def test_a_wrong_name_changes_nothing_and_loses_nothing(
    hall: Hall, ada: Visitor, fields: dict[str, Any], wrong: str
) -> None:
    """R12; WCAG 3.3.1, 3.3.3: everything is still there, and the summary leads to the field."""
    before = hall.state()

    said = ada.sign(f"box.{CONSENT}.website", reason="because", **fields)

    (form,) = forms_in(said.text)
    assert said.status == 422 and wrong in said.text and hall.state() == before
    assert form.ticked == [f"box.{CONSENT}.website"]
    assert form.typed == {"name": fields["name"], "reason": "because"}
    assert 'href="#name"' in said.text and "data-first" in said.text
    assert 'aria-invalid="true"' in said.text
    assert ada.sign(*form.ticked, at=said).status == 200 and hall.consent(CONSENT).yeses


@pytest.mark.parametrize("ending", [None, "names"])
def test_with_nothing_ticked_she_is_asked_back(ending: str | None) -> None:
    """A name alone is shown nowhere, so that it alone is a yes to nothing."""
    hall = a_hall(channels=frozenset({Channel("website")}), names_allowed=True)
    ada = Visitor(hall)
    ada.open()
    before = hall.state()

    said = ada.sign(*([f"box.{CONSENT}.{ending}"] if ending else []))

    assert said.status == 422 and hall.state() == before
    assert f'href="#box.{CONSENT}.website"' in said.text
    assert ada.sign(act="refuse", at=said).status == 200
