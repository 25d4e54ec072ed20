"""R3, R33: a yes is believed with its paper, for publication only, and recorded once."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cli.import_findings import Findings
from quitclaim.domain.ids import document_hash
from quitclaim.domain.scope import Kind, kind_of
from tests.builders import ADA, FAIR, PDF_SCAN
from tests.handlers.furnished import open_collection
from tests.handlers.importing import HousePool
from tests.handlers.importing_papers import ADAS, ANNS, HEAD, at_home, on_paper, told
from tests.unit.importing.folders import Killed


def test_a_yes_with_its_paper_comes_on_record_as_of_its_day(tmp_path: Path) -> None:
    desk = at_home(
        tmp_path,
        f"{ADAS}press;2025-05-31;1-5-2027;scans/ada.pdf;;;In the cupboard",
        f"{ANNS}website;1.5.2025;;scans/ann.jpg;;;",
    )

    findings = desk.runs()

    assert findings.papers_new == 2 and findings.leaves_nothing
    adas = next(one for one in on_paper(desk) if one.person == ADA)
    assert adas.paper and adas.paper.scan == document_hash(PDF_SCAN)
    assert adas.paper.note == "In the cupboard" and adas.during.starts_at.year == 2025
    assert {kind_of(one.asked) for one in on_paper(desk)} == {Kind.PUBLICATION}


def test_rows_for_several_channels_of_one_paper_are_one_record(tmp_path: Path) -> None:
    row = "{};2025-05-31;;scans/ada.pdf;;;"
    desk = at_home(tmp_path, ADAS + row.format("press"), ADAS + row.format("website, press"))

    findings = desk.runs()

    (one,) = on_paper(desk)
    assert findings.papers_new == 1
    assert one.asked.channels == {"press", "website"}  # type: ignore[union-attr]


def test_a_paper_of_one_collection_waits_until_it_is_there(tmp_path: Path) -> None:
    desk = at_home(tmp_path, f"{ADAS}press;2025-05-31;;scans/ada.pdf;;Town fair;")

    first = desk.runs()
    open_collection(desk.house, FAIR, name="Town fair")
    then = desk.runs(run="2")

    assert set(told(first.later)) == {2} and then.papers_new == 1
    assert [one.asked.collection for one in on_paper(desk)] == [FAIR]


def test_two_ways_to_write_one_name_are_one_person(tmp_path: Path) -> None:
    slip = ADAS.replace("Lovelace", "Lovelacw")
    desk = at_home(
        tmp_path,
        f"{ADAS}press;2025-05-31;;scans/ada.pdf;;;",
        f"{slip}website;2025-05-31;;scans/ann.jpg;;;",
    )

    assert desk.runs().papers_new == 2
    assert {one.person for one in on_paper(desk)} == {ADA}


def test_whoever_signed_is_known_by_name_or_it_is_not_believed(tmp_path: Path) -> None:
    """R9: her mother's word is her mother's, and a child's own is not enough."""
    child = ";Mia;Mia@example.org;press;2025-05-31;;scans/{};{};;"
    desk = at_home(
        tmp_path,
        child.format("ada.pdf", "Maria"),
        child.format("ann.jpg", ""),
        child.format("ada.pdf", "Uncle Bob"),
        f"{ADAS}press;2025-05-31;;scans/ada.pdf;Ada Lovelace;;",
    )

    findings = desk.runs()

    assert "Uncle Bob" in told(findings.papers_wrong)[4]
    assert 3 in told(findings.papers_weak) and 2 not in told(findings.papers_weak)
    by = {one.person: one.yeses[0].by for one in on_paper(desk) if one.paper}
    assert by[ADA].id is None and findings.papers_new == 3


@settings(max_examples=25)
@given(kills=st.lists(st.tuples(st.integers(1, 6), st.booleans()), max_size=3))
def test_killed_anywhere_each_paper_is_on_record_once(
    tmp_path_factory: pytest.TempPathFactory, kills: list[tuple[int, bool]]
) -> None:
    """R51."""
    desk = at_home(
        tmp_path_factory.mktemp("desk"),
        f"{ADAS}press;2025-05-31;;scans/ada.pdf;;;",
        f"{ANNS}website;1.5.2025;;scans/ann.jpg;;;",
    )
    for number, (dies_at, dies_after) in enumerate(kills):
        pool = HousePool(desk.house, dies_at=dies_at, dies_after=dies_after)
        try:
            desk.runs(pool=pool, run=str(number))
        except Killed:
            continue

    findings = desk.runs(run="last")

    assert _all_of(findings) == 2 == len(on_paper(desk))


def test_the_same_paper_in_another_spreadsheet_is_found_on_record(tmp_path: Path) -> None:
    row = f"{ADAS}press;2025-05-31;;scans/ada.pdf;;;"
    desk = at_home(tmp_path, row)
    desk.runs()
    (tmp_path / "journal").unlink()
    (tmp_path / "consents.csv").write_text(f"{HEAD}{row}copied\n")

    again = desk.runs(run="2")

    assert (again.papers_new, again.papers_known) == (0, 1) and len(on_paper(desk)) == 1


def _all_of(findings: Findings) -> int:
    return findings.papers_new + findings.papers_known + findings.papers_before
