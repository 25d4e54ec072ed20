"""What a change cannot be: unsaid, too large, stale, or waiting with a no (I5)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.facts import Announcement, EventType, Fact
from quitclaim.domain.ids import PersonId
from quitclaim.domain.scene import Stamp
from quitclaim.ports.changes import LARGEST, Change, KeyDrop, KeyMake, Purpose, TemplateDrop
from quitclaim.ports.paging import Cursor, Page, every
from quitclaim.ports.writes import RULES, Record, Write, concerned_by, subject_of
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    MIA,
    NOON,
    STAFF,
    a_basis,
    a_collection_rule,
    a_face,
    a_hash,
    a_person,
    a_presence,
    a_request,
    a_roster,
    an_asset,
    an_attestation,
    an_id,
    an_objection,
    some_rules,
)
from tests.unit.usecases.stage import shown

STAMP = Stamp(asset=1, rules=1, noes=0)


def a_fact(*records: Record) -> Fact:
    said = (Announcement(EventType.ASSET_CHANGED, subject_of(it), it.version) for it in records)
    return Fact(id=an_id("fact"), at=NOON, by=STAFF, action="test", announced=tuple(said))


def items(write: Write) -> int:
    return Change(fact=a_fact(write.record), writes=(write,)).items


@pytest.mark.parametrize(
    ("record", "subject"),
    [
        (a_person(), ADA),
        (a_request(), a_request().id),
        (an_objection(), an_objection().id),
        (a_basis(), a_basis().id),
        (an_asset(), a_hash("asset")),
        (a_collection_rule(), FAIR),
        (a_roster(), FAIR),
        (an_attestation(), FAIR),
        (some_rules(), RULES),
    ],
)
def test_a_record_is_announced_under_its_own_id(record: Record, subject: str) -> None:
    assert subject_of(record) == subject


def test_a_change_that_does_not_announce_what_it_writes_does_not_come_into_being() -> None:
    with pytest.raises(ImpossibleValue, match="announce every record"):
        Change(fact=a_fact(), writes=(Write(a_person()),))


def test_what_makes_less_never_waits_for_others() -> None:
    """I3: a withdrawal is not turned away because a publication moved something."""
    with pytest.raises(ImpossibleValue, match="never waits"):
        Change(fact=a_fact(), makes_less=True, unless_moved=STAMP)


def test_a_write_moves_one_record_exactly_one_version_on() -> None:
    assert Write(a_person(version=2), a_person())
    with pytest.raises(ImpossibleValue, match="exactly one version"):
        Write(a_person(version=3), a_person())
    with pytest.raises(ImpossibleValue, match="exactly one version"):
        Write(a_person(version=2))
    with pytest.raises(ImpossibleValue, match="same record"):
        Write(a_roster(version=2), a_person())


@pytest.mark.parametrize("record", [an_asset(), some_rules()])
def test_what_has_a_snapshot_for_replay_counts_it(record: Record) -> None:
    """R30."""
    assert items(Write(record)) > items(Write(a_collection_rule()))


def test_an_asset_counts_the_rows_that_follow_it() -> None:
    """Of everybody shown and every collection: those that come and those that go."""
    before = an_asset()
    there = an_asset(version=2, memberships=frozenset({CAMP}), presences=(a_presence(BOB),))

    assert items(Write(there, before)) - items(Write(an_asset(version=2), before)) == 4


def test_drops_and_makes_count_too_and_there_is_an_end_to_it() -> None:
    drops = tuple(TemplateDrop(ADA, an_id(f"template {n}")) for n in range(LARGEST))

    with pytest.raises(ImpossibleValue, match="stays small"):
        Change(fact=a_fact(), drops=drops)


@pytest.mark.parametrize(
    ("write", "people"),
    [
        (Write(a_person()), {ADA}),
        (Write(a_request()), {ADA}),
        (Write(an_objection()), {ADA}),
        (Write(a_basis()), {ADA}),
        (Write(shown(ADA, BOB)), {ADA, BOB}),
        (Write(an_asset(a_face(rejected=frozenset({MIA})))), {MIA}),
        (Write(shown(ADA, BOB, version=2), shown(ADA)), {BOB}),
        (Write(shown(ADA, version=2), shown(ADA, BOB)), set()),
        (Write(a_roster(ADA, BOB, version=2), a_roster(BOB)), {ADA}),
        (Write(some_rules()), set()),
    ],
)
def test_it_concerns_whom_it_writes_about_and_whom_it_names_anew(
    write: Write, people: set[PersonId]
) -> None:
    """R36: their keys must still be there. Whoever is named already hinders no cleaning."""
    assert concerned_by(write) == people
    assert Change(fact=a_fact(write.record), writes=(write,)).concerned == people


def test_it_concerns_whoever_is_enrolled_but_not_who_gets_a_first_key() -> None:
    make = KeyMake(ADA, Purpose.TEMPLATE, b"wrapped")

    assert Change(fact=a_fact(), makes=(make,)).concerned == {ADA}
    first = KeyMake(BOB, Purpose.DATA, b"wrapped")
    assert Change(fact=a_fact(), makes=(first,)).concerned == set()


def test_a_key_is_made_before_it_is_stored_and_never_printed() -> None:
    with pytest.raises(ImpossibleValue, match="Keys.fresh"):
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
