"""What a run of the detector may change, and what it must leave alone (R19, I12)."""

import pytest

from quitclaim.domain.ids import FaceId
from quitclaim.domain.pictures.assets import Face, Fate, Origin
from quitclaim.domain.pictures.corrections import found
from quitclaim.domain.pictures.marks import MarkKind
from quitclaim.domain.pictures.regions import Region
from tests.builders import (
    BOB,
    a_face,
    a_link,
    a_mark,
    a_region,
    a_suggestion,
    an_asset,
    an_exemption,
    an_id,
)

HERE = a_region(x=0, y=0, w=1_000, h=1_000)


HALF_OF_HERE = a_region(x=0, y=0, w=1_000, h=500)


LESS_THAN_HALF = a_region(x=0, y=0, w=1_000, h=499)


ELSEWHERE = a_region(x=5_000, y=5_000)


TOUCHED = [
    a_face(mark=a_mark(MarkKind.NOT_A_FACE)),
    a_face(link=a_link()),
    a_face(exemption=an_exemption()),
    a_face(rejected=frozenset({BOB})),
    a_face(excluded=True),
    a_face(untaggable=True),
    a_face(origin=Origin.DRAWN),
]


def seen(*regions: Region) -> list[tuple[FaceId, Region]]:
    return [(an_id(f"run {number}"), region) for number, region in enumerate(regions)]


def test_a_new_region_is_a_new_face_and_ends_the_review() -> None:
    known = a_face(region=HERE)

    asset = found(an_asset(known, version=3), seen(HERE, ELSEWHERE))

    new = Face(id=an_id("run 1"), region=ELSEWHERE)
    assert asset == an_asset(known, new, review=None, version=4)


@pytest.mark.parametrize("region", [HERE, HALF_OF_HERE])
def test_a_region_that_half_covers_a_known_face_is_that_face(region: Region) -> None:
    asset = an_asset(a_face(region=HERE, link=a_link()))

    assert found(asset, seen(region)) is asset


def test_a_region_that_covers_less_than_half_of_a_known_face_is_another() -> None:
    asset = an_asset(a_face(region=HERE), review=None)

    assert found(asset, seen(HERE, LESS_THAN_HALF)).faces[1].region == LESS_THAN_HALF


def test_two_regions_of_one_run_that_are_one_face_become_one() -> None:
    asset = found(an_asset(), seen(HERE, HALF_OF_HERE))

    assert asset.faces == (Face(id=an_id("run 0"), region=HERE),)


@pytest.mark.parametrize("face", TOUCHED)
def test_whatever_a_person_touched_outlives_every_run(face: Face) -> None:
    asset = an_asset(face, review=None)

    assert found(asset, []) is asset


@pytest.mark.parametrize("face", [a_face(), a_face(suggestion=a_suggestion())])
def test_a_face_nobody_spoke_of_goes_when_it_is_not_found_again(face: Face) -> None:
    other = a_face("other", region=ELSEWHERE)

    assert found(an_asset(face, other, review=None), seen(ELSEWHERE)) == an_asset(
        other, review=None, version=2
    )


def test_a_face_that_a_review_vouched_for_stays() -> None:
    asset = an_asset(a_face())

    assert found(asset, []) is asset


def test_a_new_face_ends_what_the_review_vouched_for() -> None:
    asset = an_asset(a_face(region=HERE), a_face("touched", excluded=True))

    faces = found(asset, seen(ELSEWHERE)).faces

    assert [face.region for face in faces] == [a_region(), ELSEWHERE]


def test_a_review_of_older_content_vouches_for_nothing() -> None:
    asset = an_asset(a_face(), content=an_asset().id)

    assert found(asset, []).faces == ()
    assert found(asset, []).review == asset.review


def test_in_a_deleted_asset_nothing_is_found() -> None:
    asset = an_asset(fate=Fate.DELETED)

    assert found(asset, seen(HERE)) is asset


def test_the_regions_may_come_as_they_are_read() -> None:
    assert found(an_asset(), iter(seen(HERE, ELSEWHERE))) == found(
        an_asset(), seen(HERE, ELSEWHERE)
    )
