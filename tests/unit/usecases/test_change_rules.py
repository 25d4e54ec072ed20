"""Settings: each change has its version, so that nothing decided under older ones is published."""

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.memberships import Mode
from quitclaim.ports.writes import RULES
from quitclaim.usecases.change_rules import (
    ChangeCollection,
    ChangeRules,
)
from tests.builders import (
    CAMP,
    EDITOR,
    FAIR,
    STAFF,
    a_collection_rule,
    some_rules,
)
from tests.unit.usecases.stage import announced, made, staged


def test_rules_move_one_version_on_in_one_leaf() -> None:
    fakes = staged()

    changed = made(ChangeRules, fakes)(lambda rules: rules.changed(stopped=True), member=EDITOR)

    assert fakes.library.rules() == changed == some_rules(stopped=True, version=2)
    assert announced(fakes) == [[(EventType.RULES_CHANGED, RULES, 2)]]
    (fact,) = fakes.world.outbox.values()
    assert (fact.by, fact.action) == (STAFF, "rules_changed")


def test_a_change_that_counts_no_version_itself_gets_one() -> None:
    fakes = staged()

    assert made(ChangeRules, fakes)(lambda _: some_rules(stopped=True), member=EDITOR).version == 2


def test_nobody_turns_the_no_counter_by_hand() -> None:
    """I3: turned back, it would put out again what somebody took back."""
    fakes = staged()

    with pytest.raises(ImpossibleValue, match="leave it alone"):
        made(ChangeRules, fakes)(lambda rules: rules.changed(noes=7), member=EDITOR)

    assert fakes.library.rules() == some_rules()


def test_a_collections_first_rule_moves_the_rules_too() -> None:
    fakes = staged()

    rule = made(ChangeCollection, fakes)(a_collection_rule(CAMP, version=9), member=EDITOR)

    assert rule == a_collection_rule(CAMP, version=1)
    assert fakes.library.collections([CAMP]) == {CAMP: rule}
    assert fakes.library.rules().version == 2
    assert announced(fakes) == [
        [(EventType.RULES_CHANGED, CAMP, 1), (EventType.RULES_CHANGED, RULES, 2)]
    ]


def test_a_collections_next_rule_takes_the_place_of_the_one_before() -> None:
    fakes = staged()

    rule = made(ChangeCollection, fakes)(a_collection_rule(mode=Mode.OFF), member=EDITOR)

    assert fakes.library.collections([FAIR]) == {FAIR: rule}
    assert (rule.mode, rule.version) == (Mode.OFF, 2)
