"""R30: what every channel could show of a picture at an earlier instant."""

from dataclasses import replace

import pytest

from quitclaim.domain.consents.answers import Gap, Lack
from quitclaim.domain.errors import ImpossibleValue, NotAllowed, NotFound
from quitclaim.domain.publishing.looks import Sight
from quitclaim.domain.publishing.verdict import Bar, Outcome
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.judge_asset import Unknowable
from tests.builders import (
    ADA,
    NOON,
    OFFICER,
    PRESS,
    SECOND,
    a_channel_rule,
    some_rules,
)
from tests.unit.usecases.history import FACE, MINUTE, NEW, now, then, told, website
from tests.unit.usecases.stage import commit, made, meanwhile, staged


def test_what_is_not_there_is_not_explained() -> None:
    with pytest.raises(NotFound):
        then(staged(), NOON)


def test_what_held_then_is_told_though_it_holds_no_more() -> None:
    """Three minutes: nobody knew who it was, then nobody had looked, then it was clear."""
    fakes = told()

    first, second, third, last = (
        website(then(fakes, NOON + minute * MINUTE)) for minute in range(4)
    )

    assert first.faces[FACE].why is Sight.UNKNOWN and Bar.NOT_REVIEWED in first.bars
    assert second.faces[FACE].is_clear and second.bars == (Bar.NOT_REVIEWED,)
    assert third.outcome is Outcome.CLEAR
    assert isinstance(why := last.faces[FACE].why, Lack) and Gap.WITHDRAWN in why.gaps
    assert last.faces == website(now(fakes)).faces


def test_a_second_makes_the_difference() -> None:
    fakes = told()
    withdrawn_at = NOON + 3 * MINUTE

    assert website(then(fakes, withdrawn_at - SECOND)).outcome is Outcome.CLEAR
    assert website(then(fakes, withdrawn_at)).outcome is Outcome.REDACT


def test_the_channels_are_those_that_there_were_then() -> None:
    fakes = told()
    only = {PRESS: a_channel_rule(PRESS)}
    made(ChangeRules, fakes)(lambda rules: replace(rules, channels=only), member=OFFICER)

    assert [one.channel for one in now(fakes).verdicts] == [PRESS]
    assert len(then(fakes, fakes.clock.now() - SECOND).verdicts) == 3


@pytest.mark.parametrize("hidden", [False, True])
def test_before_a_picture_came_nobody_can_say(hidden: bool) -> None:  # noqa: FBT001  a case
    fakes = told()
    if hidden:
        fakes.world.since.clear()

    with pytest.raises(NotAllowed) as refused:
        then(fakes, NOON if hidden else NOON - SECOND)

    assert refused.value.reasons == (Unknowable.NOT_THERE_YET,)


@pytest.mark.parametrize("kept", [False, True])
def test_before_there_were_rules_nobody_can_say(kept: bool) -> None:  # noqa: FBT001  a case
    fakes = told()
    fakes.world.rules_as_of.clear()
    if kept:
        fakes.world.rules_as_of[1] = some_rules()
        del fakes.world.since["rules", 1]

    with pytest.raises(NotAllowed) as refused:
        then(fakes, NOON)

    assert refused.value.reasons == (Unknowable.NO_RULES_YET,)


def test_what_depended_on_somebody_erased_cannot_be_computed_any_more() -> None:
    """GDPR art. 17."""
    fakes = told()
    commit(fakes, drops=(KeyDrop(ADA, Purpose.DATA),))

    with pytest.raises(NotAllowed) as refused:
        then(fakes, NOON + MINUTE)

    assert refused.value.reasons == (Unknowable.EVIDENCE_ERASED,)
    assert then(fakes, NOON).asset == NEW


@pytest.mark.parametrize("name", ["consents.dossiers", "library.rules_version_at"])
def test_an_erasure_that_comes_while_it_is_read_is_seen(name: str) -> None:
    fakes = told()

    def erase() -> None:
        commit(fakes, drops=(KeyDrop(ADA, Purpose.DATA),))

    with meanwhile(fakes, name, erase), pytest.raises(NotAllowed) as refused:
        then(fakes, NOON + MINUTE)

    assert refused.value.reasons == (Unknowable.EVIDENCE_ERASED,)


def test_whom_nobody_knows_is_erased_as_far_as_anybody_can_say() -> None:
    fakes = told()
    fakes.world.people.clear()

    with pytest.raises(NotAllowed):
        then(fakes, NOON + MINUTE)


def test_nobody_knows_what_will_hold() -> None:
    fakes = told()

    with pytest.raises(ImpossibleValue):
        then(fakes, fakes.clock.now() + SECOND)
