"""People of a spreadsheet, through the routes that every program has (R11, R33)."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cli import CommandError
from quitclaim.domain.organisation.members import Visible
from quitclaim.domain.people.person import Category
from tests.builders import ADA, MIA, MUM, an_identity
from tests.handlers.furnished import OFFICER, show
from tests.handlers.importing import Desk, HousePool
from tests.handlers.library import House, a_house
from tests.handlers.peopled import people
from tests.unit.importing.folders import Killed

PEOPLE = (
    "External id;Name;E-mail;Language;Date of birth;Category;Country;Guardian;Guardian e-mail\n"
    "7;Ann Smith;ann@example.org;en;;employee;DE;;\n"
    "8;Ada Lovelace;ADA@example.org;;;;;;\n"
    "9;Tim;;;31-5-2018;leerling;;Bea Child;bea@example.org\n"
)


def at_home(folder: Path, people_csv: str = PEOPLE) -> Desk:
    house = a_house()
    people(house)
    house.fakes.consents.name(ADA, an_identity(mail="ada@example.org"))
    for person in (MIA, MUM):
        house.fakes.consents.name(person, an_identity("Maria", mail=f"{person}@example.org"))
    show(house, OFFICER, Visible.NAMES, Visible.FORMS)
    return Desk(house, folder).keeps(people=people_csv)


def named(house: House) -> dict[str, Category]:
    world = house.fakes
    known = {one: world.consents.identity(one) for one in world.world.people}
    return {
        identity.name: person.category
        for one, identity in known.items()
        if identity and (person := world.consents.person(one))
    }


def test_who_is_new_comes_on_record_and_who_is_known_is_found(tmp_path: Path) -> None:
    desk = at_home(tmp_path)

    findings = desk.runs()

    assert (findings.people_new, findings.people_known, findings.people_wrong) == (2, 1, [])
    known = named(desk.house)
    assert known["Ann Smith"] is Category.EMPLOYEE and known["Tim"] is Category.PUPIL
    assert len(desk.house.fakes.world.people) == 3 + 3
    assert desk.house.fakes.world.letters == {}


def test_the_same_again_asks_nothing_twice(tmp_path: Path) -> None:
    desk = at_home(tmp_path)
    desk.runs()
    pool = HousePool(desk.house)

    again = desk.runs(pool=pool, run="2")

    assert (again.people_new, again.people_known, again.people_before) == (0, 0, 3)
    assert pool.asked == []


@settings(max_examples=25)
@given(kills=st.lists(st.tuples(st.integers(1, 4), st.booleans()), max_size=3))
def test_killed_anywhere_nobody_is_doubled(
    tmp_path_factory: pytest.TempPathFactory, kills: list[tuple[int, bool]]
) -> None:
    """R51."""
    desk = at_home(tmp_path_factory.mktemp("desk"))
    for number, (dies_at, dies_after) in enumerate(kills):
        pool = HousePool(desk.house, dies_at=dies_at, dies_after=dies_after)
        try:
            desk.runs(pool=pool, run=str(number))
        except Killed:
            continue

    findings = desk.runs(run="last")

    assert findings.people_new + findings.people_known + findings.people_before == 3
    assert len(desk.house.fakes.world.people) == 3 + 3


def test_a_rehearsal_says_the_same_and_writes_nothing(tmp_path: Path) -> None:
    desk = at_home(tmp_path)
    plan = desk.plan()

    plan.rehearse()

    told = plan.findings
    assert (told.people_new, told.people_known, told.photos_new) == (2, 1, 1)
    assert len(desk.house.fakes.world.people) == 3 and not (tmp_path / "journal").exists()


def test_each_wrong_row_is_named_and_the_others_come_in(tmp_path: Path) -> None:
    wrong = (
        "9;Twice;twice@example.org;;;;;;\n"
        "10;Nobody;no address;xx;;;;;\n"
        "11;Cat;cat@example.org;;;goddess;XX;;\n"
        "12;Wide;wide@example.org;;;;;;;more\n"
        "13;Ada Byron;ada@example.org;;;;;;\n"
    )
    desk = at_home(tmp_path, PEOPLE + wrong)

    findings = desk.runs()

    assert findings.people_new == 2
    told = {one.row: one.why for one in findings.people_wrong}
    assert set(told) == {5, 6, 7, 8, 9}
    assert "same external id" in told[5][0] and len(told[6]) == 2
    assert "employee" in told[7][0] and "NL" in told[7][1] and "cells" in told[8][0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("E-mail\nann@example.org\n", "column with their names"),
        ("Name;E-mail;Mail\nAnn;a@example.org;b@example.org\n", "two of its headings"),
        ('Name;E-mail\n"Ann;a@example.org\n', "quotation mark"),
        ("Name;E-mail\n", "nothing below"),
    ],
)
def test_a_spreadsheet_that_cannot_be_read_says_so_in_a_line(
    tmp_path: Path, text: str, told: str
) -> None:
    with pytest.raises(CommandError, match=told):
        at_home(tmp_path, text).plan()


def test_as_excel_saves_it_it_is_read_where_its_encoding_is_named(tmp_path: Path) -> None:
    desk = at_home(tmp_path)
    (tmp_path / "people.csv").write_bytes("Name;E-mail\nZoë;zoe@example.org\n".encode("cp1252"))

    with pytest.raises(CommandError, match="--encoding"):
        desk.plan()
    with pytest.raises(CommandError, match="no encoding"):
        desk.plan("--encoding", "klingon")
    desk.runs("--encoding", "cp1252")

    assert "Zoë" in named(desk.house)
