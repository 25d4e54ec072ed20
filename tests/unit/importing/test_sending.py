"""R33, R51: killed between any two steps and run again, everything comes in and nothing twice."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli import CommandError
from cli.import_journal import Journal, step_of
from tests.unit.importing.folders import Inbox, Killed, laid, sent

PLACES = tuple(f"Fair/{number}.jpg" for number in range(6))


@given(
    kills=st.lists(st.tuples(st.integers(1, 8), st.booleans()), max_size=6),
    torn=st.integers(0, 70),
)
def test_killed_anywhere_and_run_again_it_sends_each_once_but_those_in_flight(
    kills: list[tuple[int, bool]], torn: int
) -> None:
    with TemporaryDirectory() as folder:
        photos, journal = laid(Path(folder) / "photos", *PLACES), Path(folder) / "journal"
        inbox, in_flight = Inbox(), 0
        for inbox.dies_at, inbox.dies_after in kills:
            try:
                sent(photos, journal, inbox)
            except Killed:
                in_flight += inbox.dies_after
                # Half of the line that was about to be written.
                with journal.open("ab") as file:
                    file.write(step_of("photo", "unfinished").encode()[:torn])
        inbox.dies_at = 0

        findings = sent(photos, journal, inbox)

        assert set(inbox.puts) == {f"import/{place}" for place in PLACES}
        assert len(inbox.puts) == len(PLACES) + in_flight
        assert findings.photos_new + findings.photos_before == len(PLACES)


def test_a_second_run_sends_nothing_and_one_for_another_site_everything(tmp_path: Path) -> None:
    photos, journal, inbox = laid(tmp_path / "photos", *PLACES), tmp_path / "journal", Inbox()
    sent(photos, journal, inbox)

    again = sent(photos, journal, inbox)
    elsewhere = sent(photos, journal, inbox, site="https://b.example")

    assert (again.photos_new, again.photos_before) == (0, len(PLACES))
    assert elsewhere.photos_new == len(PLACES)


def test_a_file_that_changed_is_another_one(tmp_path: Path) -> None:
    photos, journal, inbox = laid(tmp_path / "photos", *PLACES), tmp_path / "journal", Inbox()
    sent(photos, journal, inbox)
    os.utime(photos / PLACES[0], ns=(1, 1))

    assert sent(photos, journal, inbox).photos_new == 1


def test_a_file_that_went_meanwhile_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    photos, journal, inbox = laid(tmp_path / "photos", *PLACES), tmp_path / "journal", Inbox()

    def put(path: Path, key: str) -> None:
        (photos / PLACES[3]).unlink(missing_ok=True)
        Inbox.put(inbox, path, key)

    inbox.put = put  # type: ignore[method-assign]
    findings = sent(photos, journal, inbox)

    assert findings.photos_new == len(PLACES) - 1
    assert [one.place for one in findings.left_out] == [PLACES[3]]
    assert "No such file" in findings.left_out[0].why


def test_what_a_put_fails_with_ends_it_and_a_later_run_goes_on(tmp_path: Path) -> None:
    photos, journal, inbox = laid(tmp_path / "photos", *PLACES), tmp_path / "journal", Inbox()
    inbox.dies_at = 4
    with pytest.raises(Killed):
        sent(photos, journal, inbox)

    assert len(inbox.puts) == 3
    assert sent(photos, journal, inbox).photos_before == 3


def test_one_import_at_a_time_holds_the_journal(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal"), pytest.raises(CommandError, match="another import"):
        Journal(tmp_path / "journal").__enter__()


def test_the_journal_names_nobody_and_is_its_owners(tmp_path: Path) -> None:
    photos = laid(tmp_path / "photos", "Ann Smith/Ann.jpg")

    sent(photos, tmp_path / "journal", Inbox())

    assert b"Ann" not in (tmp_path / "journal").read_bytes()
    assert (tmp_path / "journal").stat().st_mode & 0o077 == 0


def test_refusals_are_counted_over_runs_and_end_nothing(tmp_path: Path) -> None:
    step = step_of("paper", "one")
    for _ in range(2):
        with Journal(tmp_path / "journal") as journal:
            journal.note_refusal(step)

    with Journal(tmp_path / "journal") as journal:
        assert journal.refusals(step) == 2 and journal.outcome(step) is None
        assert journal.refusals(step_of("paper", "another")) == 0
