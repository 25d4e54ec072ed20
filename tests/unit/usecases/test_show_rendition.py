"""What staff may look at and take away: the same decision, on the channels of each (R28, R42)."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.people.person import HERSELF
from quitclaim.domain.publishing.takings import TakerKind, Way
from quitclaim.ports.takings import Fetches
from quitclaim.ports.writes import Write
from quitclaim.usecases.download_rendition import DownloadRendition
from quitclaim.usecases.show_rendition import ShowRendition
from quitclaim.usecases.withdraw_consent import WithdrawConsent
from tests.builders import ADA, BOB, EDITOR, NOON, SECOND, WEBSITE, an_id
from tests.unit.usecases.callers import READS, a_program, an_order, offered, staff
from tests.unit.usecases.publications import BOBS, PICTURE, YES, shown_for, where
from tests.unit.usecases.stage import commit, made, meanwhile
from tests.unit.usecases.taken import takings, withdraw


def test_whoever_looks_is_counted_and_takes_nothing_away() -> None:
    fakes, row = shown_for()
    show = made(ShowRendition, fakes)

    assert show(row.id, who=staff(), reads=READS) == where(fakes, row.id)
    assert "?head" in show(row.id, who=staff(), reads=READS, only_head=True)

    assert fakes.takings.fetches_of(PICTURE.id) == (
        Fetches(rendition=row.id, day=NOON.date(), count=1),
    )
    assert takings(fakes, row) == []


def test_whoever_compares_it_with_its_original_is_no_visit() -> None:
    fakes, row = shown_for()
    show = made(ShowRendition, fakes)

    assert show.compared(row.id, by=staff().member) == where(fakes, row.id)
    assert "?head" in show.compared(row.id, by=staff().member, only_head=True)

    assert fakes.takings.fetches_of(PICTURE.id) == () and takings(fakes, row) == []
    with pytest.raises(NotFound):
        show.compared(row.id, by=staff(StaffRole.VIEWER).member)


def test_a_program_keeps_what_it_gets_and_is_on_record_once() -> None:
    fakes, row = shown_for()
    show = made(ShowRendition, fakes)

    for _ in range(3):
        show(row.id, who=a_program(), reads=READS)
    show(row.id, who=a_program(), reads=READS, only_head=True)

    (taking,) = takings(fakes, row)
    assert (taking.how, taking.by.kind, taking.by.member) == (
        Way.ADDRESS,
        TakerKind.TOKEN,
        EDITOR,
    )


def test_a_program_gets_nothing_of_what_is_recalled_while_it_asks() -> None:
    fakes, row = shown_for()

    with meanwhile(fakes, "commits.commit", lambda: withdraw(fakes)), pytest.raises(NotFound):
        made(ShowRendition, fakes)(row.id, who=a_program(), reads=READS)


def test_a_viewer_sees_what_is_out_on_her_own_channels_and_knows_of_nothing_else() -> None:
    fakes, row = shown_for()
    show = made(ShowRendition, fakes)
    of_the_website = staff(StaffRole.VIEWER, channels=frozenset({WEBSITE}))

    assert show(row.id, who=of_the_website, reads=READS) == where(fakes, row.id)
    with pytest.raises(NotFound):
        show(row.id, who=staff(StaffRole.VIEWER), reads=READS)
    with pytest.raises(NotFound):
        show(row.id, who=staff(StaffRole.ADMIN), reads=READS)
    with pytest.raises(NotFound):
        show(an_id("guess"), who=staff(), reads=READS)


def test_after_somebody_elses_no_it_is_decided_again_before_it_is_shown() -> None:
    fakes, row = shown_for()
    made(WithdrawConsent, fakes)(BOB, BOBS.id, speaker=HERSELF)

    assert made(ShowRendition, fakes)(row.id, who=staff(), reads=READS) == where(fakes, row.id)


def test_decided_again_its_address_ends_with_what_is_decided_now() -> None:
    """I2: its row says still that it may be shown for years."""
    fakes, row = shown_for()
    ends = replace(PICTURE, licence_until=NOON + 10 * SECOND, version=PICTURE.version + 1)
    commit(fakes, Write(ends, PICTURE))

    for who in (staff(), a_program(), a_program()):
        address = made(ShowRendition, fakes)(row.id, who=who, reads=READS)
        assert address == where(fakes, row.id, for_s=10)


def test_after_her_no_nothing_is_shown_offered_or_taken_before_anybody_recalled_it() -> None:
    """I2."""
    fakes, row = shown_for()
    made(WithdrawConsent, fakes)(ADA, YES.id, speaker=HERSELF)

    with pytest.raises(NotFound):
        made(ShowRendition, fakes)(row.id, who=staff(), reads=READS)
    assert offered(fakes, staff()) == []
    with pytest.raises(NotFound):
        made(DownloadRendition, fakes)(an_order(), who=staff())
    withdraw_left = fakes.library.rendition(row.id)
    assert withdraw_left is not None and withdraw_left.recalled_at is None


def test_what_was_recalled_or_has_no_picture_is_not_shown() -> None:
    fakes, row = shown_for()
    withdraw(fakes)
    with pytest.raises(NotFound):
        made(ShowRendition, fakes)(row.id, who=staff(), reads=READS)

    del fakes.world.assets[PICTURE.id]
    assert offered(fakes, staff()) == []


def test_of_a_picture_that_goes_meanwhile_nothing_is_shown() -> None:
    fakes, row = shown_for()
    made(WithdrawConsent, fakes)(BOB, BOBS.id, speaker=HERSELF)

    with (
        meanwhile(fakes, "library.asset", lambda: fakes.world.assets.pop(PICTURE.id), nth=2),
        pytest.raises(NotFound),
    ):
        made(ShowRendition, fakes)(row.id, who=staff(), reads=READS)
