"""What is filed under a person and nobody knows: it may hold a no, so it counts as one."""

from collections.abc import Iterator
from typing import Any, Final

import pytest

from quitclaim.adapters import tables
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import ADA, BOB
from tests.contract.damage import DAMAGE, OF_CLEAR, OF_SEALS, a_world, but_its_key
from tests.contract.tables_at_work import AtWork

EVERY_DAMAGE = pytest.mark.parametrize("damage", DAMAGE)
CONSENT: Final = tables.record_row(ADA, tables.CONSENT, record=a.an_id("consent"))


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with a_world(dynamodb_local) as made:
        yield made


@EVERY_DAMAGE
@pytest.mark.parametrize("kind", ["person", "basis"])
def test_a_damaged_record_silences_the_dossier(work: AtWork, kind: str, damage: str) -> None:
    basis = tables.record_row(ADA, tables.BASIS, record=a.an_id("basis"))
    work.alter("people", {"person": tables.person_row(ADA), "basis": basis}[kind], **DAMAGE[damage])

    dossiers = work.on.consents.dossiers([ADA, BOB])

    assert dossiers[ADA].unreadable and not dossiers[BOB].unreadable
    assert len(work.reports) == 1


@pytest.mark.parametrize("damage", OF_CLEAR)
def test_a_damaged_consent_silences_the_dossier(work: AtWork, damage: str) -> None:
    work.alter("people", CONSENT, **DAMAGE[damage])

    dossier = work.on.consents.dossier(ADA)

    assert dossier and [lost.consent for lost in dossier.unreadable] == [a.an_id("consent")]


def test_a_consent_filed_under_another_person_silences_her(work: AtWork) -> None:
    item = work.tables.dynamodb.get_item(TableName="people", Key=CONSENT)["Item"]
    theirs = tables.record_row(BOB, tables.CONSENT, record=a.an_id("consent"))
    work.alter("people", theirs, **but_its_key(item))

    dossier = work.on.consents.dossier(BOB)

    assert dossier and {lost.problem for lost in dossier.unreadable} == {
        "CONSENT: filed under another name"
    }


@pytest.mark.parametrize("name", ["REVOCATION#1", "PERSONA", "CONSENT", "x"])
def test_a_row_of_a_kind_nobody_knows_may_hold_a_no(work: AtWork, name: str) -> None:
    work.alter("people", tables.record_row(ADA, name, record=""), body={"S": "new"})

    dossier = work.on.consents.dossier(ADA)

    assert dossier and [str(lost.consent) for lost in dossier.unreadable] == [ADA]


def test_a_row_that_no_decision_reads_silences_nobody(work: AtWork) -> None:
    work.alter("people", tables.record_row(ADA, tables.ASIDE, record="1"), body={"S": "new"})

    dossier = work.on.consents.dossier(ADA)

    assert dossier and dossier.unreadable == () and work.reports == []
    assert work.on.consents.remains(ADA) == 5


def test_records_without_the_persons_own_silence_her(work: AtWork) -> None:
    work.tables.dynamodb.delete_item(TableName="people", Key=tables.person_row(ADA))

    dossier = work.on.consents.dossier(ADA)

    assert dossier and dossier.id == ADA and dossier.unreadable


@pytest.mark.parametrize("damage", ["another shape", *OF_SEALS])
def test_a_name_nobody_can_read_is_reported_and_nobodys(work: AtWork, damage: str) -> None:
    work.alter("people", tables.name_row(ADA), **({"shape": {"N": "1"}} | DAMAGE[damage]))

    assert work.on.consents.identity(ADA) is None
    assert [(report.kind, report.id) for report in work.reports] == [("identity", ADA)]


def test_her_own_record_is_reported_when_nobody_can_read_it(work: AtWork) -> None:
    work.alter("people", tables.person_row(ADA), shape={"N": "2"})

    assert work.on.consents.person(ADA) is None
    assert [(report.kind, report.id) for report in work.reports] == [("person", ADA)]


def test_an_erasure_finds_her_other_names_in_a_record_nobody_can_read(work: AtWork) -> None:
    merged = a.a_person(merged_into=BOB, version=2)
    work.commit(Write(merged, a.a_person()))
    work.alter("people", tables.person_row(ADA), shape={"N": "2"})

    assert set(work.on.consents.aliases(ADA)) == {ADA, BOB}
