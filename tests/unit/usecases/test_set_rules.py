"""The organisation's settings, from the first time that somebody writes them."""

from quitclaim.domain.bases import OrganisationKind
from quitclaim.domain.organisation.facts import EventType
from quitclaim.ports.writes import RULES
from quitclaim.usecases.set_rules import SetRules
from tests.builders import EDITOR, some_rules
from tests.builders.asking import a_controller
from tests.fakes.fakes import fakes_of
from tests.unit.usecases.stage import announced, made, staged


def test_the_first_rules_allow_nothing_but_what_was_said() -> None:
    fakes = fakes_of()

    first = made(SetRules, fakes)(
        lambda rules: rules.changed(controller=a_controller()), member=EDITOR
    )

    assert fakes.library.rules() == first
    assert (first.version, first.controller, dict(first.channels)) == (1, a_controller(), {})
    assert first.latitude.organisation is OrganisationKind.PUBLIC
    assert announced(fakes) == [[(EventType.RULES_CHANGED, RULES, 1)]]


def test_a_no_before_the_first_rules_is_still_counted() -> None:
    """I3: writing them turns nothing back."""
    fakes = fakes_of()
    fakes.world.noes = 3

    made(SetRules, fakes)(lambda rules: rules.changed(stopped=True), member=EDITOR)

    assert fakes.library.rules().noes == 3


def test_rules_that_are_there_move_on() -> None:
    fakes = staged()

    changed = made(SetRules, fakes)(lambda rules: rules.changed(stopped=True), member=EDITOR)

    assert changed == some_rules(stopped=True, version=2)
