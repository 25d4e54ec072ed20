"""What staff takes away for a use, on record; nothing but what may go out now (R28, R29)."""

import pytest

from quitclaim.domain.consents.notices import Language
from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.principals import Principal
from quitclaim.domain.organisation.roles import Action, StaffRole
from quitclaim.domain.publishing.takings import Way
from quitclaim.usecases.download_rendition import DownloadRendition, Order
from quitclaim.usecases.publish_asset import PublishAsset
from tests.builders import (
    EDITOR,
    INTERNAL,
    PRESS,
    WEBSITE,
    a_machine_token,
    a_session,
    an_id,
)
from tests.fakes.fakes import Fakes
from tests.unit.usecases.publications import PICTURE, shown_for, where
from tests.unit.usecases.stage import made, meanwhile
from tests.unit.usecases.taken import takings, withdraw

READS = Language.FRENCH
VIEWER = an_id("viewer")


def staff(role: StaffRole = StaffRole.EDITOR, **changes: object) -> Principal:
    member = Member(id=VIEWER if role is StaffRole.VIEWER else EDITOR, role=role, **changes)  # type: ignore[arg-type]
    return Principal(member, a_session(member=member.id))


def a_program() -> Principal:
    token = a_machine_token(issued_by=EDITOR, scopes=frozenset({Action.VIEW_RENDITION}))
    return Principal(Member(id=EDITOR, role=StaffRole.EDITOR), token)


def an_order(**changes: object) -> Order:
    known = {"asset": PICTURE.id, "channel": WEBSITE, "reads": READS}
    return Order(**(known | changes))  # type: ignore[arg-type]


def offered(fakes: Fakes, who: Principal) -> list[str]:
    rows = made(DownloadRendition, fakes).of_asset(PICTURE.id, to=who.member)
    return [row.channel for row in rows]


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
