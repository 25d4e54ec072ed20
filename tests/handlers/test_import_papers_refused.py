"""R3, R33: what is not believed of a spreadsheet of yeses, and what is said of it."""

from pathlib import Path

import pytest

from cli import CommandError
from tests.builders import PDF_SCAN
from tests.handlers.importing_papers import ADAS, ANNS, HEAD, at_home, on_paper, told


def test_what_nobody_can_show_is_listed_for_asking_anew_and_not_believed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.pdf").write_bytes(PDF_SCAN)
    desk = at_home(
        tmp_path / "desk",
        f"{ADAS}press;2025-05-31;;;;;",
        f"{ADAS}press;2025-05-31;;scans/lost.pdf;;;",
        f"{ADAS}press;2025-05-31;;../elsewhere.pdf;;;",
        f"{ADAS}press;2025-05-31;;photos/Fair/1.jpg;;;",
        f"{ADAS}press;2025-05-31;;people.csv;;;",
    )

    findings = desk.runs()

    anew = told(findings.anew)
    assert set(anew) == {2, 3, 4, 5, 6} and on_paper(desk) == []
    assert "elsewhere" in anew[4] and "elsewhere" in anew[5] and "PDF" in anew[6]


def test_each_wrong_row_says_all_that_is_wrong(tmp_path: Path) -> None:
    desk = at_home(
        tmp_path,
        f"{ADAS}recognition;2025-05-31;;scans/ada.pdf;;;",
        ";;;press;2025-05-31;;scans/ada.pdf;;;",
        f"{ADAS};soon;never;scans/ada.pdf;;;",
        f"{ADAS}press;2998-05-31;2025-01-01;scans/ada.pdf;;;",
        "99;;;press;2025-05-31;;scans/ada.pdf;;;",
        ";Bob;bob@example.org;press;2025-05-31;;scans/ada.pdf;;;",
        f"{ADAS}press;2025-05-31;;scans/ada.pdf;;;;more",
        f"{ADAS}press;2025-05-31;2025-06-01;scans/ada.pdf;;;",
    )

    findings = desk.runs()

    wrong = told(findings.papers_wrong)
    assert set(wrong) == {2, 3, 4, 5, 6, 7, 8, 9} and on_paper(desk) == []
    assert "no channel recognition" in wrong[2] and "whose" in wrong[3]
    assert all(word in wrong[4] for word in ("names no channel", "day of signing", "no date"))
    assert "before it was signed" in wrong[5] and "external id" in wrong[6]
    assert "on record" in wrong[7] and "cells" in wrong[8] and wrong[9]


def test_a_column_that_nobody_reads_may_narrow_a_yes(tmp_path: Path) -> None:
    head = HEAD.replace("Note", "Only for")
    desk = at_home(tmp_path, f"{ADAS}press;2025-05-31;;scans/ada.pdf;;;local news", head=head)

    with pytest.raises(CommandError, match="Only for"):
        desk.plan()

    assert desk.runs("--ignore-column", "Only for").papers_new == 1


def test_spreadsheets_and_scans_lie_beside_the_photographs(tmp_path: Path) -> None:
    desk = at_home(tmp_path, f"{ADAS}press;2025-05-31;;scans/ada.pdf;;;")
    inside = tmp_path / "photos" / "consents.csv"
    (tmp_path / "consents.csv").rename(inside)
    (tmp_path / "consents.csv").touch()

    with pytest.raises(CommandError, match="among the photographs"):
        desk.plan("--consents", str(inside))


def test_a_paper_that_is_on_record_for_less_is_left_to_somebody(tmp_path: Path) -> None:
    row = "{};2025-05-31;;scans/ada.pdf;;;"
    desk = at_home(tmp_path, ADAS + row.format("press"))
    desk.runs()
    (tmp_path / "consents.csv").write_text(HEAD + ADAS + row.format("press website"))

    again = desk.runs(run="2")

    assert again.papers_known == 0 and set(told(again.papers_wrong)) == {2}


def test_a_rehearsal_counts_the_papers_and_records_none(tmp_path: Path) -> None:
    desk = at_home(tmp_path, f"{ADAS}press;2025-05-31;;scans/ada.pdf;;;", f"{ANNS}press;;;;;;")
    plan = desk.plan()

    plan.rehearse()

    assert plan.findings.papers_new == 1 and on_paper(desk) == []
    assert not plan.findings.leaves_nothing
