"""R33: what is imported starts with recognition off and unreviewed, and keeps its folders."""

import pytest

from quitclaim.domain.organisation.memberships import Mode
from quitclaim.domain.pictures.refusals import SENTENCES, WhyRefused
from quitclaim.domain.pictures.uploads import Settled, Upload, console_key
from tests.builders import a_collection_rule
from tests.fakes import records
from tests.fakes.fakes import fakes_of
from tests.unit.usecases.uploads import UPLOAD, developed, ingested, put

OLD = Upload("import/Town fair/Day 2/Morning/IMG_9.jpg", "v1")


def test_an_import_is_unreviewed_in_a_collection_without_recognition() -> None:
    fakes = fakes_of()
    developed(fakes)
    put(fakes, OLD)

    settled = ingested(fakes, OLD)

    (asset,) = fakes.world.assets.values()
    (fair,) = asset.memberships
    assert settled.asset == asset.id and asset.review is None
    assert fakes.library.collections([fair])[fair].mode is Mode.OFF
    assert fair == fakes.pseudonyms.of_folder("Town fair")


@pytest.mark.parametrize("known", [False, True])
def test_where_recognition_is_on_nothing_old_comes_in(known: bool) -> None:  # noqa: FBT001
    """Not even what is here already, in another collection."""
    fakes = fakes_of()
    developed(fakes)
    if known:
        ingested(fakes, put(fakes, Upload("ann/Camp/1.jpg", "v1")))
    fair = fakes.pseudonyms.of_folder("Town fair")
    records.put(fakes.world, a_collection_rule(fair, mode=Mode.ROSTER))

    settled = ingested(fakes, put(fakes, OLD))

    assert settled == Settled(why=WhyRefused.RECOGNITION_ON)
    assert fakes.world.refusals[OLD.answer] == SENTENCES[WhyRefused.RECOGNITION_ON]
    assert len(fakes.world.assets) == known
    assert ingested(fakes, put(fakes)).asset, "whoever uploads today is no import"


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (OLD.key, "Town fair/Day 2/Morning"),
        (UPLOAD.key, "Town fair"),
        ("ann/IMG_1.jpg", "Unsorted"),
        (console_key("Town fair", name="x.jpg", mark="mark"), "Town fair"),
    ],
)
def test_the_folders_below_the_collection_are_kept_as_text(key: str, place: str) -> None:
    fakes = fakes_of()
    developed(fakes)

    settled = ingested(fakes, put(fakes, Upload(key, "v1")))

    (asset,) = fakes.world.assets
    description = fakes.library.description(asset)
    assert settled.asset == asset and description and description.folder == place
