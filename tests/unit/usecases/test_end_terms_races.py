"""Broken off anywhere it ends the same; whoever keeps a picture meanwhile is heard (R39, R51)."""

from dataclasses import replace
from functools import partial

import pytest

from quitclaim.domain.errors import NotAllowed, StoreUnavailable
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.corrections import Hindrance
from quitclaim.ports.writes import Write
from quitclaim.usecases.change_rules import ChangeRules
from quitclaim.usecases.end_terms import Ended
from quitclaim.usecases.keep_pictures import KeepCollection, Purpose
from quitclaim.usecases.sweep_renditions import SweepRenditions
from tests.builders import ADA, BOB, FAIR, NOON, OFFICER, a_consent, a_face, a_linked_face, an_id
from tests.fakes.fakes import Fakes
from tests.turns import dealt
from tests.unit.usecases.erasures import state
from tests.unit.usecases.interruptions import broken_off
from tests.unit.usecases.stage import commit, made, meanwhile, put, watched
from tests.unit.usecases.terms import (
    ALL,
    DAY,
    HELD,
    OLD,
    YOUNG,
    a_picture,
    end,
    ended_at,
    gone,
    kept,
    on_consent,
    untouched,
)

CROWD = a_picture("crowd", a_linked_face(ADA), *(a_face(f"face {n}") for n in range(24)))
LAPSED = a_picture("lapsed", a_linked_face(ADA), added_at=NOON - 100 * DAY)


def on_hold(fakes: Fakes, asset: Asset) -> None:
    found = fakes.library.asset(asset.id)
    assert found
    commit(fakes, Write(replace(found, on_hold=True, version=found.version + 1), found))


@pytest.mark.parametrize("after", [False, True], ids=["before its effect", "after it"])
def test_wherever_it_crashed_the_next_round_ends_the_same(*, after: bool) -> None:
    whole = kept(OLD, CROWD, HELD, YOUNG)
    with watched(whole) as calls:
        end(whole)

    for at in dealt(range(1, len(calls) + 1), one_in=3):
        fakes = kept(OLD, CROWD, HELD, YOUNG)
        broken_off(partial(end, fakes), fakes, at=at, after=after)
        end(fakes)
        # What a recall left that broke off between row and bytes is swept every day.
        made(SweepRenditions, fakes)()

        assert gone(fakes) == {OLD.id, CROWD.id}, at
        assert untouched(fakes, HELD, YOUNG), at
        assert state(fakes.world) == state(whole.world), at
        assert fakes.block_list.among(CROWD.prints) == CROWD.prints, at


def test_a_hold_that_is_set_meanwhile_keeps_it() -> None:
    fakes = kept(*ALL)

    with meanwhile(fakes, "commits.commit", lambda: on_hold(fakes, OLD)):
        assert end(fakes) == Ended(pictures=0)

    found = fakes.library.asset(OLD.id)
    assert found and found.on_hold and found.fate is None and found.faces == OLD.faces
    assert not fakes.block_list.among(OLD.prints)


def test_a_yes_that_is_said_meanwhile_keeps_it() -> None:
    fakes = kept(LAPSED, keepings=(on_consent(),), consents=(ended_at(NOON - 60 * DAY),))

    again = a_consent(id=an_id("again"))
    with meanwhile(fakes, "library.asset", lambda: put(fakes, again)):
        assert end(fakes) == Ended(pictures=0)

    assert untouched(fakes, LAPSED)


def test_a_longer_period_that_is_set_meanwhile_keeps_it() -> None:
    fakes = kept(OLD)
    keep = made(KeepCollection, fakes)
    longer = Purpose(basis=on_consent().basis, note="the chronicle", period=900 * DAY)

    def said() -> None:
        keep(FAIR, longer, version=1, member=OFFICER)

    with meanwhile(fakes, "commits.commit", said):
        assert end(fakes) == Ended(pictures=0)
    assert untouched(fakes, OLD)


def test_other_rules_that_are_set_meanwhile_are_read_again() -> None:
    fakes = kept(LAPSED, keepings=(on_consent(),), consents=(ended_at(NOON - 60 * DAY),))
    change = made(ChangeRules, fakes)

    def said() -> None:
        change(
            lambda rules: replace(rules, calendar=replace(rules.calendar, after_consent=None)),
            member=OFFICER,
        )

    with meanwhile(fakes, "commits.commit", said):
        assert end(fakes) == Ended(pictures=0)
    assert untouched(fakes, LAPSED)


def test_what_cannot_go_holds_up_nobody_else() -> None:
    other = a_picture("other", a_linked_face(BOB))
    fakes = kept(OLD, other)
    fakes.world.fail("blobs.delete", 1, error=NotAllowed(Hindrance.ON_HOLD))

    assert end(fakes) == Ended(pictures=1, stuck=1)
    assert end(fakes) == Ended(pictures=1) and gone(fakes) == {OLD.id, other.id}


def test_a_store_that_is_down_ends_the_round() -> None:
    fakes = kept(OLD)
    fakes.world.fail("blobs.delete", 1, error=StoreUnavailable("asleep"))

    with pytest.raises(StoreUnavailable):
        end(fakes)
    assert end(fakes) == Ended(pictures=1)
