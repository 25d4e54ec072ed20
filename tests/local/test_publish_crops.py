"""R28, R31, R61: a crop on the deployed stack: other bytes, and of who is beyond it not one."""

import io

import pytest
from PIL import Image

from quitclaim.domain.ids import AssetId
from quitclaim.domain.pictures.regions import Region
from quitclaim.domain.publishing.renditions import Rendition
from quitclaim.domain.publishing.verdict import Outcome
from tests.builders import WEBSITE, a_hash
from tests.builders.asking import an_identity
from tests.local.exhibition import HERS, THEIRS, Exhibition, fetched, shows
from tests.local.office import Office
from tests.local.waiting import eventually

YUI = an_identity("Yui Crop", mail="yui@crops.example")
LEFT_HALF = Region(x=0, y=0, w=5_000, h=10_000)
# Through the middle of whoever is on the right.
MORE_OF_IT = Region(x=0, y=0, w=6_800, h=10_000)


@pytest.fixture(scope="module")
def photo(office: Office) -> Exhibition:
    """She may be shown; nobody knows who is beside her."""
    office.asks(YUI)  # so that there are rules
    photo = Exhibition(office, AssetId(a_hash("cropped group photo")))
    photo.hang()
    photo.exempt()
    photo.review()
    return photo


def out_with(photo: Exhibition, crop: Region | None) -> Rendition:
    def found() -> Rendition | None:
        row = photo.out_on(WEBSITE)
        return row if row is not None and row.cut.crop == crop else None

    return eventually(found)


def content_of(photo: Exhibition, row: Rendition) -> bytes:
    return fetched(photo.asked_for(row.id))


def test_a_crop_puts_out_another_picture_and_takes_the_old_one_back(photo: Exhibition) -> None:
    whole = out_with(photo, None)
    assert whole.outcome is Outcome.REDACT and shows(content_of(photo, whole), HERS)

    photo.crop(LEFT_HALF)

    # Before anybody decided anything: the asset is not what it was decided from.
    assert photo.asked_for(whole.id).status == 404
    part = out_with(photo, LEFT_HALF)
    content = content_of(photo, part)
    assert part.outcome is Outcome.CLEAR and part.id != whole.id
    assert shows(content, HERS)
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.size == (500, 1000) == (part.extent.width, part.extent.height)  # type: ignore[union-attr]
    assert eventually(lambda: not photo.holds(whole.id))


def test_whoever_is_cut_through_is_hidden_and_counts(photo: Exhibition) -> None:
    photo.crop(LEFT_HALF)
    before = out_with(photo, LEFT_HALF)

    photo.crop(MORE_OF_IT)

    assert photo.asked_for(before.id).status == 404
    part = out_with(photo, MORE_OF_IT)
    content = content_of(photo, part)
    assert part.redacted == {THEIRS} and shows(content, HERS)
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.size == (680, 1000)
        beside = picture.convert("L").crop((605, 405, 675, 555)).histogram()
    # Stripes of black and grey were there.
    assert not any(beside[:64])
