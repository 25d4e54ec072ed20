"""What an import leaves behind, for a human (R33)."""

from cli.import_findings import Finding, Findings
from cli.import_report import printable, report_of
from cli.import_tree import LeftOut


def test_everything_that_is_left_is_named_with_why() -> None:
    findings = Findings(photos_new=1200, photos_before=3, people_known=2, papers_new=1)
    findings.people_wrong.append(Finding(3, "Ann", ("No name.", "No address.")))
    findings.anew.append(Finding(9, "Bea", ("No scan is named.",)))
    findings.left_out.append(LeftOut("Fair/a.mov", "This is a film."))
    findings.refused.append(LeftOut("Fair/b.jpg", "The file is damaged."))

    said = "\n".join(report_of(findings, is_rehearsal=False))

    assert "1,200 were sent, 3 had been before, 1 left out, 1 refused" in said
    for line in (
        "row 3  Ann: No name. No address.",
        "row 9  Bea: No scan is named.",
        "Fair/a.mov: This is a film.",
        "Fair/b.jpg: The file is damaged.",
        "nothing goes out before",
    ):
        assert line in said
    assert not findings.leaves_nothing


def test_where_nothing_is_left_no_heading_stands_there() -> None:
    findings = Findings(photos_before=3)

    said = list(report_of(findings, is_rehearsal=True))

    assert findings.leaves_nothing and len(said) == 5 and "rehearsed" in said[0]


def test_what_a_file_is_called_moves_no_cursor() -> None:
    assert printable("a\x1b[2J\nb é") == "a\ufffd[2J\ufffdb é"
