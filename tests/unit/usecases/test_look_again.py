"""What the clock alone changes is found when it is time, published or not (R6, R27)."""

from datetime import timedelta

import pytest

from quitclaim.domain.ids import AssetId
from quitclaim.domain.instants import Interval
from quitclaim.domain.publishing.verdict import Outcome
from quitclaim.ports.work import Decide
from quitclaim.usecases import look_again
from quitclaim.usecases.decide_asset import DecideAsset
from quitclaim.usecases.look_again import LookAgain
from quitclaim.usecases.spread_work import TOGETHER
from tests.builders import ADA, DAY, NOON, SECOND, WEBSITE, a_consent, a_hash
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made, put, shown, staged

FOR_A_DAY = a_consent(during=Interval(NOON - 3 * DAY, NOON + DAY))


def due(fakes: Fakes, *, after: timedelta) -> list[AssetId]:
    fakes.clock.step(after)
    fakes.work.sent.clear()
    count = made(LookAgain, fakes)()
    found = [one for task in fakes.work.tasks if isinstance(task, Decide) for one in task.assets]
    assert len(found) == count
    return found


def test_at_the_second_a_yes_runs_out_its_pictures_are_looked_at_and_not_before() -> None:
    fakes = staged(FOR_A_DAY, shown(ADA))
    made(DecideAsset, fakes)(shown(ADA).id)

    assert due(fakes, after=DAY - SECOND) == []
    assert due(fakes, after=SECOND) == [shown(ADA).id]


def test_what_was_not_worked_off_is_found_again_and_what_was_is_not() -> None:
    fakes = staged(FOR_A_DAY, shown(ADA))
    decide = made(DecideAsset, fakes)
    decide(shown(ADA).id)
    assert due(fakes, after=DAY) == due(fakes, after=SECOND) == [shown(ADA).id]

    decide(shown(ADA).id)

    assert fakes.library.verdicts_of(shown(ADA).id)[WEBSITE].outcome is Outcome.REDACT
    assert due(fakes, after=SECOND) == []


def test_every_page_of_them_is_found_each_once() -> None:
    fakes = staged(FOR_A_DAY)
    fakes.world.pages.size = 4
    ids = [a_hash(f"{number}") for number in range(TOGETHER + 1)]
    for one in ids:
        put(fakes, shown(ADA, id=one))
        made(DecideAsset, fakes)(one)

    assert sorted(due(fakes, after=DAY)) == sorted(ids)
    assert [len(task.assets) for task in fakes.work.tasks if isinstance(task, Decide)] == [
        TOGETHER,
        1,
    ]


def test_no_more_is_asked_for_than_is_worked_off_until_the_next_look(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(look_again, "MOST", 3)
    fakes = staged(FOR_A_DAY)
    decide = made(DecideAsset, fakes)
    for number in range(5):
        put(fakes, shown(ADA, id=a_hash(f"{number}")))
        decide(a_hash(f"{number}"))

    first = due(fakes, after=DAY)
    for one in first:
        decide(one)

    assert len(first) == 3
    assert sorted([*first, *due(fakes, after=SECOND)]) == sorted(a_hash(f"{n}") for n in range(5))
