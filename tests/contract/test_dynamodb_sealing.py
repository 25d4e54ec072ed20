"""What lies in the tables in clear, and what nobody may find there."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from quitclaim.adapters import tables
from quitclaim.domain.consents.notices import Language
from quitclaim.domain.ids import ConsentId
from quitclaim.ports.changes import Purpose
from quitclaim.ports.consents import Identity
from quitclaim.ports.library import Description
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import ADA, BOB, MIA, MUM, NOON, WEBSITE
from tests.contract.tables_at_work import AtWork, at_work

LOVELACE = Identity(name="Ada Lovelace", mail="ada@example.org", language=Language.ENGLISH)
CANARIES = (
    "Lovelace",
    "ada@example.org",
    "1815-12-10",
    "1852-11-27",
    "Marylebone",
    "engine",
    "Baily",
    "she is a minister",
    "Menabrea",
    "Somerville",
)
EXEMPTION = a.an_exemption(note="Mrs Somerville, in passing")


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with at_work(dynamodb_local) as made:
        yield made


def _everything_personal(work: AtWork) -> None:
    work.on.keys.make(ADA, Purpose.DATA)
    work.on.keys.make(a.a_hash("asset"), Purpose.TEXT)
    born, died = date(1815, 12, 10), date(1852, 11, 27)
    person = a.a_person(born_on=born, died_on=died, country="GB", guardians=(a.a_guardian(MUM),))
    objection = a.an_objection()
    work.commit(
        Write(person),
        Write(a.a_request()),
        Write(a.a_basis(note="born in Marylebone", balancing="she is a minister")),
        Write(objection),
        Write(a.an_asset(a.a_linked_face(exemption=EXEMPTION), taken_at=NOON)),
    )
    ruled = a.an_objection(ruling=a.a_ruling(reason="Mr Baily wrote so"))
    work.commit(Write(ruled, objection))
    work.on.consents.name(ADA, LOVELACE)
    words = Description(caption="with Menabrea", keywords=frozenset({"engine", "Lovelace"}))
    work.on.library.describe(a.a_hash("asset"), words)
    work.on.library.with_keyword("Lovelace")


def test_no_table_holds_anything_personal_in_clear(work: AtWork) -> None:
    _everything_personal(work)

    everything = work.everything()

    assert ADA in everything
    assert [said for said in CANARIES if said.lower() in everything.lower()] == []


def test_all_of_it_comes_back_to_whoever_has_the_keys(work: AtWork) -> None:
    _everything_personal(work)
    on = work.another()

    dossier, asset = on.consents.dossier(ADA), on.library.asset(a.a_hash("asset"))

    assert dossier and dossier.person.born_on == date(1815, 12, 10)
    assert dossier.bases[0].balancing == "she is a minister"
    assert dossier.objections[0].ruling == a.a_ruling(reason="Mr Baily wrote so")
    assert asset and asset.faces[0].exemption == EXEMPTION
    assert on.consents.identity(ADA) == LOVELACE
    assert on.library.with_keyword("LOVELACE").items == (asset.id,)


def test_ids_states_instants_and_scopes_of_consents_lie_in_clear(work: AtWork) -> None:
    work.on.keys.make(ADA, Purpose.DATA)
    work.commit(Write(a.a_person()), Write(a.a_request()))

    key = tables.record_row(ADA, tables.CONSENT, record=ConsentId(a.an_id("consent")))
    row = work.row("people", key)

    assert row and row["shape"] == 1 and row["version"] == 1
    assert row["body"]["asked"]["channels"] == [WEBSITE]
    assert "sealed" not in row


def test_what_is_sealed_for_one_record_does_not_open_in_another(work: AtWork) -> None:
    for person in (ADA, BOB):
        work.on.keys.make(person, Purpose.DATA)
        work.commit(Write(a.a_child(person)))
    hers = work.tables.dynamodb.get_item(TableName="people", Key=tables.person_row(ADA))["Item"]

    work.alter("people", tables.person_row(BOB), sealed=hers["sealed"])

    dossier = work.on.consents.dossier(BOB)
    assert dossier and dossier.unreadable
    assert {report.problem for report in work.reports} == {"PERSON: sealed: does not open"}


def test_a_note_gets_a_key_for_its_text_when_there_is_none(work: AtWork) -> None:
    asset = a.an_asset(a.a_face(exemption=EXEMPTION))

    work.commit(Write(asset))

    assert work.on.keys.holders([asset.id], purpose=Purpose.TEXT) == {asset.id}
    assert work.on.library.asset(asset.id) == asset


def test_an_earlier_version_goes_with_the_key_of_its_texts(work: AtWork) -> None:
    first = a.an_asset(a.a_face(exemption=EXEMPTION))
    work.commit(Write(first))
    work.commit(Write(a.an_asset(a.a_face(), version=2), first))

    work.on.keys.drop(first.id, Purpose.TEXT)

    assert work.on.library.asset_as_of(first.id, 1) is None
    assert work.on.library.asset_as_of(first.id, 2) == a.an_asset(a.a_face(), version=2)


def test_an_asset_whose_notes_nobody_can_open_is_withheld(work: AtWork) -> None:
    asset = a.an_asset(a.a_face(exemption=EXEMPTION))
    work.commit(Write(asset))

    work.on.keys.drop(asset.id, Purpose.TEXT)

    found = work.on.library.asset(asset.id)
    assert found and found.unreadable == "its key is gone"
    assert found.memberships == asset.memberships and found.content == asset.content


def test_nothing_of_a_minor_lies_beside_her_sealed_birth_date(work: AtWork) -> None:
    work.on.keys.make(MIA, Purpose.DATA)
    work.commit(Write(a.a_child()))

    row = work.row("people", tables.person_row(MIA))

    assert row and isinstance(row["sealed"], bytes)
    assert row["body"].keys() & {"born_on", "died_on"} == set()
