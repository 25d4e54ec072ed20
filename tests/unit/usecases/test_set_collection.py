"""What is set for a collection, exactly over what was looked at (R57)."""

import pytest

from quitclaim.domain.errors import Conflict, ImpossibleValue, NotAllowed, NotFound
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.memberships import CollectionRule, Default
from quitclaim.ports.writes import RULES
from quitclaim.usecases.set_collection import NotYet, SetCollection, Setting
from tests.builders import CAMP, FAIR, OFFICER, a_collection_rule, some_rules
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.stage import announced, made, meanwhile, put, raced, staged

CROWD = Setting(default=Default.CROWD, reason="a public fair")


def choose(
    fakes: Fakes,
    setting: Setting = CROWD,
    *,
    version: int = 1,
    collection: CollectionId = FAIR,
) -> CollectionRule:
    change = made(SetCollection, fakes)
    return change(collection, setting, version=version, member=OFFICER)


def test_the_rules_move_with_it_so_that_nothing_older_is_published() -> None:
    fakes = staged()

    after = choose(fakes)

    assert fakes.world.collections[FAIR] == after
    assert (after.default, after.reason, after.version) == (Default.CROWD, "a public fair", 2)
    assert announced(fakes) == [
        [(EventType.RULES_CHANGED, FAIR, 2), (EventType.RULES_CHANGED, RULES, 2)]
    ]
    (fact,) = fakes.world.outbox.values()
    assert fact.action == "set_collection"


def test_what_else_is_said_of_the_collection_stays() -> None:
    fakes = staged()
    known = fakes.world.collections[FAIR]

    after = choose(fakes, Setting(default=Default.REDACT, sensitive=True, redaction=True))

    assert after.mode is known.mode and after.sensitive and after.allows_redaction


def test_to_set_it_as_it_is_writes_nothing() -> None:
    fakes = staged()

    assert choose(fakes, Setting.of(fakes.world.collections[FAIR])).version == 1
    assert announced(fakes) == []


def test_set_back_it_is_as_it_was() -> None:
    fakes = staged()
    was = fakes.world.collections[FAIR]
    choose(fakes)

    back = choose(fakes, Setting.of(was), version=2)

    assert Setting.of(back) == Setting.of(was) and back.version == 3


@pytest.mark.parametrize("version", [2, 7])
def test_what_nobody_looked_at_is_not_set(version: int) -> None:
    with pytest.raises(Conflict):
        choose(staged(), version=version)


def test_a_race_with_other_rules_is_run_again() -> None:
    fakes = staged()
    raced(fakes, 2)

    assert choose(fakes).version == 2


def test_somebody_who_is_faster_wins_and_the_other_is_told() -> None:
    fakes = staged()

    with meanwhile(fakes, "commits.commit", lambda: choose(fakes)), pytest.raises(Conflict):
        choose(fakes, Setting(default=Default.ASK, reason="a wedding"))

    assert fakes.world.collections[FAIR].default is Default.CROWD


def test_a_collection_nobody_knows_is_not_set() -> None:
    with pytest.raises(NotFound):
        choose(staged(), collection=CAMP)


def test_nothing_is_set_before_the_organisation_has_rules() -> None:
    fakes = fakes_of()
    put(fakes, a_collection_rule())

    with pytest.raises(NotAllowed) as refused:
        choose(fakes)

    assert refused.value.reasons == (NotYet.NO_RULES,)


def test_a_default_that_shows_more_has_a_reason() -> None:
    """GDPR art. 25(2)."""
    with pytest.raises(ImpossibleValue):
        choose(staged(some_rules()), Setting(default=Default.CROWD))
