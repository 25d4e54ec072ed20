"""A run is planned portion by portion, and ends when each asset was looked at (R22, R51)."""

import pytest

from quitclaim.domain.errors import NotFound, StoreUnavailable
from quitclaim.domain.ids import CollectionId
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.people.person import Role, Speaker
from quitclaim.domain.recognition.accounts import RunAccount
from quitclaim.ports.recognising import Plan, Recognise
from quitclaim.usecases.recognise_asset import RecogniseAsset
from quitclaim.usecases.start_run import PlanRun, StartRun
from tests.builders import (
    ADA,
    DAY,
    EDITOR,
    FAIR,
    NOON,
    a_face,
    a_hash,
    a_run_account,
    an_asset,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.recognition import PACK, RULES, attested
from tests.unit.usecases.stage import announced, made, meanwhile, put, staged

PICTURES = tuple(an_asset(a_face(f"face {n}"), id=a_hash(f"picture {n}")) for n in range(5))


def a_shoot(page: int = 2) -> Fakes:
    fakes = staged(RULES, *PICTURES)
    fakes.world.pages.size = page
    return fakes


def started(fakes: Fakes) -> RunAccount:
    return made(StartRun, fakes)(FAIR, member=EDITOR)


def plan(fakes: Fakes, run: RunAccount) -> None:
    """As the queue does it, each message twice."""
    todo = [Plan(run.id)]
    while todo:
        one = todo.pop(0)
        made(PlanRun, fakes)(one)
        made(PlanRun, fakes)(one)
        todo += [it for it in fakes.to_recognise.sent if isinstance(it, Plan)]
        fakes.to_recognise.sent[:] = [
            it for it in fakes.to_recognise.sent if not isinstance(it, Plan)
        ]


def stored(fakes: Fakes, run: RunAccount) -> RunAccount:
    found = fakes.runs.account(run.id)
    assert found
    return found


def test_a_run_begins_with_its_leaf_and_by_whom() -> None:
    fakes = a_shoot()

    run = started(fakes)

    assert stored(fakes, run) == run and run.by == EDITOR
    assert announced(fakes) == [[(EventType.RUN_STARTED, run.id, 1)]]
    assert {fact.by for fact in fakes.world.outbox.values()} == {Speaker(Role.STAFF, EDITOR)}


def test_nothing_runs_in_a_collection_nobody_knows() -> None:
    with pytest.raises(NotFound):
        made(StartRun, a_shoot())(CollectionId(an_id("nowhere")), member=EDITOR)


def test_each_asset_has_a_message_and_is_counted_once() -> None:
    fakes = a_shoot()
    run = started(fakes)

    plan(fakes, run)

    sent = {it.asset for it in fakes.to_recognise.sent if isinstance(it, Recognise)}
    assert sent == {picture.id for picture in PICTURES}
    account = stored(fakes, run)
    assert (account.planned, account.is_planned, account.ended_at) == (5, True, None)


def test_two_of_one_message_at_once_count_a_portion_once() -> None:
    fakes = a_shoot(page=10)
    run = started(fakes)

    with meanwhile(fakes, "to_recognise.send", lambda: made(PlanRun, fakes)(Plan(run.id))):
        made(PlanRun, fakes)(Plan(run.id))

    assert stored(fakes, run).planned == 5


def test_a_run_over_nothing_has_ended() -> None:
    fakes = staged(RULES)
    run = started(fakes)

    plan(fakes, run)

    assert stored(fakes, run).ended_at
    assert announced(fakes)[-1][-1][0] is EventType.RUN_ENDED


def test_what_the_queue_does_not_take_is_planned_again() -> None:
    fakes = a_shoot(page=10)
    run = started(fakes)
    fakes.world.fail("to_recognise.send")
    with pytest.raises(StoreUnavailable):
        made(PlanRun, fakes)(Plan(run.id))
    assert not stored(fakes, run).is_planned

    made(PlanRun, fakes)(Plan(run.id))

    assert stored(fakes, run).planned == 5


def test_it_ends_with_the_last_of_its_assets() -> None:
    fakes = attested(ADA, asset=PICTURES[0])
    put(fakes, *PICTURES[1:])
    run = started(fakes)
    plan(fakes, run)
    recognise = made(RecogniseAsset, fakes, pack=PACK)

    for picture in PICTURES:
        assert stored(fakes, run).ended_at is None
        recognise(picture.id, run=run.id)

    account = stored(fakes, run)
    # One is attested to; for the others nobody answered.
    assert (account.looked, account.skipped) == (1, 4)
    assert account.ended_at and announced(fakes)[-1][-1][0] is EventType.RUN_ENDED


def test_a_run_over_what_is_still_to_come_has_no_plan() -> None:
    fakes = a_shoot()
    account = a_run_account(until=NOON + DAY)
    put(fakes, account)

    made(PlanRun, fakes)(Plan(account.id))

    assert fakes.to_recognise.sent == [] and stored(fakes, account) == account
