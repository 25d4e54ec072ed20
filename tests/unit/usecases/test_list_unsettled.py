"""Faces that are kept for no reason any more, collection by collection (R58)."""

from collections import Counter
from dataclasses import replace

from quitclaim.domain.forgetting.concerns import Concern
from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.assets import Asset
from quitclaim.ports.changes import Purpose
from quitclaim.usecases.list_unsettled import ListUnsettled, Overdue
from tests.builders import (
    ADA,
    DAY,
    FAIR,
    LATER,
    NOON,
    a_collection_rule,
    a_consent,
    a_face,
    a_hash,
    a_justification,
    a_linked_face,
    a_request,
    an_asset,
    refused,
    some_rules,
)
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.stage import made, put, staged, watched

LONG_AGO = NOON - 180 * DAY


def old(name: str, *faces: str) -> Asset:
    return an_asset(*map(a_face, faces), id=AssetId(a_hash(name)), added_at=LONG_AGO)


def listed(fakes: Fakes) -> list[Overdue]:
    return list(made(ListUnsettled, fakes)(FAIR).items)


def test_a_face_nobody_settled_for_long_is_listed_and_a_young_one_is_not() -> None:
    fakes = staged(old("old", "one", "other"), an_asset(a_face("young")))

    (found,) = listed(fakes)

    assert found.asset.id == a_hash("old")
    assert {(face.doubt.concern, face.doubt.since) for face in found.faces} == {
        (Concern.UNRESOLVED, LONG_AGO)
    }
    assert len(found.faces) == 2


def test_how_long_is_the_organisations_word() -> None:
    young = an_asset(a_face("young"), added_at=NOON - 2 * DAY)

    assert listed(staged(young, some_rules(settle_within=2 * DAY)))
    assert not listed(staged(young, some_rules(settle_within=3 * DAY)))


def test_who_agreed_is_not_listed_and_who_refused_long_ago_is() -> None:
    asked = a_request()
    said_no = asked.after(refused(at=NOON - 2 * DAY))
    rules = some_rules(settle_within=DAY)
    picture = an_asset(a_linked_face(ADA), added_at=LONG_AGO)

    assert not listed(staged(picture, rules, a_consent()))
    (found,) = listed(staged(picture, rules, said_no))
    assert [face.doubt.concern for face in found.faces] == [Concern.REFUSED]


def test_a_justified_face_is_off_the_list_until_its_day() -> None:
    picture = old("old", "one")
    word = a_justification(asset=picture.id, face=picture.faces[0].id)
    fakes = staged(picture, word)

    assert not listed(fakes)
    fakes.clock.at = LATER
    assert listed(fakes)


def test_where_the_word_cannot_be_read_any_more_it_counts_for_nothing() -> None:
    picture = old("old", "one")
    fakes = staged(picture, a_justification(asset=picture.id, face=picture.faces[0].id))
    del fakes.world.keys[picture.id, Purpose.TEXT]

    assert listed(fakes)


def test_a_page_is_read_at_once_and_words_only_for_what_is_listed() -> None:
    fakes = staged(*(old(str(number), "one", "other") for number in range(4)))
    young = staged(*(an_asset(a_face(), id=AssetId(a_hash(str(n)))) for n in range(4)))

    with watched(fakes) as calls:
        listed(fakes)
    with watched(young) as others:
        listed(young)

    assert Counter(calls)["consents.dossiers"] == Counter(calls)["keepings.justified"] == 1
    assert "keepings.justified" not in others


def test_pages_without_any_are_gone_through_and_then_handed_on() -> None:
    """By collection and page: no scan, and nobody waits for a whole library."""
    ids = sorted(AssetId(a_hash(str(number))) for number in range(8))
    young = [an_asset(a_face(), id=one) for one in ids[:-1]]
    last = replace(old("old", "one"), id=ids[-1])
    fakes = staged(*young, last)
    fakes.world.pages.size = 1

    first = made(ListUnsettled, fakes)(FAIR)
    second = made(ListUnsettled, fakes)(FAIR, after=first.following)

    assert first.items == () and first.following is not None
    assert [one.asset.id for one in second.items] == [ids[-1]] and second.following is None


def test_before_anybody_set_rules_the_usual_time_holds() -> None:
    fakes = fakes_of()
    put(fakes, a_collection_rule(), old("old", "one"))

    assert listed(fakes)
