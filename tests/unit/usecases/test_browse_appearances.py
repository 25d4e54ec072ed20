"""R32: in which pictures somebody is marked, also where she was taken for two."""

from quitclaim.domain.ids import AssetId, PersonId
from quitclaim.ports.paging import Cursor, every
from quitclaim.usecases.browse_appearances import BrowseAppearances
from quitclaim.usecases.browse_library import BrowseLibrary
from quitclaim.usecases.correct_asset import RemoveAsset
from quitclaim.usecases.keys_first import KeysFirst
from quitclaim.usecases.merge_people import MergePeople
from tests.builders import ADA, BOB, EDITOR, STAFF, a_hash, a_presence, an_asset
from tests.fakes.fakes import Fakes
from tests.unit.usecases.stage import made, put, shown, staged


def pictures(count: int, person: PersonId, *, of: str = "") -> list[AssetId]:
    return [AssetId(a_hash(f"{of}{person}{number}")) for number in range(count)]


def appearances(fakes: Fakes) -> BrowseAppearances:
    return BrowseAppearances(fakes.consents, BrowseLibrary(fakes.library, fakes.catalogue))


def found(fakes: Fakes, person: PersonId = ADA) -> list[AssetId]:
    browse = appearances(fakes)
    return [one.asset.id for one in every(lambda after: browse(person, after=after))]


def test_every_picture_is_found_page_by_page_and_no_other() -> None:
    hers, others = pictures(5, ADA), pictures(3, BOB)
    fakes = staged(people=(ADA, BOB))
    put(fakes, *(shown(ADA, id=one) for one in hers), *(shown(BOB, id=one) for one in others))
    fakes.world.pages.size = 2

    assert sorted(found(fakes)) == sorted(hers)


def test_where_she_is_there_without_a_face_counts_too() -> None:
    there = an_asset(presences=(a_presence(),))

    assert found(staged(there)) == [there.id]


def test_pictures_of_whomever_was_found_to_be_her_are_hers() -> None:
    fakes = staged(people=(ADA, BOB))
    hers, his = pictures(3, ADA), pictures(3, BOB)
    put(fakes, *(shown(ADA, id=one) for one in hers), *(shown(BOB, id=one) for one in his))
    fakes.world.pages.size = 2
    made(MergePeople, fakes)(ADA, BOB, member=EDITOR)

    assert sorted(found(fakes)) == sorted(hers + his)


def test_what_is_deleted_is_not_shown() -> None:
    (gone,) = pictures(1, ADA)
    fakes = staged(shown(ADA, id=gone))
    made(RemoveAsset, fakes)(gone, member=EDITOR)

    assert found(fakes) == []


def test_whoever_is_being_forgotten_is_found_in_no_picture_that_it_has_yet_to_reach() -> None:
    """I7: also by whoever still knows her id."""
    hers = pictures(3, ADA)
    fakes = staged(people=(ADA, BOB))
    put(fakes, *(shown(ADA, id=one) for one in hers), shown(BOB, id=AssetId(a_hash("his"))))
    made(KeysFirst, fakes)(ADA, by=STAFF, noting=len)

    assert fakes.traces.of([ADA]).assets == set(hers)
    assert found(fakes) == [] and found(fakes, BOB)


def test_where_a_merge_was_undone_meanwhile_there_is_nothing_more() -> None:
    assert appearances(staged())(ADA, after=Cursor("3|")).items == ()
