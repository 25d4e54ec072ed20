"""From what was touched to exactly the assets that show it, however many there are (R29)."""

from dataclasses import replace

import pytest

from quitclaim.domain.ids import AssetId
from quitclaim.domain.publishing.touched import EVERYTHING, Reach, Touched
from quitclaim.ports.work import CallBack, Decide, Pack, Spread, Task, task_of
from quitclaim.usecases import spread_work
from quitclaim.usecases.merge_people import MergePeople
from quitclaim.usecases.spread_work import TOGETHER, SpreadWork
from tests.builders import ADA, BOB, CAMP, EDITOR, FAIR, a_collection_rule, a_hash, an_id
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made, put, shown, staged

HERS = Touched(Reach.PERSON, ADA)


def pictures(fakes: Fakes, count: int, *, of: str = "ada") -> list[AssetId]:
    ids = [a_hash(f"{of} {number}") for number in range(count)]
    put(fakes, *(shown(an_id(of), id=one) for one in ids))
    return sorted(ids)


def spread(fakes: Fakes, task: Task) -> list[AssetId]:
    """All assets that are to be decided on when nothing is left to be spread."""
    found: list[AssetId] = []
    waiting = [task]
    while waiting:
        match waiting.pop():
            case Decide(assets):
                found += assets
            case Spread() as rest:
                fakes.work.sent.clear()
                made(SpreadWork, fakes)(rest)
                waiting += fakes.work.tasks
            case other:
                raise AssertionError(other)
    return found


@pytest.fixture
def fakes() -> Fakes:
    made_here = staged(a_collection_rule(CAMP), people=(ADA, BOB))
    made_here.world.pages.size = 4
    return made_here


@pytest.mark.parametrize("count", [0, 1, 4, 2 * TOGETHER + 1])
def test_whoever_is_touched_reaches_each_picture_of_hers_once(fakes: Fakes, count: int) -> None:
    hers = pictures(fakes, count)
    pictures(fakes, 3, of="bob")

    assert sorted(spread(fakes, Spread(HERS))) == hers


def test_no_message_asks_for_more_than_a_few(fakes: Fakes) -> None:
    fakes.world.pages.size = 100
    pictures(fakes, 2 * TOGETHER + 1)

    assert made(SpreadWork, fakes)(Spread(HERS)) == 3

    sizes = [len(task.assets) for task in fakes.work.tasks if isinstance(task, Decide)]
    assert sizes == [TOGETHER, TOGETHER, 1]


def test_a_long_list_is_handed_on_where_it_was_left(
    fakes: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spread_work, "_PAGES", 2)
    hers = pictures(fakes, 17)

    made(SpreadWork, fakes)(Spread(HERS))

    *_, last = fakes.work.tasks
    assert isinstance(last, Spread) and last.touched == HERS and last.after
    assert sorted(spread(fakes, Spread(HERS))) == hers


def test_whoever_was_found_to_be_her_is_reached_too(fakes: Fakes) -> None:
    """R16: records of both count, so that a no of one hides pictures of the other."""
    both = [*pictures(fakes, 5), *pictures(fakes, 6, of="bob")]
    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)

    assert sorted(spread(fakes, Spread(HERS))) == sorted(both)


def test_a_setting_reaches_what_is_in_the_collection(fakes: Fakes) -> None:
    pictures(fakes, 3)
    put(fakes, replace(shown(BOB, id=a_hash("camp")), memberships=frozenset({CAMP})))

    assert spread(fakes, Spread(Touched(Reach.COLLECTION, CAMP))) == [a_hash("camp")]


def test_new_rules_reach_everything_through_its_collections(fakes: Fakes) -> None:
    for number in range(9):
        put(fakes, a_collection_rule(an_id(f"shoot {number}")))
    fair = pictures(fakes, 3)
    put(fakes, replace(shown(BOB, id=a_hash("camp")), memberships=frozenset({CAMP, FAIR})))

    found = spread(fakes, task_of(EVERYTHING))

    assert {*found} == {*fair, a_hash("camp")}


def test_one_asset_needs_no_looking_for(fakes: Fakes) -> None:
    asset = a_hash("one")

    assert task_of(Touched(Reach.ASSET, asset)) == Decide((asset,))
    assert spread(fakes, Spread(Touched(Reach.ASSET, asset))) == [asset]


def test_one_rendition_needs_no_looking_for_either(fakes: Fakes) -> None:
    """R29."""
    recalled = Touched(Reach.RENDITION, an_id("rendition"))

    assert task_of(recalled) == CallBack(an_id("rendition"))
    made(SpreadWork, fakes)(Spread(recalled))
    assert fakes.work.tasks == [CallBack(an_id("rendition"))]


def test_templates_are_nobodys_verdict(fakes: Fakes) -> None:
    """Whoever compares faces was told by the bus."""
    went = Spread(Touched(Reach.TEMPLATES, ADA))

    assert task_of(went.touched) == went
    assert made(SpreadWork, fakes)(went) == 0


def test_a_zip_is_nobodys_verdict(fakes: Fakes) -> None:
    """Whoever packs it was told by the bus."""
    ordered = Touched(Reach.ZIP, an_id("zip"))

    assert task_of(ordered) == Pack(an_id("zip"))
    assert made(SpreadWork, fakes)(Spread(ordered)) == 0
    assert fakes.work.tasks == []
