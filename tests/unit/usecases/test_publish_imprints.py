"""R34, R28: what a rendition says of itself, and that its bytes come before its row."""

import pytest

from quitclaim.domain.errors import StoreUnavailable
from quitclaim.domain.organisation.finish import USUAL
from quitclaim.domain.publishing.imprint import ModelRelease
from quitclaim.ports.changes import Purpose
from quitclaim.ports.library import Description
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import WEBSITE
from tests.unit.usecases.publications import PICTURE, YES, rows
from tests.unit.usecases.stage import made, staged


def test_a_rendition_says_whose_picture_it_is_and_who_released_it() -> None:
    fakes = staged(YES, PICTURE)
    text = Description(caption="Ada at the fair", keywords=frozenset({"fair"}), credit="Ann")
    fakes.keys.make(PICTURE.id, Purpose.TEXT)
    fakes.library.describe(PICTURE.id, text)

    made(PublishAsset, fakes)(PICTURE.id, WEBSITE)

    (row,) = rows(fakes)
    finish, imprint = fakes.world.prints[row.id]
    assert (imprint.credit, imprint.release) == ("Ann", ModelRelease.LIMITED)
    assert (imprint.release_id, finish) == (row.id, USUAL)


def test_what_nobody_described_has_no_credit() -> None:
    fakes = staged(YES, PICTURE)

    made(PublishAsset, fakes)(PICTURE.id, WEBSITE)

    (row,) = rows(fakes)
    assert fakes.world.prints[row.id][1].credit == ""


def test_without_bytes_there_is_no_row() -> None:
    """Bytes first: what is out can be served."""
    fakes = staged(YES, PICTURE)
    fakes.world.fail("darkroom.redact")

    with pytest.raises(StoreUnavailable):
        made(PublishAsset, fakes)(PICTURE.id, WEBSITE)

    assert rows(fakes) == []
