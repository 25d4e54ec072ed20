"""A write moves one record one version on, and says whom and what it touches (R36, R30)."""

import pytest

from quitclaim.domain.errors import ImpossibleValue
from quitclaim.domain.ids import PersonId
from quitclaim.domain.organisation.facts import Announcement, EventType, Fact
from quitclaim.ports.changes import Change
from quitclaim.ports.records import Record
from quitclaim.ports.writes import RULES, Write, concerned_by, subject_of
from tests.builders import (
    ADA,
    BOB,
    CAMP,
    FAIR,
    MIA,
    MUMS,
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
    a_sent_request,
    an_asset,
    an_attestation,
    an_id,
    an_objection,
    some_rules,
)
from tests.contract.filled import a_stored_verdict
from tests.unit.usecases.stage import shown


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
        (a_sent_request(), a_sent_request().id),
        (an_objection(), an_objection().id),
        (a_basis(), a_basis().id),
        (an_asset(), a_hash("asset")),
        (a_collection_rule(), FAIR),
        (a_roster(), FAIR),
        (an_attestation(), FAIR),
        (some_rules(), RULES),
        (a_stored_verdict(), f"{a_hash('asset')}/website"),
    ],
)
def test_a_record_is_announced_under_its_own_id(record: Record, subject: str) -> None:
    assert subject_of(record) == subject


def test_a_write_moves_one_record_exactly_one_version_on() -> None:
    assert Write(a_person(version=2), a_person()).before == a_person()
    with pytest.raises(ImpossibleValue, match="exactly one version"):
        Write(a_person(version=3), a_person())
    with pytest.raises(ImpossibleValue, match="exactly one version"):
        Write(a_person(version=2))
    with pytest.raises(ImpossibleValue, match="same record"):
        Write(a_roster(version=2), a_person())


@pytest.mark.parametrize("record", [an_asset(), some_rules()])
def test_what_has_a_snapshot_for_replay_counts_it(record: Record) -> None:
    """R30."""
    assert items(Write(record)) > items(Write(a_roster()))


@pytest.mark.parametrize("record", [a_collection_rule(), a_stored_verdict()])
def test_what_is_also_on_a_list_counts_its_place_there(record: Record) -> None:
    assert items(Write(record)) == items(Write(a_roster())) + 1


def test_what_was_asked_of_her_is_one_row() -> None:
    assert items(Write(a_sent_request())) == items(Write(a_request()))


def test_an_asset_counts_the_rows_that_follow_it() -> None:
    """Of everybody shown and every collection: those that come and those that go."""
    before = an_asset()
    there = an_asset(version=2, memberships=frozenset({CAMP}), presences=(a_presence(BOB),))

    assert items(Write(there, before)) - items(Write(an_asset(version=2), before)) == 4


@pytest.mark.parametrize(
    ("write", "people"),
    [
        (Write(a_person()), {ADA}),
        (Write(a_request()), {ADA}),
        (Write(a_sent_request(to=MUMS)), {ADA}),
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
