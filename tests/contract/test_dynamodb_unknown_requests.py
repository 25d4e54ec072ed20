"""What is stored of an asking and nobody can read: reported, left out, and it opens nothing."""

from collections.abc import Iterator
from typing import Any, Final

import pytest

from quitclaim.adapters import tables
from quitclaim.ports.changes import Purpose
from quitclaim.ports.writes import Write
from tests import builders as a
from tests.builders import ADA, BOB, DAY, NOON
from tests.contract.damage import DAMAGE, OF_CLEAR, OF_SEALS, a_world, but_its_key
from tests.contract.tables_at_work import AtWork

REQUEST: Final = tables.record_row(ADA, tables.REQUEST, record=a.an_id("request"))
LINK: Final = tables.record_row(ADA, tables.LINK, record=a.a_hash("token"))
SAID: Final = tables.record_row(ADA, tables.SAID, record=a.an_id("request"))
PAPER: Final = tables.record_row(ADA, tables.PAPER, record=a.an_id("request"))
LETTER: Final = tables.letter_row(a.an_id("letter"))
ANOTHER: Final = a.a_sent_request(id=a.an_id("another"), turns=(a.a_turn(at=NOON + DAY),))
# What is no record has no version.
UNVERSIONED: Final = tuple(damage for damage in OF_CLEAR if damage != "no version")


@pytest.fixture
def work(dynamodb_local: Any) -> Iterator[AtWork]:
    with a_world(dynamodb_local) as made:
        made.on.keys.make(ADA, Purpose.EVIDENCE)
        enclosed = (a.a_capability(), a.a_letter(), a.a_testimony(), a.a_paper())
        made.commit(Write(a.a_sent_request()), Write(ANOTHER), encloses=enclosed)
        yield made


def told(work: AtWork) -> set[tuple[str, str]]:
    return {(report.kind, report.id) for report in work.reports}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_request_is_left_out(work: AtWork, damage: str) -> None:
    work.alter("people", REQUEST, **DAMAGE[damage])

    assert work.on.requests.of(ADA) == (ANOTHER,)
    assert work.on.requests.request(ADA, a.an_id("request")) is None
    assert work.on.requests.listed().items == (ANOTHER,)
    assert told(work) == {("request", a.an_id("request"))}


@pytest.mark.parametrize("damage", UNVERSIONED)
def test_a_damaged_link_opens_nothing(work: AtWork, damage: str) -> None:
    work.alter("people", LINK, **DAMAGE[damage])

    assert work.on.requests.capability(a.a_hash("token")) is None
    assert told(work) == {("capability", a.a_hash("token"))}


@pytest.mark.parametrize("person", [None, {"N": "1"}, {"NULL": True}])
def test_what_leads_nowhere_opens_nothing(work: AtWork, person: Any) -> None:
    work.alter("people", tables.pointer_row(a.a_hash("token")), person=person)

    assert work.on.requests.capability(a.a_hash("token")) is None
    assert told(work) == {("link", a.a_hash("token"))}


def test_what_leads_to_a_link_that_is_not_there_opens_nothing(work: AtWork) -> None:
    work.tables.dynamodb.delete_item(TableName="people", Key=LINK)

    assert work.on.requests.capability(a.a_hash("token")) is None


@pytest.mark.parametrize("damage", [*UNVERSIONED, *OF_SEALS])
def test_a_damaged_signing_is_left_out(work: AtWork, damage: str) -> None:
    work.alter("people", SAID, **DAMAGE[damage])

    assert work.on.requests.testimonies(ADA) == ()
    assert told(work) == {("testimony", a.an_id("request"))}


@pytest.mark.parametrize("damage", UNVERSIONED)
def test_a_damaged_paper_is_none(work: AtWork, damage: str) -> None:
    work.alter("people", PAPER, **DAMAGE[damage])

    assert work.on.requests.paper(ADA, a.an_id("request")) is None
    assert told(work) == {("paper", a.an_id("request"))}


@pytest.mark.parametrize("damage", UNVERSIONED)
def test_a_damaged_letter_is_left_out(work: AtWork, damage: str) -> None:
    work.alter("library", LETTER, **DAMAGE[damage])

    assert work.on.letters.letter(a.an_id("letter")) is None
    assert work.on.letters.waiting(NOON + DAY).items == ()
    assert told(work) == {("letter", a.an_id("letter"))}


def test_what_is_filed_under_another_name_is_left_out(work: AtWork) -> None:
    work.on.keys.make(BOB, Purpose.EVIDENCE)
    for row in (REQUEST, LINK, SAID, PAPER):
        item = work.tables.dynamodb.get_item(TableName="people", Key=row)["Item"]
        his = {"pk": {"S": tables.under_person(BOB)}, "sk": row["sk"]}
        work.alter("people", his, **but_its_key(item))
    work.alter("people", tables.pointer_row(a.a_hash("token")), person={"S": BOB})
    item = work.tables.dynamodb.get_item(TableName="library", Key=LETTER)["Item"]
    work.alter("library", tables.letter_row(a.an_id("another")), **but_its_key(item))

    assert work.on.requests.of(BOB) == ()
    assert work.on.requests.testimonies(BOB) == ()
    assert work.on.requests.paper(BOB, a.an_id("request")) is None
    assert work.on.requests.capability(a.a_hash("token")) is None
    assert work.on.letters.letter(a.an_id("another")) is None
    assert {report.kind for report in work.reports} == {
        "capability",
        "letter",
        "paper",
        "request",
        "testimony",
    }


@pytest.mark.parametrize("damage", ["another shape", *OF_SEALS])
def test_a_name_nobody_can_read_names_nobody_among_others(work: AtWork, damage: str) -> None:
    work.on.consents.name(BOB, a.an_identity("Bob"))
    work.alter("people", tables.name_row(ADA), **({"shape": {"N": "1"}} | DAMAGE[damage]))

    assert work.on.consents.identities([ADA, BOB]) == {BOB: a.an_identity("Bob")}
    assert told(work) == {("identity", ADA)}
