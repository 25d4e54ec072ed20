"""What a change cannot be: unsaid, too large, stale, or waiting with a no (I5)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.domain.publishing.scene import Stamp
from quitclaim.ports.changes import (
    LARGEST,
    Change,
    KeyDrop,
    KeyMake,
    Purpose,
    TemplateDrop,
)
from quitclaim.ports.enclosures import Enclosure
from quitclaim.ports.paging import Cursor, Page, every
from quitclaim.ports.records import Record
from quitclaim.ports.writes import Write, subject_of
from tests.builders import (
    ADA,
    BOB,
    MUMS,
    NOON,
    STAFF,
    a_capability,
    a_letter,
    a_paper,
    a_person,
    a_testimony,
    an_id,
)

STAMP = Stamp(asset=1, rules=1, noes=0)


def a_fact(*records: Record) -> Fact:
    said = (Announcement(EventType.ASSET_CHANGED, subject_of(it), it.version) for it in records)
    return Fact(id=an_id("fact"), at=NOON, by=STAFF, action="test", announced=tuple(said))


def items(write: Write) -> int:
    return Change(fact=a_fact(write.record), writes=(write,)).items


def test_a_change_that_does_not_announce_what_it_writes_does_not_come_into_being() -> None:
    with pytest.raises(ImpossibleValue, match="announce every record"):
        Change(fact=a_fact(), writes=(Write(a_person()),))


def test_what_makes_less_never_waits_for_others() -> None:
    """I3: a withdrawal is not turned away because a publication moved something."""
    with pytest.raises(ImpossibleValue, match="never waits"):
        Change(fact=a_fact(), makes_less=True, unless_moved=STAMP)


def test_drops_and_makes_count_too_and_there_is_an_end_to_it() -> None:
    drops = tuple(TemplateDrop(ADA, an_id(f"template {n}")) for n in range(LARGEST))

    with pytest.raises(ImpossibleValue, match="stays small"):
        Change(fact=a_fact(), drops=drops)


def test_it_concerns_whoever_is_enrolled_but_not_who_gets_a_first_key() -> None:
    make = KeyMake(ADA, Purpose.TEMPLATE, b"wrapped")

    assert Change(fact=a_fact(), makes=(make,)).concerned == {ADA}
    first = KeyMake(BOB, Purpose.DATA, b"wrapped")
    assert Change(fact=a_fact(), makes=(first,)).concerned == set()


@pytest.mark.parametrize("enclosure", [a_capability(), a_letter(to=MUMS), a_testimony(), a_paper()])
def test_it_concerns_whomever_an_enclosure_is_about(enclosure: Enclosure) -> None:
    """R36: no link, letter, testimony or paper of somebody whose key is gone."""
    change = Change(fact=a_fact(), encloses=(enclosure,))

    assert change.concerned == change.about == {ADA}
    # Two for a link and the row that leads to it, one for her key.
    assert change.items == Change(fact=a_fact()).items + 3


def test_a_key_is_made_before_it_is_stored_and_never_printed() -> None:
    with pytest.raises(ImpossibleValue, match=r"ask Keys\.fresh"):
        KeyMake(ADA, Purpose.DATA, b"")
    assert "wrapped" not in repr(KeyMake(ADA, Purpose.DATA, b"wrapped"))


def test_a_change_may_write_nothing_and_drop_keys_only() -> None:
    drop = KeyDrop(ADA, Purpose.DATA)

    assert Change(fact=a_fact(), drops=(drop,), makes_less=True).concerned == set()


@given(st.lists(st.integers(), max_size=30), st.integers(min_value=1, max_value=7))
def test_every_page_of_an_answer_is_read_once_in_order(rows: list[int], size: int) -> None:
    asked: list[Cursor | None] = []

    def page_after(cursor: Cursor | None) -> Page[int]:
        asked.append(cursor)
        begin = int(cursor or 0)
        more = Cursor(str(begin + size)) if begin + size < len(rows) else None
        return Page(tuple(rows[begin : begin + size]), more)

    assert list(every(page_after)) == rows
    assert len(asked) == max(1, -(-len(rows) // size))
