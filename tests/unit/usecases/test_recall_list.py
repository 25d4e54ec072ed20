"""What is done about a copy that was called back: said once, and reminded of (R29)."""

from dataclasses import replace

import pytest

from quitclaim.domain.errors import NotFound
from quitclaim.domain.organisation.facts import EventType
from quitclaim.domain.organisation.members import Member
from quitclaim.domain.organisation.roles import StaffRole
from quitclaim.domain.pictures.assets import Fate
from quitclaim.usecases.recall_list import NOT_BEFORE, AcknowledgeRecall, RemindTaker
from tests.builders import DAY, EDITOR, NOON, OFFICER, an_id
from tests.unit.usecases.publications import PICTURE, shown_for
from tests.unit.usecases.stage import announced, made, raced
from tests.unit.usecases.taken import called_back, takings, took

HERS = "removed from the newsletter"
EDITS = Member(id=EDITOR, role=StaffRole.EDITOR)
OFFICE = Member(id=OFFICER, role=StaffRole.PRIVACY_OFFICER)
VIEWS = Member(id=an_id("viewer"), role=StaffRole.VIEWER)


def test_she_says_what_became_of_it_in_a_leaf() -> None:
    fakes, row = shown_for()
    took(fakes, row)
    (open_one,) = called_back(fakes, row)
    fakes.world.outbox.clear()

    said = made(AcknowledgeRecall, fakes)(row.id, open_one.id, words=HERS, by=EDITS)

    assert takings(fakes, row) == [said]
    assert said.acknowledged is not None
    assert (said.acknowledged.by, said.acknowledged.words) == (EDITOR, HERS)
    assert announced(fakes) == [[(EventType.RECALL_CHANGED, row.id, 3)]]


def test_a_colleague_may_say_it_for_her_and_what_was_said_first_stands() -> None:
    fakes, row = shown_for()
    took(fakes, row)
    (open_one,) = called_back(fakes, row)
    acknowledge = made(AcknowledgeRecall, fakes)

    first = acknowledge(row.id, open_one.id, words=None, by=OFFICE)

    assert acknowledge(row.id, open_one.id, words=HERS, by=EDITS) == first
    assert takings(fakes, row) == [first]


def test_a_viewer_says_it_of_her_own_copies_and_knows_of_no_others() -> None:
    """R48: 404 is what one may not know of."""
    fakes, row = shown_for()
    took(fakes, row)
    took(fakes, row, member=VIEWS.id)
    theirs, hers = sorted(called_back(fakes, row), key=lambda one: one.by.id == VIEWS.id)
    acknowledge = made(AcknowledgeRecall, fakes)

    assert acknowledge(row.id, hers.id, words=None, by=VIEWS).acknowledged is not None
    with pytest.raises(NotFound):
        acknowledge(row.id, theirs.id, words=None, by=VIEWS)


def test_what_may_still_be_used_or_nobody_took_is_not_on_the_list() -> None:
    fakes, row = shown_for()
    taking = took(fakes, row)
    acknowledge = made(AcknowledgeRecall, fakes)

    for rendition, one in ((row.id, taking.id), (row.id, an_id("no")), (an_id("no"), taking.id)):
        with pytest.raises(NotFound):
            acknowledge(rendition, one, words=None, by=OFFICE)


def test_once_the_picture_is_gone_no_words_are_kept_of_it() -> None:
    """R36: the key of its texts is gone, and none is made anew."""
    fakes, row = shown_for()
    took(fakes, row, meant_for="the newsletter")
    (open_one,) = called_back(fakes, row)
    gone = replace(PICTURE, fate=Fate.DELETED, version=PICTURE.version + 1)
    fakes.world.assets[PICTURE.id] = gone

    made(AcknowledgeRecall, fakes)(row.id, open_one.id, words=HERS, by=EDITS)

    (said,) = takings(fakes, row)
    assert said.acknowledged is not None and said == said.without_words()


def test_a_reminder_is_counted_and_sent_at_most_once_a_day() -> None:
    fakes, row = shown_for()
    took(fakes, row)
    (open_one,) = called_back(fakes, row)
    fakes.world.recall_notices.clear()
    remind = made(RemindTaker, fakes)

    assert remind(row.id, open_one.id, by=OFFICE) == open_one
    fakes.clock.step(NOT_BEFORE)
    once = remind(row.id, open_one.id, by=OFFICE)
    assert remind(row.id, open_one.id, by=OFFICE) == once

    assert (once.reminders, once.reminded_at) == (1, NOON + DAY)
    (notice,) = fakes.world.recall_notices.values()
    assert notice.is_reminder and notice.member == EDITOR


def test_nobody_is_reminded_of_what_is_seen_to() -> None:
    fakes, row = shown_for()
    took(fakes, row)
    (open_one,) = called_back(fakes, row)
    said = made(AcknowledgeRecall, fakes)(row.id, open_one.id, words=None, by=EDITS)
    fakes.clock.step(2 * DAY)

    assert made(RemindTaker, fakes)(row.id, open_one.id, by=OFFICE) == said


def test_two_who_say_it_at_once_both_find_it_said() -> None:
    fakes, row = shown_for()
    took(fakes, row)
    (open_one,) = called_back(fakes, row)
    raced(fakes, 1)

    made(AcknowledgeRecall, fakes)(row.id, open_one.id, words=HERS, by=EDITS)

    assert [one.is_open for one in takings(fakes, row)] == [False]
