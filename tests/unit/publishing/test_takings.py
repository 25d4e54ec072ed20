"""What is known of a copy, from the day it was taken to the day it is off the page (R29)."""

import pytest

from quitclaim.domain.errors import RecordEnded
from quitclaim.domain.publishing.takings import KEPT_FOR, TakerKind
from tests.builders import DAY, NOON, a_hash, a_taker, a_taking, an_acknowledgement, an_id


def test_a_member_answers_for_what_she_took_herself() -> None:
    mine = a_taker()

    assert mine.id == mine.member
    assert a_taker(kind=TakerKind.TOKEN, id=an_id("token")).member == mine.member
    assert a_taker(kind=TakerKind.SHARE, id=a_hash("link")).member == mine.member


def test_a_download_is_found_again_by_its_file_name() -> None:
    taking = a_taking()

    assert taking.file_name == f"website-{taking.rendition[:8]}.jpg"


def test_a_copy_is_open_from_its_recall_until_somebody_says_what_became_of_it() -> None:
    taken = a_taking()
    called_back = taken.called_back(NOON + DAY)
    done = called_back.acknowledged_by(an_acknowledgement(at=NOON + 2 * DAY))

    assert [one.is_open for one in (taken, called_back, done)] == [False, True, False]
    assert [one.version for one in (taken, called_back, done)] == [1, 2, 3]


def test_it_is_called_back_once() -> None:
    called_back = a_taking().called_back(NOON)

    with pytest.raises(RecordEnded):
        called_back.called_back(NOON + DAY)


def test_reminders_are_counted_while_it_is_open() -> None:
    called_back = a_taking().called_back(NOON)

    twice = called_back.reminded(NOON + DAY).reminded(NOON + 2 * DAY)

    assert (twice.reminders, twice.reminded_at) == (2, NOON + 2 * DAY)
    with pytest.raises(RecordEnded):
        a_taking().reminded(NOON)
    with pytest.raises(RecordEnded):
        twice.acknowledged_by(an_acknowledgement()).acknowledged_by(an_acknowledgement())


def test_it_is_kept_as_long_as_a_copy_may_be_out_and_two_years_after_it_was_taken_off() -> None:
    """GDPR art. 5(1)(e), 5(2)."""
    called_back = a_taking().called_back(NOON)
    done = called_back.acknowledged_by(an_acknowledgement(at=NOON + DAY))

    assert (a_taking().kept_until, called_back.kept_until) == (None, None)
    assert done.kept_until == NOON + DAY + KEPT_FOR


def test_without_words_nothing_else_is_lost() -> None:
    taken = a_taking(meant_for="the newsletter of May")
    done = taken.called_back(NOON).acknowledged_by(an_acknowledgement())

    bare = done.without_words()

    assert taken.without_words() == a_taking()
    assert bare == a_taking().called_back(NOON).acknowledged_by(an_acknowledgement(words=None))
