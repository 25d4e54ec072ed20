"""What is over is deleted whole, once and with a leaf; what anybody may still want stays (R39)."""

import pytest

from quitclaim.domain.organisation.calendar import USUAL_CLASS, Calendar
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import THE_CLOCK
from quitclaim.usecases import end_terms
from quitclaim.usecases.end_terms import Ended
from tests.builders import (
    ADA,
    CAMP,
    NOON,
    a_face,
    a_linked_face,
    some_rules,
)
from tests.builders.keeping import a_keeping
from tests.unit.usecases.stage import announced
from tests.unit.usecases.terms import (
    ALL,
    DAY,
    ELSEWHERE,
    HELD,
    OLD,
    UNDATED,
    YOUNG,
    a_picture,
    end,
    gone,
    kept,
    untouched,
)

RECENT = a_picture("recent", a_linked_face(ADA), added_at=NOON - 100 * DAY)


def test_what_is_over_goes_whole_and_what_waits_for_a_person_stays() -> None:
    fakes = kept(*ALL)

    assert end(fakes) == Ended(pictures=1)

    assert gone(fakes) == {OLD.id}
    assert untouched(fakes, YOUNG, HELD, UNDATED, ELSEWHERE)


def test_each_deletion_is_a_leaf_by_the_clock() -> None:
    fakes = kept(*ALL)

    end(fakes)

    deleted = [
        fact
        for fact in fakes.world.outbox.values()
        if EventType.ASSET_DELETED in {one.type for one in fact.announced}
    ]
    assert [(fact.by, fact.action) for fact in deleted] == [(THE_CLOCK, "end_terms")]
    assert announced(fakes)[0] == [(EventType.ASSET_DELETED, OLD.id, 2)]


def test_it_goes_once_and_is_not_taken_in_again() -> None:
    fakes = kept(*ALL)
    end(fakes)
    facts = len(fakes.world.outbox)

    assert end(fakes) == Ended(pictures=0)
    assert len(fakes.world.outbox) == facts
    assert fakes.block_list.among(OLD.prints) == OLD.prints
    assert not fakes.block_list.among(HELD.prints - OLD.prints)


def test_a_picture_in_two_collections_goes_when_both_let_it_go() -> None:
    fakes = kept(ELSEWHERE, keepings=(a_keeping(), a_keeping(collection=CAMP, period=400 * DAY)))

    assert end(fakes).pictures == 0
    fakes.clock.at = NOON + 39 * DAY
    assert end(fakes).pictures == 1 and gone(fakes) == {ELSEWHERE.id}


def test_nothing_goes_where_nobody_decided() -> None:
    fakes = kept(*ALL, keepings=(a_keeping(period=None),), rules=some_rules())

    assert end(fakes) == Ended(pictures=0) and untouched(fakes, *ALL)


def test_the_class_sets_the_period_where_the_collection_sets_none() -> None:
    rules = some_rules(calendar=Calendar(classes={USUAL_CLASS: 360 * DAY}))
    fakes = kept(*ALL, keepings=(a_keeping(period=None),), rules=rules)

    end(fakes)

    assert gone(fakes) == {OLD.id}


def test_a_crowd_goes_with_everybody_in_it() -> None:
    faces = [a_face(f"face {n}") for n in range(35)]
    crowd = a_picture("crowd", *faces)
    fakes = kept(crowd)

    assert end(fakes).pictures == 1 and gone(fakes) == {crowd.id}


def test_it_stops_where_its_time_ends_and_goes_on_from_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(end_terms, "ENDED", 1)
    many = tuple(a_picture(f"old {n}", a_linked_face(ADA)) for n in range(250))
    camps = a_picture("camp's", a_linked_face(ADA), memberships=frozenset({CAMP}))
    fakes = kept(*many, camps, keepings=(a_keeping(), a_keeping(collection=CAMP)))

    rounds = [end(fakes)]
    while rounds[-1].following:
        rounds.append(end(fakes, rounds[-1].following))

    assert len(rounds) > 1 and sum(one.pictures for one in rounds) == 251
    assert gone(fakes) == {one.id for one in (*many, camps)}
