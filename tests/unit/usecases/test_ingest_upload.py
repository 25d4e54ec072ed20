"""R34, R35, R59: an upload becomes an asset once, in every collection it was put into."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quitclaim.domain.organisation.finish import Extent
from quitclaim.domain.pictures.assets import Asset
from quitclaim.domain.pictures.refusals import WhyRefused
from quitclaim.domain.pictures.uploads import Settled, Upload
from quitclaim.ports.blobs import Shelf
from quitclaim.ports.catalogue import Label
from quitclaim.ports.darkroom import Negative
from quitclaim.ports.library import Description
from quitclaim.usecases.disposing import thumbnail_of
from tests.fakes.fakes import Fakes, fakes_of
from tests.unit.usecases.uploads import (
    PHOTO,
    TWO_FACES,
    UPLOAD,
    a_negative,
    developed,
    ingested,
    put,
)


@pytest.fixture
def fakes() -> Fakes:
    fakes = fakes_of()
    developed(fakes)
    put(fakes)
    return fakes


def the_asset(fakes: Fakes) -> Asset:
    (asset,) = fakes.world.assets.values()
    return asset


def test_an_upload_becomes_an_asset_with_its_faces_bytes_and_text(fakes: Fakes) -> None:
    settled = ingested(fakes)

    asset = the_asset(fakes)
    assert settled == Settled(asset=asset.id)
    assert asset.version == 1
    assert [face.region for face in asset.faces] == [face.region for face in TWO_FACES]
    assert asset.memberships == {fakes.pseudonyms.of_folder("Town fair")}
    assert asset.added_by == fakes.pseudonyms.of_uploader("ann")
    assert fakes.blobs.get(Shelf.ORIGINALS, asset.id) == PHOTO
    assert fakes.blobs.get(Shelf.PICTURES, thumbnail_of(asset.id)) == b"small " + PHOTO
    assert fakes.library.description(asset.id) == Description(
        caption="Ann and Bob",
        keywords=frozenset({"fair"}),
        credit="Ann",
        folder="Town fair",
        file_name="IMG_1.jpg",
    )


def test_a_new_folder_is_a_collection_of_its_name(fakes: Fakes) -> None:
    ingested(fakes)

    (fair,) = the_asset(fakes).memberships
    opened = Label(name="Town fair", folder="Town fair", opened_at=fakes.clock.now())
    assert fakes.catalogue.labels([fair]) == {fair: opened}


def test_what_people_call_a_collection_outlives_the_next_upload(fakes: Fakes) -> None:
    ingested(fakes)
    (fair,) = the_asset(fakes).memberships
    renamed = Label(name="The fair of 2026", folder="Town fair", opened_at=fakes.clock.now())
    fakes.catalogue.label(fair, renamed)

    again = put(fakes, Upload("ann/Town fair/IMG_2.jpg", "v2"), content=b"another photo")
    developed(fakes, content=b"another photo")
    ingested(fakes, again)

    assert fakes.catalogue.labels([fair]) == {fair: renamed}


def test_what_the_file_says_of_its_day_and_licence_is_kept() -> None:
    fakes = fakes_of()
    day = fakes.clock.now() - timedelta(days=3)
    developed(fakes, a_negative(taken_at=day, licence_until=day + timedelta(days=9)))
    put(fakes)

    ingested(fakes)

    assert the_asset(fakes).taken_at == day
    assert the_asset(fakes).licence_until == day + timedelta(days=9)


def test_a_new_folder_is_a_collection_as_strict_as_settings_come(fakes: Fakes) -> None:
    ingested(fakes)

    (collection,) = the_asset(fakes).memberships
    rule = fakes.library.collections([collection])[collection]
    assert (rule.mode, rule.default, rule.version) == ("off", "redact", 1)


@pytest.mark.parametrize("again", [UPLOAD, Upload(UPLOAD.key, "v2")])
def test_the_same_content_again_changes_nothing(fakes: Fakes, again: Upload) -> None:
    first = ingested(fakes)
    put(fakes, again)

    assert ingested(fakes, again) == first
    assert the_asset(fakes).version == 1


def test_the_same_content_in_another_folder_is_the_same_asset(fakes: Fakes) -> None:
    ingested(fakes)
    other = put(fakes, Upload("bob/Camp/x.jpg", "v1"))

    ingested(fakes, other)

    folders = {fakes.pseudonyms.of_folder(name) for name in ("Town fair", "Camp")}
    assert the_asset(fakes).memberships == folders


def test_how_large_a_picture_is_is_written_down(fakes: Fakes) -> None:
    """R61: without it nobody could say whom a crop leaves out."""
    ingested(fakes)

    assert the_asset(fakes).extent == Extent(width=2_000, height=1_500)


@pytest.mark.parametrize("told", [a_negative(), WhyRefused.TOO_SLOW])
def test_of_a_picture_of_an_earlier_release_the_same_file_tells_how_large_it_is(
    fakes: Fakes, told: Negative | WhyRefused
) -> None:
    ingested(fakes)
    bare = replace(the_asset(fakes), extent=None)
    fakes.world.assets[bare.id] = bare
    developed(fakes, told)
    again = put(fakes, Upload(UPLOAD.key, "v2"))

    assert ingested(fakes, again) == Settled(asset=bare.id)

    extent = Extent(width=2_000, height=1_500)
    is_told = isinstance(told, Negative)
    assert the_asset(fakes) == (replace(bare, extent=extent, version=2) if is_told else bare)
