"""R40: how long an archive is waited for, lies there, and is remembered."""

from datetime import timedelta

import pytest

from quitclaim.domain.archives.archives import (
    GIVEN_UP_AFTER,
    KEPT_FOR,
    KNOWN_FOR,
    LATE,
    Archive,
    ArchiveState,
    reader_for,
)
from quitclaim.domain.people.person import HERSELF
from tests.builders import ADA, MIA, MUM, MUMS, NOON, SECOND, an_id

ASKED = Archive(id=an_id("archive"), reader=ADA, person=ADA, asked_at=NOON)
MADE = Archive(
    id=an_id("archive"), reader=ADA, person=ADA, asked_at=NOON, made_at=NOON, is_there=True
)


@pytest.mark.parametrize(
    ("archive", "after", "state"),
    [
        (ASKED, timedelta(0), ArchiveState.ASKED),
        (ASKED, GIVEN_UP_AFTER - SECOND, ArchiveState.ASKED),
        (ASKED, GIVEN_UP_AFTER, ArchiveState.FAILED),
        (MADE, KEPT_FOR - SECOND, ArchiveState.READY),
        (MADE, KEPT_FOR, ArchiveState.LAPSED),
    ],
)
def test_it_holds_to_the_second(archive: Archive, after: timedelta, state: ArchiveState) -> None:
    assert archive.state(at=NOON + after) is state


def test_without_its_bytes_it_has_lapsed() -> None:
    emptied = Archive(id=an_id("archive"), reader=ADA, person=ADA, asked_at=NOON, made_at=NOON)

    assert emptied.state(at=NOON) is ArchiveState.LAPSED


def test_who_waits_long_is_late_until_nobody_hopes() -> None:
    late = [ASKED.is_late(at=NOON + after) for after in (LATE - SECOND, LATE, GIVEN_UP_AFTER)]

    assert late == [False, True, False] and not MADE.is_late(at=NOON + LATE)


def test_that_there_was_one_is_known_for_a_week() -> None:
    for archive in (ASKED, MADE):
        known = [archive.is_history(at=NOON + one) for one in (KNOWN_FOR - SECOND, KNOWN_FOR)]
        assert known == [False, True]


def test_a_guardian_reads_what_is_her_childs_as_such() -> None:
    assert ASKED.by == HERSELF and reader_for(ADA, HERSELF) == ADA
    of_child = Archive(id=an_id("archive"), reader=MUM, person=MIA, asked_at=NOON)
    assert of_child.by == MUMS and reader_for(MIA, MUMS) == MUM
