"""What staff takes away for a use, on record; nothing but what may go out now (R28, R29)."""

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.publishing.takings import Way
from quitclaim.usecases.download_rendition import DownloadRendition
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import INTERNAL, PRESS, WEBSITE
from tests.unit.usecases.callers import READS, an_order, offered, staff
from tests.unit.usecases.publications import PICTURE, shown_for, where
from tests.unit.usecases.stage import made, meanwhile
from tests.unit.usecases.taken import takings, withdraw


def test_each_is_offered_what_is_out_on_her_channels() -> None:
    fakes, _ = shown_for()
    made(PublishAsset, fakes)(PICTURE.id, INTERNAL)

    assert offered(fakes, staff()) == [INTERNAL, WEBSITE]
    assert offered(fakes, staff(StaffRole.VIEWER)) == [INTERNAL]


def test_a_download_is_on_record_with_what_it_is_for_and_has_a_name_to_save_it_by() -> None:
    fakes, row = shown_for()

    taking, address = made(DownloadRendition, fakes)(an_order(meant_for="a poster"), who=staff())

    assert takings(fakes, row) == [taking]
    assert (taking.how, taking.meant_for, taking.by.reads) == (Way.DOWNLOAD, "a poster", READS)
    assert address == f"{where(fakes, row.id)}&as={taking.file_name}"


def test_nothing_is_downloaded_of_a_channel_that_has_nothing_or_is_none_of_hers() -> None:
    fakes, row = shown_for()
    download = made(DownloadRendition, fakes)

    with pytest.raises(NotFound):
        download(an_order(channel=PRESS), who=staff())
    with pytest.raises(NotFound):
        download(an_order(), who=staff(StaffRole.VIEWER))
    with pytest.raises(NotFound):
        download(an_order(asset="0" * 64), who=staff())
    assert takings(fakes, row) == []


def test_whoever_downloads_in_the_instant_of_a_recall_gets_nothing() -> None:
    fakes, row = shown_for()

    with meanwhile(fakes, "commits.commit", lambda: withdraw(fakes)), pytest.raises(NotFound):
        made(DownloadRendition, fakes)(an_order(), who=staff())
    assert takings(fakes, row) == []
