"""Whose yes is missing, and how many pictures wait for it: each person once (R31)."""

from typing import Final

import pytest

from quitclaim.domain.ids import AssetId, Channel, PersonId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.publishing.stored import stored
from quitclaim.ports.changes import KeyDrop, Purpose
from quitclaim.ports.paging import every
from quitclaim.usecases import browse_missing
from quitclaim.usecases.browse_missing import BrowseMissing, Wanting
from quitclaim.usecases.judge_asset import JudgeAsset
from quitclaim.usecases.merge_people import MergePeople
from tests.builders import (
    ADA,
    BOB,
    EDITOR,
    INTERNAL,
    PRESS,
    WEBSITE,
    a_consent,
    a_hash,
    a_linked_face,
    a_scope,
    an_asset,
    an_id,
    withdrawn,
)
from tests.fakes import records
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import commit, made, put, shown, staged

ALL: Final = {INTERNAL, PRESS, WEBSITE}


def decided(fakes: Fakes) -> Fakes:
    """What publishing wrote down of every asset."""
    judge = made(JudgeAsset, fakes)
    for asset in fakes.world.assets:
        for verdict in judge(asset).verdicts:
            records.put(fakes.world, stored(verdict, asset=asset, before=None))
    return fakes


def found(fakes: Fakes) -> list[Wanting]:
    browse = made(BrowseMissing, fakes)
    return list(every(lambda after: browse(after=after)))


def waiting(one: Wanting) -> dict[Channel, int]:
    return {lack.channel: len(lack.assets) for lack in one.missing}


def pictures(count: int, person: PersonId = ADA) -> list[Asset]:
    return [shown(person, id=AssetId(a_hash(f"{person}{number}"))) for number in range(count)]


def test_whoever_was_never_asked_is_waited_for_on_every_channel() -> None:
    (ada,) = found(decided(staged(*pictures(3))))

    assert (ada.person, ada.is_cut) == (ADA, False)
    assert waiting(ada) == dict.fromkeys(ALL, 3)


def test_where_she_said_yes_nothing_waits() -> None:
    (ada,) = found(decided(staged(a_consent(), *pictures(2))))

    assert set(waiting(ada)) == ALL - {WEBSITE}


def test_whoever_said_no_is_on_no_list() -> None:
    """GDPR art. 7(4)."""
    everywhere = a_consent(withdrawn())
    fakes = decided(staged(everywhere, *pictures(1)))

    assert all(WEBSITE not in waiting(one) for one in found(fakes))


def test_each_comes_once_however_many_pages_her_pictures_fill() -> None:
    fakes = staged(*pictures(4), *pictures(3, BOB), people=(ADA, BOB))
    together = an_asset(a_linked_face(), a_linked_face(BOB), id=AssetId(a_hash("both")))
    put(fakes, together)
    decided(fakes)
    # Three channels an asset, so that none of them lies on two pages.
    fakes.world.pages.size = 3

    people = [one.person for one in found(fakes)]

    assert sorted(people) == sorted([ADA, BOB])
    assert {one.person: waiting(one)[PRESS] for one in found(fakes)} == {ADA: 5, BOB: 4}


def test_whoever_was_found_to_be_somebody_else_is_asked_once_for_both() -> None:
    fakes = staged(*pictures(2), *pictures(1, BOB), people=(ADA, BOB))
    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)

    (one,) = found(decided(fakes))

    assert waiting(one) == dict.fromkeys(ALL, 3)
    assert {lack.person for lack in one.missing} == {one.person}


def test_whoever_answered_for_all_channels_is_not_named_beside_one_who_did_not() -> None:
    together = an_asset(a_linked_face(), a_linked_face(BOB))
    asked = a_scope(channels=frozenset(ALL))
    said_no = a_consent(withdrawn(), id=an_id("his"), person=BOB, asked=asked)

    people = [one.person for one in found(decided(staged(said_no, together, people=(ADA, BOB))))]

    assert people == [ADA]


def test_counting_ends_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browse_missing, "MOST", 2)
    fakes = decided(staged(*pictures(1)))
    fakes.world.assets_of[ADA] |= {a_hash(f"gone {number}"): None for number in range(3)}

    (ada,) = found(fakes)

    assert ada.is_cut and waiting(ada) == dict.fromkeys(ALL, 1)


def test_an_erased_person_is_not_waited_for() -> None:
    """I7: before the list is written anew, too."""
    fakes = decided(staged(*pictures(1)))

    commit(fakes, drops=(KeyDrop(ADA, Purpose.DATA),))

    assert found(fakes) == []
